import { api, type Day, type Shift, type ShiftType } from '../model'

/** How a day is divided. */
export type Pattern = 'full' | 'dayNight' | 'night'

export const TYPES: Record<Pattern, ShiftType[]> = {
  full: ['full'],
  dayNight: ['day', 'night'],
  night: ['night'],
}

/** A shift as the form holds it. */
export interface ShiftModel {
  leaderId: string
  mainLeaderId: string
  officerIds: string[]
  driverId: string
  phone: string
  fax: string
  note: string
  /** What the pickers show for the ids; no input. */
  names: { leader: string[]; mainLeader: string[]; officers: string[]; driver: string[] }
}

export interface DayModel {
  [key: string]: unknown
  pattern: Pattern
  full: ShiftModel
  day: ShiftModel
  night: ShiftModel
}

const one = (name?: string) => (name ? [name] : [])

function modelOf(shift: Shift | undefined, phone: string): ShiftModel {
  return {
    leaderId: shift?.leader?.id ?? '',
    mainLeaderId: shift?.mainLeader?.id ?? '',
    officerIds: shift?.officers.map(person => person.id) ?? [],
    driverId: shift?.driver?.id ?? '',
    phone: shift?.phone ?? phone,
    fax: shift?.fax ?? '',
    note: shift?.note ?? '',
    names: {
      leader: one(shift?.leader?.name),
      mainLeader: one(shift?.mainLeader?.name),
      officers: shift?.officers.map(person => person.name) ?? [],
      driver: one(shift?.driver?.name),
    },
  }
}

/** The form of a day; a type that is not there yet starts with the phone of the others. */
export function dayModel(day: Day, phone: string): DayModel {
  const of = (type: ShiftType) => day.shifts.find(shift => shift.type === type)
  const usual = day.shifts[0]?.phone || phone
  let pattern: Pattern = 'full'
  if (of('day')) pattern = 'dayNight'
  else if (of('night')) pattern = 'night'
  return {
    pattern,
    full: modelOf(of('full'), usual),
    day: modelOf(of('day'), usual),
    night: modelOf(of('night'), usual),
  }
}

const bodyOf = (day: string, type: ShiftType, { names: _, ...fields }: ShiftModel) => ({
  day,
  type,
  ...fields,
})

/** Sends what the form says: shifts that went are removed first, so that nothing overlaps. */
export async function saveDay(rosterId: string, day: Day, model: DayModel): Promise<void> {
  const path = `/rosters/${rosterId}/shifts`
  const wanted = TYPES[model.pattern]
  for (const shift of day.shifts.filter(old => !wanted.includes(old.type))) {
    await api.del(`${path}/${shift.id}`, { ifMatch: String(shift.rev) })
  }
  for (const type of wanted) {
    const old = day.shifts.find(shift => shift.type === type)
    const body = bodyOf(day.date, type, model[type])
    if (old) await api.put(`${path}/${old.id}`, body, { ifMatch: String(old.rev) })
    else await api.post(path, body)
  }
}
