import { createApi } from '../api/client'

/** A person as the pickers show them. */
export interface Suggestion {
  id: string
  name: string
  unit: string
  department: string
  title: string
  initials?: string
}

export interface SuggestFilter {
  unit?: string
  /** Only leaders on duty. */
  leader?: boolean
}

const identity = createApi('identity')

/** People by name, pinyin or initials. */
export const suggestPeople = (text: string, filter: SuggestFilter = {}): Promise<Suggestion[]> =>
  identity.get<Suggestion[]>('/people/suggest', { q: text, ...filter }, { quiet: true })

/** 县政府办公室 秘书科 科长, without what is missing. */
export const placeOf = (person: Suggestion): string =>
  [person.unit, person.department, person.title].filter(Boolean).join(' · ')
