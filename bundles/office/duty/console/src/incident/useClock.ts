import { onBeforeUnmount, ref, type Ref } from 'vue'
import type { Light } from '@xianwu/kit'
import type { Owed } from './model'

const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
/** As the server warns. */
const WARNING = 10 * MINUTE

const two = (value: number): string => String(value).padStart(2, '0')

/** 12:34, 1:02:34; a running clock, so without words. */
export function running(milliseconds: number): string {
  const whole = Math.floor(Math.abs(milliseconds) / SECOND)
  const [hours, minutes, seconds] = [
    Math.floor(whole / 3600),
    Math.floor(whole / 60) % 60,
    whole % 60,
  ]
  return hours ? `${hours}:${two(minutes)}:${two(seconds)}` : `${two(minutes)}:${two(seconds)}`
}

/** Whether the span is better told in days than by a running clock. */
export const isLong = (milliseconds: number): boolean => Math.abs(milliseconds) > 2 * DAY

/** The light of something owed at a moment, between two answers of the server. */
export function lightOf(owed: Owed, now: number): Light {
  const rest = new Date(owed.due).getTime() - now
  if (rest < 0) return owed.hard ? 'red' : 'yellow'
  return owed.hard && rest <= WARNING ? 'yellow' : 'green'
}

/** What is worth a clock: every breach to come, and what is only pointed at once it is time. */
export const pressing = (owed: Owed[], now: number): Owed[] =>
  owed.filter(one => one.hard || lightOf(one, now) !== 'green')

/** The clock of the server, ticking; `set` takes what an answer said. */
export function useClock(): { now: Ref<number>; set: (at: string) => void } {
  const offset = ref(0)
  const now = ref(Date.now())
  const timer = window.setInterval(() => (now.value = Date.now() + offset.value), SECOND)
  onBeforeUnmount(() => clearInterval(timer))
  return {
    now,
    set(at) {
      offset.value = new Date(at).getTime() - Date.now()
      now.value = Date.now() + offset.value
    },
  }
}
