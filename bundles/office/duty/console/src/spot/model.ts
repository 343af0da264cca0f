import type { Tone } from '@xianwu/kit'

export type Method = 'call' | 'video' | 'visit'
export type Outcome = 'in-post' | 'left' | 'missing' | 'unanswered'

export interface SpotUnit {
  id: string
  name: string
}

export interface SpotTask {
  id: string
  unit: SpotUnit
  method: Method
  day: string
  origin: 'drawn' | 'named' | 'ordered'
  drawId: string | null
  note: string
  phone: string
  /** Empty when no roster is published here. */
  leader: string
  officers: string[]
}

export interface SpotDraw {
  id: string
  day: string
  group: string
  groupName: string
  method: Method
  seed: string
  drawnAt: string
  drawnBy: string
  holds: boolean
  candidates: { unit: SpotUnit; checks: number; chosen: boolean }[]
}

export interface SpotGroup {
  code: string
  zh: string
  en: string
  units: {
    unit: SpotUnit
    checks: { id: string; number: string; day: string; outcome: Outcome }[]
    tasks: number
  }[]
}

export interface SpotQuarter {
  firstDay: string
  groups: SpotGroup[]
}

export interface SpotSum {
  checks: number
  inPost: number
  left: number
  missing: number
  unanswered: number
  waiting: number
  rate: number | null
}

export interface SpotFigures {
  all: SpotSum
  units: { unit: SpotUnit; sum: SpotSum }[]
  months: { month: string; sum: SpotSum }[]
}

export const METHODS: Method[] = ['call', 'video', 'visit']
export const OUTCOMES: Outcome[] = ['in-post', 'left', 'missing', 'unanswered']
export const toneOf = (outcome: Outcome): Tone => (outcome === 'in-post' ? 'ok' : 'bad')
