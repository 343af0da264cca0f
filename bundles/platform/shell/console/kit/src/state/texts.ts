import { reactive } from 'vue'
import type { L10n, Messages } from '../contract'
import { lang, type Lang } from './preferences'

export type Translate = (key: string, params?: Record<string, unknown>) => string

const spaces = reactive<Record<string, Record<Lang, Record<string, string>>>>({})

/** Registers the texts of a function (or replaces them after an upgrade). */
export function addMessages(space: string, messages: Messages): void {
  spaces[space] = messages
}

export function removeMessages(space: string): void {
  delete spaces[space]
}

/** Fills `{name}` placeholders. */
export const fill = (text: string, params: Record<string, unknown>): string =>
  text.replace(/\{(\w+)\}/g, (_, key: string) => String(params[key] ?? ''))

/**
 * The texts of a function. A missing key is looked up in the kit, then in Chinese, and is at last
 * shown itself: a page never fails because of a text.
 */
export function useT(space: string): Translate {
  return (key, params) => {
    const own = spaces[space]
    const kit = spaces.kit
    const current = lang.value
    const text =
      own?.[current]?.[key] ?? kit?.[current]?.[key] ?? own?.zh?.[key] ?? kit?.zh?.[key] ?? key
    return params ? fill(text, params) : text
  }
}

/** The text in the current language, or in Chinese where there is no other. */
export const l10n = (text?: Partial<L10n> | null): string =>
  text ? text[lang.value] || text.zh || text.en || '' : ''
