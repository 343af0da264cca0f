import { createApi, type Finding, type Row, type Tone } from '@xianwu/kit'

/** The requests of this console. */
export const api = createApi('reception')

export interface LetterText {
  kind: string
  number: string
  sender: string
  date: string
  receivedOn: string
  task: string
  schedule: string
  sealed: boolean
  contact: string
  contactPhone: string
  persons: Row[]
}

export interface Letter {
  id: string
  rev: number
  name: string
  state: 'entered' | 'verified' | 'refused'
  pending: boolean
  enteredBy: string
  verifiedBy: string
  verifiedAt: string | null
  remark: string
  suppliedBy: string | null
  text: LetterText
  editable: boolean
  actions: string[]
}

/** The plan of an order, as its form fills it. */
export interface Plan {
  type: string
  level: string
  party: string
  firstDay: string
  lastDay: string
  letterIds: string[]
  sameCity: boolean
  places: string
  guests: Row[]
  activities: Row[]
  rooms: Row[]
  meals: Row[]
  vehicles: Row[]
  escorts: Row[]
  attendants: Row[]
  costs: Row[]
  budgetLine: string
  extraGuestsReason: string
  overStandardReason: string
  secondStageReason: string
  urgentReason: string
}

export type OrderState =
  | 'draft'
  | 'pending'
  | 'returned'
  | 'approved'
  | 'hosting'
  | 'list-due'
  | 'list-review'
  | 'settlement-due'
  | 'settled'
  | 'archived'
  | 'cancelled'

export interface Order {
  id: string
  rev: number
  number: string
  state: OrderState
  unitId: string
  unitName: string
  applicantId: string
  applicantName: string
  guestCount: number
  escortCount: number
  mostEscorts: number
  estimate: number
  letterPending: boolean
  overStandard: boolean
  remark: string
  submittedAt: string | null
  approvedAt: string | null
  listDue: string | null
  settlementDue: string | null
  letters: Letter[]
  plan: Plan
  editable: boolean
  actions: string[]
}

/** What the rules say of a plan. */
export interface Check {
  submittable: boolean
  violations: number
  warnings: number
  estimate: number
  mostEscorts: number
  findings: Finding[]
}

export const emptyPlan = (): Plan => ({
  type: 'inspection',
  level: 'city',
  party: '',
  firstDay: '',
  lastDay: '',
  letterIds: [],
  sameCity: false,
  places: '',
  guests: [],
  activities: [],
  rooms: [],
  meals: [],
  vehicles: [],
  escorts: [],
  attendants: [],
  costs: [],
  budgetLine: '',
  extraGuestsReason: '',
  overStandardReason: '',
  secondStageReason: '',
  urgentReason: '',
})

export const emptyLetter = (): LetterText => ({
  kind: 'letter',
  number: '',
  sender: '',
  date: '',
  receivedOn: '',
  task: '',
  schedule: '',
  sealed: true,
  contact: '',
  contactPhone: '',
  persons: [],
})

/** The tone in which a state is shown. */
export const toneOf = (state: OrderState | Letter['state']): Tone => {
  if (state === 'verified' || state === 'settled') return 'ok'
  if (state === 'refused' || state === 'returned') return 'bad'
  if (state === 'approved' || state === 'hosting') return 'info'
  return state === 'archived' || state === 'cancelled' ? 'idle' : 'warn'
}

/** A body without what was left empty, as the server wants it. */
export function filled<T extends object>(value: T): Record<string, unknown> {
  const clean = (one: unknown): unknown => {
    if (Array.isArray(one)) return one.map(clean)
    if (one && typeof one === 'object') return filled(one)
    return one === '' ? null : one
  }
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, clean(one)]))
}

/** The list of a visit; before anybody wrote it, what the order planned. */
export interface VisitList {
  /** Empty while nobody wrote it. */
  id: string
  orderId: string
  orderNumber: string
  rev: number
  state: string
  handler: string
  signedBy: string
  signedAt: string | null
  remark: string
  total: number
  content: ListContent
  editable: boolean
  actions: string[]
}

export interface ListContent {
  guests: Row[]
  items: Row[]
  escorts: Row[]
  attendants: Row[]
  extraReason: string
}

export const emptyList = (): ListContent => ({
  guests: [],
  items: [],
  escorts: [],
  attendants: [],
  extraReason: '',
})

/** What a visit cost and who paid it. */
export interface Settlement {
  /** Empty while it is not paid. */
  id: string
  orderId: string
  orderNumber: string
  settled: boolean
  approved: number
  amount: number
  collected: number
  toCollect: number
  due: string | null
  letterPending: boolean
  listSigned: boolean
  settledBy: string
  content: SettlementContent | null
  overrun: Overrun | null
  askable: boolean
  open: boolean
}

/** A request to pay more than was approved. */
export interface Overrun {
  id: string
  amount: number
  reason: string
  state: 'draft' | 'pending' | 'returned' | 'approved' | 'cancelled'
  approvedBy: string
}

export interface SettlementContent {
  payMode: string
  payDate: string
  invoices: Row[]
  receipts: Row[]
  vouchers: { invoice: boolean; letter: boolean; list: boolean }
  overReason: string
  overApproverId: string | null
}

export const emptySettlement = (): SettlementContent => ({
  payMode: 'transfer',
  payDate: '',
  invoices: [],
  receipts: [],
  vouchers: { invoice: false, letter: false, list: false },
  overReason: '',
  overApproverId: null,
})

/** The reply to the sending unit; id and number are empty while none is registered. */
export interface Reply {
  id: string
  number: string
  registeredOn: string | null
  registeredBy: string
}

/** The mark that a visit is not published; it counts once a leader agreed. */
export interface Withholding {
  marked: boolean
  reason: string
  markedBy: string
  approvedBy: string
  approvedAt: string | null
}

/** A visit on the table of a quarter; no name and no phone of a person. */
export interface PublicityLine {
  number: string
  day: string
  party: string
  type: string
  persons: number
  places: string
  amount: number
  /** Of an earlier quarter, settled after that one was published. */
  late: boolean
}

/** The table of a quarter, without id while it is not published. */
export interface Publicity {
  id: string | null
  year: number
  quarter: number
  version: number
  reason: string
  latest: boolean
  due: string
  batches: number
  persons: number
  amount: number
  publishedAt: string | null
  publishedBy: string
  lines: PublicityLine[]
}

/** A part of the figures of a year: a type, level, rank, sender or month. */
export interface Slice {
  key: string
  batches: number
  persons: number
  amount: number
}

export interface Figures {
  year: number
  batches: number
  persons: number
  escorts: number
  majorPersons: number
  amount: number
  lastAmount: number
  base: number
  perHead: number | null
  escortRatio: number | null
  change: number | null
  cut: number | null
  cutTarget: number
  cutMet: boolean | null
  byType: Slice[]
  byLevel: Slice[]
  byRank: Slice[]
  bySender: Slice[]
}

/** A visit behind the figures. */
export interface YearVisit {
  orderId: string
  number: string
  day: string
  party: string
  persons: number
  amount: number
}

interface VisitPage {
  records: YearVisit[]
  next: string | null
}

/** All visits behind a part of the figures of a year. */
export async function yearVisits(
  year: number,
  unit: string,
  by = 'all',
  key = '',
): Promise<YearVisit[]> {
  const found: YearVisit[] = []
  let after: string | null = ''
  do {
    const page: VisitPage = await api.get<VisitPage>(
      `/statistics/${year}/records`,
      { unit, by, key, after },
      { quiet: true },
    )
    found.push(...page.records)
    after = page.next
  } while (after)
  return found
}
