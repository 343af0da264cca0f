import { lang } from './state/preferences'
import { fill, useT } from './state/texts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
/** Asia/Shanghai has had no summer time since 1991. */
const OFFICE_OFFSET = 8 * HOUR

const two = (value: number): string => String(value).padStart(2, '0')
const t = useT('kit')

/** The wall clock of the office, readable through the UTC getters of the result. */
function wall(value: string | number | Date): Date {
  return new Date(new Date(value).getTime() + OFFICE_OFFSET)
}

const isDay = (value: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(value)

/** A date without time is midnight in the office. */
function instantOf(value: string | Date): Date {
  return typeof value === 'string' && isDay(value)
    ? new Date(`${value}T00:00:00+08:00`)
    : new Date(value)
}

const dayNumber = (value: string | Date): number =>
  Math.floor((instantOf(value).getTime() + OFFICE_OFFSET) / DAY)

/** `2026-11-21` as the office's calendar shows it. */
function date(value?: string | Date | null): string {
  if (!value) return ''
  const at = wall(instantOf(value))
  return `${at.getUTCFullYear()}-${two(at.getUTCMonth() + 1)}-${two(at.getUTCDate())}`
}

/** `08:42` in the office. */
function time(value?: string | Date | null): string {
  if (!value) return ''
  const at = wall(instantOf(value))
  return `${two(at.getUTCHours())}:${two(at.getUTCMinutes())}`
}

const dateTime = (value?: string | Date | null): string =>
  value ? `${date(value)} ${time(value)}` : ''

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']

/** 2026年11月21日, 21 Nov 2026. */
function longDate(value?: string | Date | null): string {
  if (!value) return ''
  const at = wall(instantOf(value))
  const [year, month, day] = [at.getUTCFullYear(), at.getUTCMonth(), at.getUTCDate()]
  return lang.value === 'zh' ? `${year}年${month + 1}月${day}日` : `${day} ${MONTHS[month]} ${year}`
}

/** 11月21日, 21 Nov. */
function monthDay(value?: string | Date | null): string {
  if (!value) return ''
  const at = wall(instantOf(value))
  const [month, day] = [at.getUTCMonth(), at.getUTCDate()]
  return lang.value === 'zh' ? `${month + 1}月${day}日` : `${day} ${MONTHS[month]}`
}

/** 星期六, Saturday. */
function weekday(value?: string | Date | null): string {
  if (!value) return ''
  const day = wall(instantOf(value)).getUTCDay()
  return lang.value === 'zh' ? `星期${'日一二三四五六'[day]}` : WEEKDAYS[day]
}

/** A moment as a person says it: 刚刚, 今天 08:42, 昨天 17:20, 11月18日, 2025年11月18日. */
function when(value?: string | Date | null, now: Date = new Date()): string {
  if (!value) return ''
  const at = instantOf(value)
  const dated = typeof value === 'string' && isDay(value)
  const clock = dated ? '' : ` ${time(at)}`
  const age = now.getTime() - at.getTime()
  if (!dated && age >= 0 && age < MINUTE) return t('when.now')
  const days = dayNumber(at) - dayNumber(now)
  if (days === 0) return t('when.today') + clock
  if (days === -1) return t('when.yesterday') + clock
  if (days === 1) return t('when.tomorrow') + clock
  const sameYear = wall(at).getUTCFullYear() === wall(now).getUTCFullYear()
  return sameYear ? monthDay(at) : longDate(at)
}

/** What is left until a deadline: 剩 3 天, 剩 5 小时, 今天到期, 超期 1 天. */
function left(due?: string | Date | null, now: Date = new Date()): string {
  if (!due) return ''
  const days = dayNumber(due) - dayNumber(now)
  if (typeof due === 'string' && isDay(due)) {
    if (days === 0) return t('left.today')
    return days > 0 ? t('left.days', { n: days }) : t('left.over', { n: -days })
  }
  const rest = instantOf(due).getTime() - now.getTime()
  if (rest <= -DAY) return t('left.over', { n: Math.max(1, -days) })
  if (rest < 0) return t('left.overHours', { n: Math.max(1, Math.floor(-rest / HOUR)) })
  if (rest < HOUR) return t('left.minutes', { n: Math.max(1, Math.floor(rest / MINUTE)) })
  if (days === 0) return t('left.hours', { n: Math.floor(rest / HOUR) })
  return t('left.days', { n: days })
}

/** Thousands separated, with exactly the given decimals where given. */
function number(value?: number | string | null, decimals?: number): string {
  if (value === null || value === undefined || value === '') return ''
  const parsed = Number(value)
  if (!Number.isFinite(parsed)) return String(value)
  return parsed.toLocaleString('zh-CN', {
    minimumFractionDigits: decimals ?? 0,
    maximumFractionDigits: decimals ?? 6,
  })
}

/** Yuan: 1,200.00. */
const money = (value?: number | string | null): string => number(value, 2)

/** 286 KB, 1.2 MB. */
function size(bytes?: number | null): string {
  if (bytes === null || bytes === undefined) return ''
  if (bytes < 1024) return `${bytes} B`
  if (bytes < 1024 * 1024) return `${Math.round(bytes / 1024)} KB`
  return `${(bytes / 1024 / 1024).toFixed(1).replace(/\.0$/, '')} MB`
}

/** 25 分钟, 5 小时, 3 天. */
function duration(milliseconds: number): string {
  if (milliseconds < HOUR) {
    return t('span.minutes', { n: Math.max(1, Math.round(milliseconds / MINUTE)) })
  }
  if (milliseconds < DAY) return t('span.hours', { n: Math.round(milliseconds / HOUR) })
  return t('span.days', { n: Math.round(milliseconds / DAY) })
}

/** An instant as the value of a `datetime-local` input: the office's wall clock. */
const toInput = (value?: string | null): string => (value ? `${date(value)}T${time(value)}` : '')

/** The value of a `datetime-local` input as an instant in UTC. */
function fromInput(value: string): string {
  if (!value) return ''
  return new Date(`${value.slice(0, 16)}:00+08:00`).toISOString().replace('.000Z', 'Z')
}

/** Today in the office. */
const today = (now: Date = new Date()): string => date(now)

/** Dates, times and figures as the office writes them, in the current language. */
export const fmt = {
  date,
  time,
  dateTime,
  longDate,
  monthDay,
  weekday,
  when,
  left,
  number,
  money,
  size,
  duration,
  toInput,
  fromInput,
  today,
  fill,
}
