import { l10n, useT } from '../state/texts'
import { formColumns } from './definition'
import type { LedgerColumn, LedgerDefinition, LedgerItem, Values } from './types'

const t = useT('kit')

function emptyOf(column: LedgerColumn): unknown {
  if (column.type === 'people') return []
  if (column.type === 'boolean') return false
  return null
}

const isEmpty = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0)

/** What a form starts with: the record, or nothing but presets. */
export function formValues(
  definition: LedgerDefinition,
  item: LedgerItem | undefined,
  preset: Values = {},
): Values {
  const values: Values = {}
  for (const column of formColumns(definition, !item)) {
    // a masked value must not come back as if it had been typed
    if (item?.masked?.includes(column.key)) continue
    const own = item ? item.values[column.key] : preset[column.key]
    values[column.key] = own ?? emptyOf(column)
  }
  return values
}

/** What is sent: trimmed, empty texts as null. */
export function sentValues(values: Values): Values {
  const entries = Object.entries(values).map(([key, value]) => {
    const text = typeof value === 'string' ? value.trim() : value
    return [key, text === '' || text === undefined ? null : text]
  })
  return Object.fromEntries(entries) as Values
}

const PICKED = ['choice', 'person', 'people', 'unit', 'department', 'date', 'dateTime', 'time']

/** The messages for what the definition forbids; the server checks again. */
export function checkValues(
  definition: LedgerDefinition,
  isNew: boolean,
  values: Values,
): Record<string, string> {
  const wrong: Record<string, string> = {}
  for (const column of formColumns(definition, isNew)) {
    if (!isNew && !(column.key in values)) continue
    const message = checkValue(column, values[column.key])
    if (message) wrong[column.key] = message
  }
  return wrong
}

function checkValue(column: LedgerColumn, value: unknown): string {
  const label = l10n(column.label)
  if (isEmpty(value)) {
    if (!column.required || column.type === 'boolean') return ''
    return t(PICKED.includes(column.type) ? 'required.choose' : 'required', { label })
  }
  if (typeof value === 'number') {
    if (column.min !== undefined && value < column.min) return t('tooSmall', { n: column.min })
    if (column.max !== undefined && value > column.max) return t('tooLarge', { n: column.max })
  }
  if (typeof value === 'string' && column.maxLength && value.length > column.maxLength) {
    return t('tooLong', { n: column.maxLength })
  }
  return ''
}

const same = (a: unknown, b: unknown): boolean =>
  isEmpty(a) ? isEmpty(b) : JSON.stringify(a) === JSON.stringify(b)

/** A field that two people changed to different values meanwhile. */
export interface Conflict {
  key: string
  theirs: unknown
  mine: unknown
}

/**
 * Brings two changes of one record together.
 * @param base what both started from
 * @returns `merged` holds mine where only I changed, theirs where only they did, and theirs in
 *     conflicts
 */
export function mergeValues(base: Values, theirs: Values, mine: Values) {
  const merged: Values = {}
  const conflicts: Conflict[] = []
  const theirChanges: string[] = []
  for (const key of Object.keys(mine)) {
    const iChanged = !same(base[key], mine[key])
    const theyChanged = !same(base[key], theirs[key])
    if (theyChanged) theirChanges.push(key)
    merged[key] = iChanged && !theyChanged ? mine[key] : theirs[key]
    if (iChanged && theyChanged && !same(mine[key], theirs[key])) {
      conflicts.push({ key, theirs: theirs[key], mine: mine[key] })
    }
  }
  return { merged, conflicts, theirChanges }
}
