const DAYS = 7
const WEEKS = 6

const two = (value: number): string => String(value).padStart(2, '0')

export const isoDay = (date: Date): string =>
  `${date.getUTCFullYear()}-${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())}`

/** Days are counted in UTC, so that no summer time of the browser moves them. */
export const dayOf = (iso: string): Date => new Date(`${iso}T00:00:00Z`)

export function addDays(iso: string, days: number): string {
  const date = dayOf(iso)
  date.setUTCDate(date.getUTCDate() + days)
  return isoDay(date)
}

/** The same day of another month, or that month's last day. */
export function addMonths(iso: string, months: number): string {
  const date = dayOf(iso)
  const day = date.getUTCDate()
  date.setUTCDate(1)
  date.setUTCMonth(date.getUTCMonth() + months)
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate()
  date.setUTCDate(Math.min(day, last))
  return isoDay(date)
}

export interface MonthCell {
  date: string
  day: number
  /** Whether the day belongs to the month and not to its neighbours. */
  inside: boolean
  weekend: boolean
}

/** The weeks of a month, Monday first, filled up with days of the neighbours. */
export function weeksOf(year: number, month: number): MonthCell[][] {
  const first = new Date(Date.UTC(year, month - 1, 1))
  let date = addDays(isoDay(first), -((first.getUTCDay() + 6) % DAYS))
  const weeks: MonthCell[][] = []
  for (let week = 0; week < WEEKS; week++) {
    const row: MonthCell[] = []
    for (let at = 0; at < DAYS; at++) {
      const day = dayOf(date)
      row.push({
        date,
        day: day.getUTCDate(),
        inside: day.getUTCMonth() === month - 1,
        weekend: at >= 5,
      })
      date = addDays(date, 1)
    }
    if (row.some(cell => cell.inside)) weeks.push(row)
  }
  return weeks
}

/** Where a key leads from a day; undefined for keys that do not move. */
export function moveBy(key: string, from: string): string | undefined {
  const weekday = (dayOf(from).getUTCDay() + 6) % DAYS
  switch (key) {
    case 'ArrowLeft':
      return addDays(from, -1)
    case 'ArrowRight':
      return addDays(from, 1)
    case 'ArrowUp':
      return addDays(from, -DAYS)
    case 'ArrowDown':
      return addDays(from, DAYS)
    case 'Home':
      return addDays(from, -weekday)
    case 'End':
      return addDays(from, DAYS - 1 - weekday)
    case 'PageUp':
      return addMonths(from, -1)
    case 'PageDown':
      return addMonths(from, 1)
    default:
      return undefined
  }
}
