import { api } from './model'

/** Handovers of the desk as the server tells of them. */
export interface PendingItem {
  id: string
  content: string
  nextStep: string
  openedAt: string
  openedBy: string
  doneAt: string | null
  doneBy: string
  outcome: string
}

export interface Handover {
  id: string
  unitName: string
  changeAt: string
  state: 'open' | 'handed' | 'taken'
  faults: string[]
  keysOk: boolean
  sealOk: boolean
  remark: string
  handOverBy: string
  handedAt: string | null
  takeOverBy: string
  takenAt: string | null
  alertedAt: string | null
  objection: string
  items: PendingItem[]
}

export interface Desk {
  unitName: string
  change: { at: string; outgoing: string[]; incoming: string[]; leader: string } | null
  handover: Handover | null
  items: PendingItem[]
  done: PendingItem[]
  actions: string[]
}

export const equipment = ['phone', 'fax', 'radio', 'video', 'system'] as const
export const readDesk = () => api.get<Desk>('/handovers/desk', {}, { quiet: true })
