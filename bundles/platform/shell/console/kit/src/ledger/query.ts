import type { LocationQuery, LocationQueryRaw } from 'vue-router'
import type { Query } from '../api/http'
import { filterColumns } from './definition'
import type { LedgerColumn, LedgerDefinition } from './types'

/** What a list shows: it lives in the address of the page. */
export interface LedgerState {
  /** By parameter name: `status`, `day.from`, `day.to`. */
  filters: Record<string, string>
  q: string
  sort: string
  size: number
  after: string
  before: string
}

export const SIZES = [10, 20, 50, 100]
export const DEFAULT_SIZE = 20

/** The parameters by which a column narrows the list. */
export const parametersOf = (column: LedgerColumn): string[] =>
  column.filter === 'range' ? [`${column.key}.from`, `${column.key}.to`] : [column.key]

const allParameters = (definition: LedgerDefinition): string[] =>
  filterColumns(definition).flatMap(parametersOf)

const one = (value: LocationQuery[string] | undefined): string =>
  (Array.isArray(value) ? value[0] : value) ?? ''

/**
 * Reads the state of a list from the address; unknown parameters belong to somebody else.
 * @param prefix separates several lists on one page, for example `log.`
 */
export function readState(
  definition: LedgerDefinition,
  query: LocationQuery,
  prefix = '',
): LedgerState {
  const of = (name: string) => one(query[prefix + name])
  const filters: Record<string, string> = {}
  for (const name of allParameters(definition)) if (of(name)) filters[name] = of(name)
  const size = Number(of('size'))
  const sort = of('sort')
  return {
    filters,
    q: definition.search ? of('q') : '',
    sort: sortable(definition, sort) ? sort : '',
    size: SIZES.includes(size) ? size : DEFAULT_SIZE,
    after: of('after'),
    before: of('before'),
  }
}

function sortable(definition: LedgerDefinition, sort: string): boolean {
  const key = sort.replace(/^-/, '')
  return definition.columns.some(column => column.key === key && column.sortable)
}

/** Writes the state into an address, leaving the parameters of others as they are. */
export function writeState(
  definition: LedgerDefinition,
  state: LedgerState,
  query: LocationQuery,
  prefix = '',
): LocationQueryRaw {
  const own = ['q', 'sort', 'size', 'after', 'before', ...allParameters(definition)]
  const result: LocationQueryRaw = { ...query }
  for (const name of own) delete result[prefix + name]
  const put = (name: string, value: string) => {
    if (value) result[prefix + name] = value
  }
  for (const [name, value] of Object.entries(state.filters)) put(name, value)
  put('q', state.q.trim())
  put('sort', state.sort === definition.defaultSort ? '' : state.sort)
  put('size', state.size === DEFAULT_SIZE ? '' : String(state.size))
  put('after', state.after)
  put('before', state.after ? '' : state.before)
  return result
}

const DAY = /^\d{4}-\d{2}-\d{2}$/

/** A day in a filter over instants means the whole day in the office. */
function bound(column: LedgerColumn, name: string, value: string): string {
  if (column.type !== 'dateTime' || !DAY.test(value)) return value
  const clock = name.endsWith('.from') ? '00:00:00' : '23:59:59'
  return new Date(`${value}T${clock}+08:00`).toISOString().replace('.000Z', 'Z')
}

/** The filters as the server wants them: the same for list, total and export. */
export function filterQuery(definition: LedgerDefinition, state: LedgerState): Query {
  const query: Query = { q: state.q.trim() }
  for (const column of filterColumns(definition)) {
    for (const name of parametersOf(column)) {
      const value = state.filters[name]
      if (value) query[name] = bound(column, name, value)
    }
  }
  return query
}

/** The request for a page of the list. */
export function pageQuery(definition: LedgerDefinition, state: LedgerState): Query {
  return {
    ...filterQuery(definition, state),
    sort: state.sort || definition.defaultSort,
    size: state.size,
    after: state.after,
    before: state.after ? '' : state.before,
  }
}

/** Whether the list is narrowed at all. */
export const isFiltered = (state: LedgerState): boolean =>
  Boolean(state.q) || Object.keys(state.filters).length > 0

/** What a click on the heading of a column sorts by: descending after ascending, then default. */
export function nextSort(definition: LedgerDefinition, current: string, key: string): string {
  const active = current || definition.defaultSort
  if (active === key) return `-${key}`
  if (active === `-${key}`) return definition.defaultSort === `-${key}` ? key : ''
  return key
}
