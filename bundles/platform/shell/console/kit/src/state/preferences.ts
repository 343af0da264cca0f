import { computed, ref, type Ref } from 'vue'

export type Lang = 'zh' | 'en'
export type FontSize = 'm' | 'l' | 'xl'
export type Theme = 'blue' | 'red' | 'dark'

/** Remembers a choice in this browser; a browser that forbids storage merely forgets it. */
export function remembered<T extends string>(key: string, initial: T): Ref<T> {
  let stored: string | null = null
  try {
    stored = localStorage.getItem(key)
  } catch {
    stored = null
  }
  return ref(stored ?? initial) as Ref<T>
}

/** The language of all texts; switching it redraws the pages without loading anything. */
export const lang = remembered<Lang>('xw.lang', 'zh')

/** Text size: standard, large, extra large (for elderly colleagues). */
export const fontSize = remembered<FontSize>('xw.font', 'm')

export const theme = remembered<Theme>('xw.theme', 'blue')

/** By how much the text size enlarges widths that are given in pixels. */
export const scale = computed(() => ({ m: 1, l: 1.14, xl: 1.34 })[fontSize.value])

function mediaFlag(query: string): Readonly<Ref<boolean>> {
  const list = window.matchMedia?.(query)
  const flag = ref(list?.matches ?? false)
  list?.addEventListener('change', event => (flag.value = event.matches))
  return flag
}

/** Whether the page is as narrow as a phone. */
export const isPhone = mediaFlag('(max-width: 767px)')
