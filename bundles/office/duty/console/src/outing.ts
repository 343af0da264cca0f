import { api } from './model'
import type { FormCheck, SwapTone } from './swap'

/** Outings of leaders as the server tells of them. */
export type OutingState =
  | 'draft'
  | 'pending'
  | 'returned'
  | 'approved'
  | 'reported'
  | 'away'
  | 'back'
  | 'changed'
  | 'cancelled'

export interface OutingForm {
  personId: string | null
  reason: string
  matter: string
  reach: string
  destination: string
  route: string
  from: string | null
  to: string | null
  companions: string
  phone: string
  actingId: string | null
  leaveDocument: string
  abroadDocument: string
  statement: string
  urgent: string
  remark: string
}

export interface Outing {
  id: string
  rev: number
  number: string
  state: OutingState
  overdue: boolean
  personName: string
  personTitle: string
  unitName: string
  applicantName: string
  actingName: string
  postClass: string
  decider: string
  workdays: number
  submittedAt: string | null
  approvedAt: string | null
  returnedAt: string | null
  forwardedTo: string
  formerId: string | null
  remark: string
  form: OutingForm
  actions: string[]
}

export interface OutingCheck extends FormCheck {
  postClass: string
  decider: string
  workdays: number
  due: string | null
}

export const reasons = ['official', 'study', 'leave', 'sick', 'private', 'abroad'] as const
export const reaches = ['city', 'province', 'country', 'abroad'] as const

export const emptyOuting = (): OutingForm => ({
  personId: null,
  reason: 'official',
  matter: '',
  reach: 'city',
  destination: '',
  route: '',
  from: null,
  to: null,
  companions: '',
  phone: '',
  actingId: null,
  leaveDocument: '',
  abroadDocument: '',
  statement: '',
  urgent: '',
  remark: '',
})

export const outingTone = (state: OutingState): SwapTone => {
  if (state === 'approved' || state === 'reported') return 'ok'
  if (state === 'pending') return 'warn'
  if (state === 'returned') return 'bad'
  return state === 'away' ? 'info' : 'idle'
}

export const readOuting = (id: string) =>
  api.get<Outing>(`/outings/${id}/form`, {}, { quiet: true })
export const ownOutings = () => api.get<Outing[]>('/outings/mine')
