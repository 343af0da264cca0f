import type { Light } from '@xianwu/kit'
import { api } from '../model'

export type Kind = 'first' | 'follow-up' | 'final' | 'verification'
export type Matter = 'phone' | 'written' | 'answer' | 'follow-up' | 'final' | 'ending'

export interface Casualties {
  deaths: number
  missing: number
  severe: number
  slight: number
  trapped: number
  affected: number
  evacuated: number
  loss: number
}

export interface Owed {
  matter: Matter
  since: string
  due: string
  hard: boolean
  light: Light
}

export interface Report {
  id: string
  kind: Kind
  number: number
  name: string
  phoneAt: string | null
  phoneRecipient: string
  phoneNote: string
  phonedBy: string
  writtenAt: string | null
  channel: string | null
  recipient: string
  content: string
  drafter: string
  signer: string
  issue: number | null
  acknowledgedAt: string | null
  acknowledgedBy: string
  casualties: Casualties
}

export interface Line {
  id: string
  kind: string
  at: string
  text: string
  moment: string | null
  by: string
}

export interface Incident {
  at: string
  id: string
  rev: number
  number: string
  title: string
  type: string
  subtype: string
  level: string
  state: string
  occurAt: string
  approximate: boolean
  knownAt: string
  correctedKnownAt: string | null
  known: string
  townId: string | null
  townName: string
  place: string
  longitude: number | null
  latitude: number | null
  datum: string | null
  informed: string
  informant: string
  informantPhone: string
  casualties: Casualties
  summary: string
  measures: string
  leaderOnSite: string
  opinion: string
  factors: string[]
  people: string | null
  evidence: boolean
  destroyedAt: string | null
  unitName: string
  phoneLimit: number
  writtenLimit: number
  phoneDue: string
  writtenDue: string
  phoneAt: string | null
  writtenAt: string | null
  phoneLate: number
  writtenLate: number
  punctuality: string
  answerDue: string | null
  concludedAt: string | null
  closedAt: string | null
  occurToKnown: number
  knownToPhone: number | null
  knownToWritten: number | null
  unitLate: number
  owed: Owed[]
  reports: Report[]
  lines: Line[]
  recipient: string
  editable: boolean
  actions: string[]
}

export interface Desk {
  at: string
  canReport: boolean
  towns: { id: string; name: string }[]
  open: Incident[]
}

export interface Signer {
  id: string
  name: string
  title: string
  onDuty: boolean
}

export const TYPES = ['natural', 'accident', 'health', 'society'] as const

/** The kinds of each type, the frequent ones first. */
export const SUBTYPES: Record<string, string[]> = {
  natural: ['flood', 'weather', 'geology', 'forest', 'quake', 'pest', 'other-natural'],
  accident: ['road', 'fire', 'work', 'blast', 'facility', 'pollution', 'other-accident'],
  health: ['food', 'disease', 'unknown-illness', 'animals', 'other-health'],
  society: ['crowd', 'crime', 'foreign', 'finance', 'other-society'],
}
export const LEVELS = ['extraordinary', 'major', 'considerable', 'ordinary', 'unrated']
export const SOURCES = ['unit', 'linked', 'citizen', 'media', 'upper', 'system']
export const FACTORS = ['school', 'faith', 'foreign', 'military', 'period'] as const
export const CHANNELS = ['platform', 'fax', 'courier', 'mail']
export const COUNTS = [
  'deaths',
  'missing',
  'severe',
  'slight',
  'trapped',
  'affected',
  'evacuated',
] as const

export const noCasualties = (): Casualties => ({
  deaths: 0,
  missing: 0,
  severe: 0,
  slight: 0,
  trapped: 0,
  affected: 0,
  evacuated: 0,
  loss: 0,
})

export const readDesk = () => api.get<Desk>('/incidents/desk', {}, { quiet: true })
export const readIncident = (id: string) =>
  api.get<Incident>(`/incidents/${id}/course`, {}, { quiet: true })

export const toneOfState = (state: string): 'ok' | 'warn' | 'bad' | 'idle' => {
  if (state === 'received') return 'bad'
  if (state === 'closed') return 'ok'
  return state === 'archived' || state === 'dismissed' ? 'idle' : 'warn'
}

export const toneOfLevel = (level: string): 'bad' | 'warn' | 'info' | 'idle' => {
  if (level === 'extraordinary' || level === 'major') return 'bad'
  if (level === 'considerable') return 'warn'
  return level === 'ordinary' ? 'info' : 'idle'
}

export const toneOfPunctuality = (value: string): 'ok' | 'warn' | 'bad' | 'idle' => {
  if (value === 'late') return 'bad'
  if (value === 'on-time') return 'ok'
  return value === 'pending' ? 'warn' : 'idle'
}
