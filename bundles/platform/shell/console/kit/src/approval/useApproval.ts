import { onBeforeUnmount, ref, shallowRef, watch } from 'vue'
import { createApi } from '../api/client'
import { Problem } from '../api/problem'
import { useT } from '../state/texts'
import { showOk } from '../state/toasts'
import type { Approval, ApprovalAction, ApprovalAnswer } from './types'

const api = createApi('approval')
const NOT_FOUND = 404

/** What the server wants of an answer: only what the action asked for. */
export function bodyOf(action: ApprovalAction, answer: ApprovalAnswer): Record<string, unknown> {
  const asks = new Set(action.asks ?? [])
  return {
    ...(asks.has('opinion') ? { opinion: answer.opinion } : {}),
    ...(asks.has('person') || asks.has('people') ? { people: answer.people } : {}),
    ...(asks.has('stage') ? { stage: answer.stage, straightBack: answer.straightBack } : {}),
    ...(asks.has('place') ? { place: answer.place } : {}),
    ...(asks.has('due') ? { due: answer.due } : {}),
  }
}

/**
 * One approval: loads it, does what is decided, keeps its revision.
 *
 * @param path below `/api/approval`: `/cases/17`, or `/of/reception.order/17` by the case
 */
export function useApproval(path: () => string, changed: () => void = () => {}) {
  const t = useT('kit')
  const approval = shallowRef<Approval>()
  const problem = shallowRef<Problem>()
  const missing = ref(false)
  let ticket = 0

  async function load(): Promise<void> {
    const own = ++ticket
    if (!path()) return
    try {
      const found = await api.get<Approval>(path(), {}, { quiet: true })
      if (own !== ticket) return
      approval.value = found
      problem.value = undefined
      missing.value = false
    } catch (failure) {
      if (own !== ticket) return
      const told = Problem.of(failure)
      missing.value = told.status === NOT_FOUND
      problem.value = told
    }
  }

  /** Does the action on the revision that is on screen; what it refuses is thrown. */
  async function act(action: ApprovalAction, answer: ApprovalAnswer): Promise<void> {
    const { id, rev } = approval.value!
    const options = { ifMatch: String(rev), quiet: true }
    try {
      await api.post(`/cases/${id}/${action.id}`, bodyOf(action, answer), options)
    } catch (failure) {
      // somebody was faster: show where the case stands now, behind the reason
      await load()
      throw failure
    }
    showOk(t('approval.did', { action: action.label }))
    changed()
    await load()
  }

  watch(path, load, { immediate: true })
  onBeforeUnmount(() => ticket++)
  return { approval, problem, missing, load, act }
}
