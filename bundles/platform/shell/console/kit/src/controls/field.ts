import { computed, inject, useId, type ComputedRef, type InjectionKey } from 'vue'

/** What a field tells the control inside it. */
export interface FieldContext {
  id: string
  label: ComputedRef<string>
  describedBy: ComputedRef<string | undefined>
  invalid: ComputedRef<boolean>
  required: ComputedRef<boolean>
}

export const FIELD: InjectionKey<FieldContext> = Symbol('field')

/** The attributes that tie a control to the label and the message of its field. */
export function useControl(label?: () => string | undefined) {
  const field = inject(FIELD, null)
  const id = field?.id ?? useId()
  const attributes = computed(() => ({
    id,
    'aria-label': label?.() || undefined,
    'aria-invalid': field?.invalid.value || undefined,
    'aria-describedby': field?.describedBy.value,
    'aria-required': field?.required.value || undefined,
  }))
  return { id, attributes }
}

/** A choice in a select or a group of radio buttons. */
export interface Option<V = string> {
  value: V
  label: string
  disabled?: boolean
}
