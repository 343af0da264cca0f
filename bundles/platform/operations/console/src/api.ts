import { createApi, type Tone } from '@xianwu/kit'

export const api = createApi('operations')

export interface Text {
  zh: string
  en: string
}

export type FunctionState = 'shipped' | 'installed' | 'running' | 'waiting' | 'failed'
export type Action = 'install' | 'start' | 'stop' | 'upgrade' | 'remove' | 'discard'

export interface OfficeFunction {
  id: string
  name: Text
  purpose: Text
  version: string
  state: FunctionState
  reason: Text
  remedy: Text
  availableVersion: string
  signer: string
  bundles: { id: string; name: string; version: string; state: string }[]
  keepsData: boolean
  actions: Action[]
}

export interface Plan {
  allowed: boolean
  reason: Text
  steps: Text[]
  restarted: string[]
}

export interface Operation {
  id: string
  running: boolean
  function: string
  action: Action
  outcome: string
  message: Text
  remedy: Text
  affected: string[]
}

export interface State {
  state: string
  parts: { name: string; state: string; reason: Text; remedy: Text }[]
  memoryUsed: number
  memoryMax: number
  diskFree: number
  diskTotal: number
  startedAt: string
  version: string
  java: string
  practice: boolean
}

export interface Endpoint {
  function: string
  verb: string
  path: string
  permissions: string[]
}

export const TONES: Record<string, Tone> = {
  shipped: 'idle',
  installed: 'info',
  running: 'ok',
  waiting: 'warn',
  failed: 'bad',
  up: 'ok',
  warning: 'warn',
  down: 'bad',
}
