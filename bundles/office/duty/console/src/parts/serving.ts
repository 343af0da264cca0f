import type { Day } from '../model'

/** Everybody who leads or serves in these shifts, as options of a choice. */
export function peopleOf(shifts: Day['shifts']): { value: string; label: string }[] {
  const names = new Map<string, string>()
  for (const shift of shifts) {
    for (const one of [shift.leader, ...shift.officers]) if (one) names.set(one.id, one.name)
  }
  return [...names].map(([value, label]) => ({ value, label }))
}

/** Whether the person serves on the day in any post. */
export const serves = (day: Day, id: string) =>
  day.shifts.some(shift =>
    [shift.leader, shift.mainLeader, shift.driver, ...shift.officers].some(who => who?.id === id),
  )
