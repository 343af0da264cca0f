import { ref, watchEffect, type Ref } from 'vue'
import { createApi } from './api/client'

/** A day of the working calendar. */
export interface CalendarDay {
  date: string
  type: 'workday' | 'weekend' | 'statutory' | 'adjusted-off' | 'adjusted-work'
  name: string
  /** The arrangement of that year is not published yet. */
  provisional: boolean
}

/** The days between two dates by date; empty while loading or when there is no calendar. */
export function useCalendarDays(
  from: () => string,
  to: () => string,
): Ref<Map<string, CalendarDay>> {
  const days = ref(new Map<string, CalendarDay>())
  const api = createApi('calendar')
  watchEffect(async () => {
    const query = { from: from(), to: to() }
    try {
      const list = await api.get<CalendarDay[]>('/days', query, { quiet: true })
      days.value = new Map(list.map(day => [day.date, day]))
    } catch {
      days.value = new Map()
    }
  })
  return days
}
