import { computed, ref, shallowRef, watch } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { fmt, lang } from '@xianwu/kit'
import { api, type Month } from '../model'

/** The month on screen, kept in the address: month, unit, version and the open day. */
export function useMonth() {
  const route = useRoute()
  const router = useRouter()
  const picture = shallowRef<Month>()
  const problem = shallowRef<unknown>()
  const busy = ref(false)
  let ticket = 0

  const text = (key: string) => String(route.query[key] ?? '')
  const month = computed(() => text('month') || fmt.today().slice(0, 7))
  const day = computed(() => text('day'))

  function go(changes: Record<string, string | undefined>, replace = false): void {
    const query: Record<string, string> = {}
    for (const [key, value] of Object.entries({ ...route.query, ...changes })) {
      if (value) query[key] = String(value)
    }
    void (replace ? router.replace({ query }) : router.push({ query }))
  }

  /** A link may name only a roster; its month is looked up. */
  async function monthOf(id: string): Promise<string> {
    const item = await api.get<{ values: { firstDay: string } }>(
      `/rosters/${id}`,
      {},
      {
        quiet: true,
      },
    )
    return item.values.firstDay.slice(0, 7)
  }

  async function load(): Promise<void> {
    const own = ++ticket
    busy.value = true
    try {
      const id = text('id')
      if (id && !text('month')) {
        go({ month: await monthOf(id) }, true)
        return
      }
      const query = { unit: text('unit'), roster: id }
      const answer = await api.get<Month>(`/months/${month.value}`, query, { quiet: true })
      if (own !== ticket) return
      picture.value = answer
      problem.value = undefined
    } catch (failure) {
      if (own === ticket) problem.value = failure
    } finally {
      if (own === ticket) busy.value = false
    }
  }

  // what the check says is worded by the server
  watch(() => [month.value, text('unit'), text('id'), lang.value].join('|'), load, {
    immediate: true,
  })

  return { picture, problem, busy, month, day, go, load }
}
