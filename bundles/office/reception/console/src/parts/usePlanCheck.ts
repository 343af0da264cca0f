import { onBeforeUnmount, ref, shallowRef, watch } from 'vue'
import { api, filled, type Check, type Plan } from '../model'

const PAUSE = 500

/**
 * Asks the rules while the form is filled: a while after the last key, the newest answer wins, and
 * a failed request leaves the former one.
 */
export function usePlanCheck(plan: Plan, orderId: () => string, open: () => boolean) {
  const check = shallowRef<Check>()
  const asking = ref(false)
  let timer = 0
  let ticket = 0

  async function ask(): Promise<void> {
    const own = ++ticket
    asking.value = true
    try {
      const query = orderId() ? { order: orderId() } : {}
      const found = await api.post<Check>('/orders/check', filled(plan), {
        query,
        quiet: true,
        idempotencyKey: undefined,
      })
      if (own === ticket) check.value = found
    } catch {
      // the form is sent in the end, and refused there if need be
    } finally {
      if (own === ticket) asking.value = false
    }
  }

  watch(
    [() => JSON.stringify(plan), open],
    () => {
      clearTimeout(timer)
      if (open()) timer = window.setTimeout(() => void ask(), PAUSE)
      else check.value = undefined
    },
    { immediate: true },
  )
  onBeforeUnmount(() => {
    clearTimeout(timer)
    ticket++
  })
  return { check, asking, ask }
}
