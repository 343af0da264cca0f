import { reactive } from 'vue'
import { Problem } from '../api/problem'

export interface Toast {
  id: number
  tone: 'ok' | 'info' | 'bad'
  text: string
  problem?: Problem
}

/** The messages on screen; the shell draws them with `SHost`. */
export const toasts = reactive<Toast[]>([])

const SHORT = 3000
const LONG = 8000
const MOST = 3
let last = 0

function show(tone: Toast['tone'], text: string, problem?: Problem): void {
  const same = toasts.find(toast => toast.text === text && toast.tone === tone)
  if (same) return
  const id = ++last
  toasts.push({ id, tone, text, problem })
  if (toasts.length > MOST) toasts.shift()
  setTimeout(() => dismiss(id), tone === 'bad' ? LONG : SHORT)
}

export function dismiss(id: number): void {
  const at = toasts.findIndex(toast => toast.id === id)
  if (at >= 0) toasts.splice(at, 1)
}

/** Says that something succeeded. */
export const showOk = (text: string): void => show('ok', text)

export const showInfo = (text: string): void => show('info', text)

/** Shows what went wrong, with remedy and trace number where the server gave them. */
export function showProblem(failure: unknown): void {
  const problem = Problem.of(failure)
  show('bad', problem.title, problem)
}
