import { computed, ref, shallowRef, watch } from 'vue'
import { can, createApi, l10n, type L10n } from '@xianwu/kit'
import { consoles, pathOf } from './registry'

interface Found {
  functions: { title: L10n; path: string; icon: string; function?: string }[]
  people: {
    id: string
    name: string
    unit: string
    department: string
    title: string
    phone: string
  }[]
  records: {
    function: string
    ledger: string
    id: string
    title: string
    snippet: string
    at: string
    path: string
  }[]
}

/** One line of the results. */
export interface Hit {
  key: string
  title: string
  note: string
  icon: string
  path: string
  at?: string
  phone?: string
}

const DELAY = 220
const api = createApi('shell')
const nothing = (): Found => ({ functions: [], people: [], records: [] })

/** A search of functions, people and records; functions are found at once, the rest follows. */
export function useSearch() {
  const text = ref('')
  const found = shallowRef<Found>(nothing())
  const busy = ref(false)
  let timer = 0
  let ticket = 0

  watch(text, now => {
    clearTimeout(timer)
    const wanted = now.trim()
    if (!wanted) {
      found.value = nothing()
      busy.value = false
      return
    }
    busy.value = true
    timer = window.setTimeout(async () => {
      const own = ++ticket
      try {
        const answer = await api.get<Found>('/search', { q: wanted }, { quiet: true })
        if (own === ticket) found.value = answer
      } catch {
        if (own === ticket) found.value = nothing()
      } finally {
        if (own === ticket) busy.value = false
      }
    }, DELAY)
  })

  const functions = computed<Hit[]>(() => {
    const wanted = text.value.trim().toLowerCase()
    if (!wanted) return []
    const own = consoles.value.flatMap(one =>
      one.menu
        .filter(item => can(item.perm))
        .map(item => ({
          key: `f:/m/${one.id}${item.path}`,
          title: l10n(item.title),
          note: l10n(one.title),
          icon: one.icon,
          path: `/m/${one.id}${item.path}`,
        })),
    )
    const hits = own.filter(hit => `${hit.title}${hit.note}`.toLowerCase().includes(wanted))
    const more = found.value.functions
      .map(one => ({ ...one, path: pathOf(one.function ?? '', one.path) }))
      .filter(one => !hits.some(hit => hit.path === one.path))
      .map(one => ({
        key: `f:${one.path}`,
        title: l10n(one.title),
        note: '',
        icon: one.icon,
        path: one.path,
      }))
    return [...hits, ...more].slice(0, 6)
  })
  const people = computed<Hit[]>(() =>
    found.value.people.slice(0, 6).map(one => ({
      key: `p:${one.id}`,
      title: one.name,
      note: [one.unit, one.department, one.title].filter(Boolean).join(' · '),
      icon: 'user',
      path: '',
      phone: one.phone,
    })),
  )
  const records = computed<Hit[]>(() =>
    found.value.records.slice(0, 10).map(one => ({
      key: `r:${one.function}:${one.ledger}:${one.id}`,
      title: one.title,
      note: one.snippet,
      icon: consoles.value.find(own => own.id === one.function)?.icon ?? 'doc',
      path: pathOf(one.function, one.path),
      at: one.at,
    })),
  )
  const hits = computed(() => [...functions.value, ...people.value, ...records.value])
  return { text, busy, functions, people, records, hits }
}

export type Search = ReturnType<typeof useSearch>
