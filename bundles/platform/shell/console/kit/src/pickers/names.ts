import { reactive } from 'vue'

const KEY = 'xw.names'
const MOST = 300

function stored(): Record<string, string> {
  try {
    return JSON.parse(sessionStorage.getItem(KEY) ?? '{}') as Record<string, string>
  } catch {
    return {}
  }
}

/** Names by id that were seen in this tab: an address with a filter holds only the id. */
const names = reactive<Record<string, string>>(stored())

export function rememberName(id: string, name: string): void {
  if (!id || !name || names[id] === name) return
  if (Object.keys(names).length > MOST) for (const key of Object.keys(names)) delete names[key]
  names[id] = name
  try {
    sessionStorage.setItem(KEY, JSON.stringify(names))
  } catch {
    // storage is forbidden: the names last as long as the page
  }
}

export const nameOf = (id: string): string => names[id] ?? ''
