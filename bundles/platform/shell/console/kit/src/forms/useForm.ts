import { computed, onBeforeUnmount, ref, shallowRef, watch } from 'vue'
import { Problem } from '../api/problem'
import { useDraft } from '../drafts'
import { confirm } from '../state/confirm'
import { useT } from '../state/texts'
import { showProblem } from '../state/toasts'
import { markForm } from './dirty'

export type FormModel = Record<string, unknown>

export interface FormSettings {
  model: () => FormModel
  /** Messages by field for what is wrong; nothing when all is well. */
  validate?: (model: FormModel) => Record<string, string>
  submit: () => Promise<unknown>
  /** Where unsaved input is kept; empty keeps none. */
  draft: () => string
}

const DRAFT_DELAY = 400

/** The life of a form: its snapshot, its errors, its draft, its submission. */
export function useForm(settings: FormSettings) {
  const t = useT('kit')
  const self = Symbol('form')
  const busy = ref(false)
  const tried = ref(false)
  const snapshot = ref('')
  const refused = ref<Record<string, string>>({})
  const problem = shallowRef<Problem>()
  const foundAt = ref('')
  let keeper = useDraft<FormModel>('')
  let timer = 0
  let alive = false

  const text = () => JSON.stringify(settings.model())
  const current = computed(text)
  const dirty = computed(() => alive && snapshot.value !== '' && current.value !== snapshot.value)
  const wrong = computed(() =>
    tried.value ? (settings.validate?.(settings.model()) ?? {}) : ({} as Record<string, string>),
  )
  const errors = computed(() => ({ ...refused.value, ...wrong.value }))

  /** Takes the model as it is now for the saved one and looks for a draft. */
  function begin(): void {
    alive = true
    tried.value = false
    refused.value = {}
    problem.value = undefined
    snapshot.value = text()
    keeper = useDraft<FormModel>(settings.draft())
    const found = settings.draft() ? keeper.find() : null
    foundAt.value = found && JSON.stringify(found.value) !== snapshot.value ? found.at : ''
  }

  function end(): void {
    alive = false
    clearTimeout(timer)
    snapshot.value = ''
    markForm(self, false)
  }

  function restore(): void {
    Object.assign(settings.model(), keeper.find()?.value)
    foundAt.value = ''
  }

  function discard(): void {
    keeper.clear()
    foundAt.value = ''
  }

  watch(current, now => {
    if (!alive) return
    markForm(self, dirty.value)
    refused.value = {}
    clearTimeout(timer)
    if (!settings.draft() || foundAt.value) return
    timer = window.setTimeout(() => {
      if (dirty.value) keeper.keep(JSON.parse(now) as FormModel)
      else keeper.clear()
    }, DRAFT_DELAY)
  })
  onBeforeUnmount(end)

  /** Whether the form may close: asks when something is unsaved. */
  async function mayClose(): Promise<boolean> {
    if (!dirty.value) return true
    const leave = await confirm({
      title: t('form.dirty'),
      text: settings.draft() ? t('form.dirty.draft') : t('form.dirty.lost'),
      ok: t('form.leave'),
      cancel: t('form.stay'),
    })
    return leave
  }

  /** @returns whether the form was accepted */
  async function send(): Promise<boolean> {
    tried.value = true
    refused.value = {}
    problem.value = undefined
    if (Object.keys(wrong.value).length) return false
    busy.value = true
    try {
      await settings.submit()
      clearTimeout(timer)
      keeper.clear()
      end()
      return true
    } catch (failure) {
      take(failure)
      return false
    } finally {
      busy.value = false
    }
  }

  /** Shows a refusal, unless a dialog of the page already does. */
  function take(failure: unknown): void {
    const told = Problem.of(failure)
    if (told.taken) return
    told.taken = true
    if (Object.keys(told.fields).length) refused.value = told.fields
    else if (told.status >= 400 && told.status < 500) problem.value = told
    else showProblem(told)
  }

  return { busy, dirty, errors, problem, foundAt, begin, end, restore, discard, mayClose, send }
}
