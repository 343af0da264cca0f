import { ref, watch, watchEffect } from 'vue'
import {
  createApi,
  fontSize,
  lang,
  session,
  theme,
  type FontSize,
  type Lang,
  type Theme,
} from '@xianwu/kit'

interface Preferences {
  lang?: Lang
  font?: FontSize
  theme?: Theme
  folded?: boolean
}

const DELAY = 800
const api = createApi('shell')

/** Whether the navigation shows icons only. */
export const folded = ref(false)

const store = (key: string, value: string): void => {
  try {
    localStorage.setItem(key, value)
  } catch {
    // storage is forbidden: the choice lasts as long as the page
  }
}

/** Applies the choices to the page and remembers them in this browser. */
export function applyPreferences(): void {
  watchEffect(() => {
    const root = document.documentElement
    root.lang = lang.value === 'zh' ? 'zh-CN' : 'en'
    root.dataset.font = fontSize.value
    root.dataset.theme = theme.value
    store('xw.lang', lang.value)
    store('xw.font', fontSize.value)
    store('xw.theme', theme.value)
  })
}

const OF = {
  lang: ['zh', 'en'],
  font: ['m', 'l', 'xl'],
  theme: ['blue', 'red', 'dark'],
}

/** Takes over the choices that the account made elsewhere, and tells the server of new ones. */
export async function followAccount(): Promise<void> {
  try {
    const known = await api.get<Preferences | undefined>('/preferences', {}, { quiet: true })
    if (known?.lang && OF.lang.includes(known.lang)) lang.value = known.lang
    if (known?.font && OF.font.includes(known.font)) fontSize.value = known.font
    if (known?.theme && OF.theme.includes(known.theme)) theme.value = known.theme
    folded.value = known?.folded ?? false
  } catch {
    // the choices of this browser stand
  }
  let timer = 0
  watch([lang, fontSize, theme, folded], () => {
    clearTimeout(timer)
    timer = window.setTimeout(() => {
      if (!session.signedIn) return
      const body: Preferences = {
        lang: lang.value,
        font: fontSize.value,
        theme: theme.value,
        folded: folded.value,
      }
      api.put('/preferences', body, { quiet: true }).catch(() => {
        // kept in this browser all the same
      })
    }, DELAY)
  })
}
