import type { Finding, LedgerColumn } from '@xianwu/kit'
import { api, type ShiftType } from './model'

/** Swaps of duty as the server tells of them. */
export type SwapState =
  | 'asked'
  | 'consented'
  | 'returned'
  | 'effective'
  | 'declined'
  | 'withdrawn'
  | 'expired'
export type SwapPost = 'leader' | 'main-leader' | 'officer' | 'driver'

export interface Swap {
  id: string
  rev: number
  day: string
  type: ShiftType
  startsAt: string
  post: SwapPost
  unitName: string
  fromId: string
  fromName: string
  toId: string
  toName: string
  reason: string
  state: SwapState
  askedAt: string
  answeredAt: string | null
  decidedAt: string | null
  decidedBy: string
  remark: string
  rosterId: string | null
  actions: string[]
}

export interface OwnShift {
  id: string
  day: string
  type: ShiftType
  startsAt: string
  post: SwapPost
  unitName: string
}

export interface FormCheck {
  acceptable: boolean
  findings: Finding[]
}

export type SwapTone = NonNullable<NonNullable<LedgerColumn['choices']>[number]['tone']>

export const swapTone = (state: SwapState): SwapTone => {
  if (state === 'effective') return 'ok'
  if (state === 'asked' || state === 'consented') return 'warn'
  return state === 'returned' ? 'bad' : 'idle'
}

export const readSwap = (id: string) => api.get<Swap>(`/swaps/${id}/form`, {}, { quiet: true })
export const ownSwaps = () => api.get<Swap[]>('/swaps/mine')
export const ownShifts = () => api.get<OwnShift[]>('/swaps/shifts')
export const answerSwap = (id: string, verb: string, body: unknown = {}) =>
  api.post<Swap>(`/swaps/${id}/${verb}`, body)
