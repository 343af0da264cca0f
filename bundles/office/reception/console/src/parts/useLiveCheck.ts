import { onBeforeUnmount, ref, shallowRef, watch } from 'vue'
import type { Finding } from '@xianwu/kit'
import { api, filled } from '../model'

const PAUSE = 500

/** What a check of a form answers. */
export interface Checked {
  findings: Finding[]
}

/**
 * Asks the rules while a form is filled: a while after the last key, the newest answer wins, and a
 * failed request leaves the former one.
 *
 * @param path of the check, empty while it cannot be asked
 */
export function useLiveCheck<C extends Checked>(
  model: object,
  path: () => string,
  open: () => boolean,
) {
  const check = shallowRef<C>()
  const asking = ref(false)
  let timer = 0
  let ticket = 0

  async function ask(): Promise<void> {
    const own = ++ticket
    asking.value = true
    try {
      const options = { quiet: true, idempotencyKey: undefined }
      const found = await api.post<C>(path(), filled(model), options)
      if (own === ticket) check.value = found
    } catch {
      // the form is sent in the end, and refused there if need be
    } finally {
      if (own === ticket) asking.value = false
    }
  }

  watch(
    [() => JSON.stringify(model), open, path],
    () => {
      clearTimeout(timer)
      if (open() && path()) timer = window.setTimeout(() => void ask(), PAUSE)
      else if (!open()) check.value = undefined
    },
    { immediate: true },
  )
  onBeforeUnmount(() => {
    clearTimeout(timer)
    ticket++
  })
  return { check, asking }
}

/**
 * Messages by field of what is refused, for the cells of the form. What is still empty is not
 * called wrong where it stands before the form is sent; the list beside the form names it.
 */
export function errorsOf(check: Checked | undefined, model: object): Record<string, string> {
  const errors: Record<string, string> = {}
  for (const one of check?.findings ?? []) {
    if (one.severity === 'violation' && one.field && holds(model, one.field)) {
      errors[one.field] ??= one.message
    }
  }
  return errors
}

/** Whether something stands at `guests[0].name`. */
function holds(model: object, field: string): boolean {
  const steps = field.split(/[.[\]]+/).filter(Boolean)
  const value = steps.reduce<unknown>(
    (at, step) => (at as Record<string, unknown> | undefined)?.[step],
    model,
  )
  return Array.isArray(value)
    ? value.length > 0
    : value !== undefined && value !== '' && value !== null
}

/** Puts the focus on what a finding blames. */
export function focusOn(finding: Finding, form: string): void {
  const list = (finding.field ?? '').replace(/\[.*/, '')
  const wrong = [...document.querySelectorAll<HTMLElement>(`${form} [aria-invalid="true"]`)]
  const group = document.querySelector<HTMLElement>(`${form} [data-field="${list}"]`)
  const target = wrong.find(one => group?.contains(one)) ?? group ?? wrong[0]
  target?.scrollIntoView({ block: 'center' })
  target?.focus()
}
