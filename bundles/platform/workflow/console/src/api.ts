import { createApi, type CalendarDay } from '@xianwu/kit'

export const api = createApi('calendar')

export interface Year {
  year: number
  /** Whether the arrangement of the year was imported. */
  known: boolean
  noticeNo: string
  workdays: number
  /** Working days by month, January first. */
  months: number[]
}

export interface Text {
  zh: string
  en: string
}

export interface Due {
  due: string
  legalDue: string
  /** Null when the end did not move. */
  shiftedDue: string | null
  provisional: boolean
  light: 'green' | 'yellow' | 'red' | 'grey'
  reasons: { date: string; counted: number; why: Text }[]
}

export interface FileLine {
  row: number
  column: string
  value: string
  message: string
}

export interface ImportResult {
  year: number
  noticeNo: string
  rows: number
  statutoryDays: number
  workdays: number
  imported: boolean
  errors: FileLine[]
  remarks: FileLine[]
  changes: { date: string; before: CalendarDay; after: CalendarDay; movesDeadlines: boolean }[]
}
