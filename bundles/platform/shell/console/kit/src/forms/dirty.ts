import { computed, shallowReactive } from 'vue'

const forms = shallowReactive(new Set<symbol>())

/** Whether any form on the page holds something unsaved: then nothing may replace the page. */
export const hasUnsavedForms = computed(() => forms.size > 0)

export function markForm(form: symbol, dirty: boolean): void {
  if (dirty) forms.add(form)
  else forms.delete(form)
}
