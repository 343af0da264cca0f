import { addDays, dayOf, isoDay } from '../components/month'

const two = (value: number): string => String(value).padStart(2, '0')

/** Full-width digits, as a Chinese keyboard gives them. */
const plain = (text: string): string =>
  text.trim().replace(/[０-９：]/g, c => String.fromCharCode(c.charCodeAt(0) - 0xfee0))

function valid(year: number, month: number, day: number): string {
  const iso = `${year}-${two(month)}-${two(day)}`
  return /^\d{4}-\d{2}-\d{2}$/.test(iso) && isoDay(dayOf(iso)) === iso ? iso : ''
}

const RELATIVE: Record<string, number> = { 昨天: -1, 今天: 0, 明天: 1, 后天: 2 }

/**
 * Reads a day as people type it: 2026-11-21, 2026.11.21, 2026年11月21日, 20261121, 11-21, 明天.
 * @returns the day as `2026-11-21`, empty when it is none
 */
export function readDay(text: string, today: string): string {
  const given = plain(text)
  if (given in RELATIVE) return addDays(today, RELATIVE[given])
  const digits = /^(\d{4})(\d{2})(\d{2})$/.exec(given)
  if (digits) return valid(+digits[1], +digits[2], +digits[3])
  const parts = given.split(/[-/.年月日\s]+/).filter(Boolean)
  if (parts.some(part => !/^\d{1,4}$/.test(part))) return ''
  if (parts.length === 3) {
    const year = parts[0].length === 2 ? 2000 + +parts[0] : +parts[0]
    return valid(year, +parts[1], +parts[2])
  }
  return parts.length === 2 ? valid(+today.slice(0, 4), +parts[0], +parts[1]) : ''
}

/** Reads a time: 8:30, 0830, 8点30分. */
export function readTime(text: string): string {
  const given = plain(text)
    .replace(/[点时]/, ':')
    .replace(/分$/, '')
  const match = /^(\d{1,2}):(\d{1,2})?$/.exec(given) ?? /^(\d{1,2}?)(\d{2})?$/.exec(given)
  if (!match) return ''
  const [hour, minute] = [+match[1], +(match[2] ?? 0)]
  return hour < 24 && minute < 60 ? `${two(hour)}:${two(minute)}` : ''
}

/** Reads a month: 2026-11, 2026年11月, 202611. */
export function readMonth(text: string): string {
  const match = /^(\d{4})[-/.年]?(\d{1,2})月?$/.exec(plain(text))
  return match && +match[2] >= 1 && +match[2] <= 12 ? `${match[1]}-${two(+match[2])}` : ''
}
