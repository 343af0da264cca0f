import { createApi, type CalendarDay } from '@xianwu/kit'

export type ShiftType = 'full' | 'day' | 'night'

export interface Person {
  id: string
  name: string
  title: string
  phone: string
}

export interface Shift {
  id: string
  rev: number
  rosterId: string
  day: string
  type: ShiftType
  from: string
  to: string
  startsAt: string
  endsAt: string
  leader: Person | null
  mainLeader: Person | null
  officers: Person[]
  driver: Person | null
  phone: string
  fax: string
  note: string
}

export interface Finding {
  severity: 'violation' | 'warning'
  day: string
  shiftId: string | null
  code: string
  message: string
  remedy: string
  basis: string
}

export interface Check {
  publishable: boolean
  violations: number
  warnings: number
  publishDue: string | null
  late: boolean
  findings: Finding[]
}

export type RosterState = 'draft' | 'pending' | 'approved' | 'published' | 'superseded' | 'archived'

export interface Roster {
  id: string
  rev: number
  number: string
  title: string
  unitId: string
  unitName: string
  kind: 'month' | 'holiday' | 'special'
  firstDay: string
  lastDay: string
  state: RosterState
  version: number
  formerId: string | null
  reason: string
  publishedAt: string | null
  publishedBy: string
  editable: boolean
  actions: string[]
}

export interface Day {
  date: string
  type: CalendarDay['type']
  name: string
  working: boolean
  provisional: boolean
  covered: boolean
  changed: boolean
  shifts: Shift[]
}

export interface Unit {
  id: string
  name: string
}

export interface Month {
  month: string
  today: string
  unit: Unit
  units: Unit[]
  roster: Roster | null
  rosters: Roster[]
  days: Day[]
  check: Check | null
  canEdit: boolean
}

export interface Difference {
  day: string
  type: ShiftType
  before: Shift | null
  after: Shift | null
}

export interface Today {
  at: string
  unit: Unit
  rosterNumber: string
  present: Shift[]
  handoverAt: string | null
  next: Shift | null
}

export interface Proposed {
  day: string
  type: ShiftType
  leader: string
  officers: string[]
  changed: boolean
}

export interface ShiftsByDay {
  ordinary: number
  weekend: number
  adjusted: number
  statutory: number
}

export interface Load {
  personId: string
  name: string
  team: 'leaders' | 'officers' | 'drivers'
  /** In ordinary working days. */
  before: number
  after: number
  shiftsBefore: ShiftsByDay
  shiftsAfter: ShiftsByDay
}

export interface Schedule {
  id: string
  state: 'waiting' | 'running' | 'done' | 'impossible' | 'cancelled' | 'failed'
  seed: string
  effort: number
  moves: number
  usable: boolean
  since: string
  changes: Proposed[]
  loads: Load[]
  conflict: Finding[]
}

export const api = createApi('duty')

/** The month before or after. */
export function stepMonth(month: string, by: number): string {
  const [year, number] = month.split('-').map(Number)
  const index = year * 12 + number - 1 + by
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`
}

/** The calendar of a month as the grid takes it. */
export const calendarOf = (days: Day[]): Map<string, CalendarDay> =>
  new Map(
    days.map(({ date, type, name, provisional }) => [date, { date, type, name, provisional }]),
  )

/** Everybody named in a shift, the leader first. */
export const namesOf = (shift: Shift): string[] =>
  [shift.leader, ...shift.officers, shift.driver]
    .filter((person): person is Person => person !== null)
    .map(person => person.name)

/** The tone in which a state is shown. */
export const toneOf = (state: RosterState): 'ok' | 'warn' | 'info' | 'idle' => {
  if (state === 'published') return 'ok'
  if (state === 'draft' || state === 'pending') return 'warn'
  return state === 'approved' ? 'info' : 'idle'
}
