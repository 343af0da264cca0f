import { computed, ref, shallowRef, watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { createApi, type Api } from '../api/client'
import { Problem } from '../api/problem'
import { remembered } from '../state/preferences'
import { listedColumns, readDefinition } from './definition'
import {
  filterQuery,
  isFiltered,
  pageQuery,
  readState,
  writeState,
  type LedgerState,
} from './query'
import type { LedgerDefinition, LedgerItem, LedgerPage } from './types'

export interface LedgerSource {
  /** The function or platform area: `duty`, `identity`. */
  function: string
  /** The path of the ledger below it: `shifts`. */
  ledger: string
  /** Separates several ledgers in the address of one page. */
  prefix?: string
  /** Another source than the server, for demonstrations and tests. */
  api?: Api
}

interface Total {
  count: number
  capped: boolean
}

/** The state of a ledger on a page: its definition, the visible rows, the address. */
export function useLedger(source: LedgerSource) {
  const api = source.api ?? createApi(source.function)
  const path = `/${source.ledger}`
  const prefix = source.prefix ?? ''
  const route = useRoute()
  const router = useRouter()

  const definition = shallowRef<LedgerDefinition>()
  const page = shallowRef<LedgerPage>()
  const total = shallowRef<Total>()
  const busy = ref(true)
  const problem = shallowRef<Problem>()

  const state = computed<LedgerState | undefined>(() =>
    definition.value ? readState(definition.value, route.query, prefix) : undefined,
  )
  const filters = computed(() =>
    definition.value && state.value ? filterQuery(definition.value, state.value) : {},
  )
  const filtered = computed(() => Boolean(state.value && isFiltered(state.value)))

  const name = `${source.function}.${source.ledger}`
  const choice = remembered<string>(`xw.columns.${name}`, '')
  const hidden = computed({
    get: () => choice.value.split(',').filter(Boolean),
    set: keys => {
      choice.value = keys.join()
      try {
        localStorage.setItem(`xw.columns.${name}`, choice.value)
      } catch {
        // storage is forbidden: the choice lasts as long as the page
      }
    },
  })
  const columns = computed(() =>
    definition.value
      ? listedColumns(definition.value).filter(one => !hidden.value.includes(one.key))
      : [],
  )

  let running = 0
  async function loadPage(): Promise<void> {
    if (!definition.value || !state.value) return
    const ticket = ++running
    busy.value = true
    try {
      const query = pageQuery(definition.value, state.value)
      const answer = await api.get<LedgerPage>(path, query, { quiet: true })
      if (ticket !== running) return
      page.value = answer
      problem.value = undefined
    } catch (failure) {
      if (ticket === running) problem.value = Problem.of(failure)
    } finally {
      if (ticket === running) busy.value = false
    }
  }

  /** The total is asked separately and may fail: the list stands without it. */
  async function loadTotal(): Promise<void> {
    const asked = JSON.stringify(filters.value)
    try {
      const answer = await api.get<Total>(`${path}/total`, filters.value, { quiet: true })
      if (asked === JSON.stringify(filters.value)) total.value = answer
    } catch {
      total.value = undefined
    }
  }

  async function start(): Promise<void> {
    busy.value = true
    problem.value = undefined
    try {
      const raw = await api.get<never>(`${path}/definition`, {}, { quiet: true })
      definition.value = readDefinition(raw)
    } catch (failure) {
      problem.value = Problem.of(failure)
      busy.value = false
    }
  }

  const reload = async (): Promise<void> => {
    if (!definition.value) return start()
    await Promise.all([loadPage(), loadTotal()])
  }

  /** Changes the state through the address; any change of filters starts at the first page. */
  function change(part: Partial<LedgerState>): void {
    if (!definition.value || !state.value) return
    const first = 'after' in part || 'before' in part ? {} : { after: '', before: '' }
    const next = { ...state.value, ...first, ...part }
    void router.push({ query: writeState(definition.value, next, route.query, prefix) })
  }

  const openId = computed(() => {
    const id = route.query[`${prefix}open`]
    return typeof id === 'string' ? id : ''
  })

  /** Opens a record, or closes it with an empty id; the address remembers it. */
  function open(id: string): void {
    const query = { ...route.query }
    if (id) query[`${prefix}open`] = id
    else delete query[`${prefix}open`]
    void router.push({ query })
  }

  /** Puts a changed record into the list without asking for the whole page again. */
  function replace(item: LedgerItem): void {
    if (!page.value) return
    const items = page.value.items.map(one => (one.id === item.id ? { ...one, ...item } : one))
    page.value = { ...page.value, items }
  }

  const pageKey = computed(() =>
    definition.value && state.value ? JSON.stringify(pageQuery(definition.value, state.value)) : '',
  )
  watch(pageKey, key => key && void loadPage())
  watch(
    () => (definition.value ? JSON.stringify(filters.value) : ''),
    key => key && void loadTotal(),
  )
  void start()

  return {
    api,
    /** Names the ledger, for example `duty.shifts`. */
    name,
    path,
    definition,
    page,
    total,
    busy,
    problem,
    state,
    filters,
    filtered,
    columns,
    hidden,
    openId,
    open,
    change,
    reload,
    replace,
  }
}

export type LedgerContext = ReturnType<typeof useLedger>
