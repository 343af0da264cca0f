import { onBeforeUnmount, shallowRef, watch } from 'vue'
import { api } from '../model'
import type { FormCheck } from '../swap'

const PAUSE = 400

/**
 * Asks the rules while a form is filled: a while after the last key, the newest answer wins, and a
 * failed request leaves the former one.
 *
 * @param body what the form would send
 * @param path of the check, empty while it cannot be asked
 */
export function useFormCheck<C extends FormCheck>(body: () => unknown, path: () => string) {
  const check = shallowRef<C>()
  let timer = 0
  let ticket = 0

  async function ask(): Promise<void> {
    const own = ++ticket
    try {
      const found = await api.post<C>(path(), body(), { quiet: true, idempotencyKey: undefined })
      if (own === ticket) check.value = found
    } catch {
      // the form is sent in the end, and refused there if need be
    }
  }

  watch(
    [() => JSON.stringify(body()), path],
    () => {
      clearTimeout(timer)
      if (path()) timer = window.setTimeout(() => void ask(), PAUSE)
      else check.value = undefined
    },
    { immediate: true },
  )
  onBeforeUnmount(() => {
    clearTimeout(timer)
    ticket++
  })
  return check
}
