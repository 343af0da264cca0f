import type { L10n } from '../contract'
import type { Light } from '../ledger/types'

/** A person as approvals name one. */
export interface ApprovalPerson {
  id: string
  name: string
  /** Unit and post, may be empty. */
  place: string
}

/** A step of an approval, as the timeline shows it. */
export interface ApprovalStep {
  id?: string
  /** 科室审核. */
  node: string
  /** Who did it, or who may; for a delegate the one who decided. */
  who: string
  unit?: string
  state: 'done' | 'current' | 'waiting' | 'returned' | 'skipped'
  /** Says more than the state: 已转办、已加签、已撤回. */
  mark?: string
  /** Instant of the decision. */
  at?: string
  opinion?: string
  /** Instant at which the step began: the time it took is shown. */
  since?: string
  /** 受托: on whose behalf it was decided. */
  onBehalfOf?: string
}

/** What an action wants to know before it is done. */
export type ApprovalAsk = 'opinion' | 'person' | 'people' | 'stage' | 'place' | 'due'

/** What the person may do now. */
export interface ApprovalAction {
  /** The verb: `agree`, `return`, `transfer`, `add`, `remove`, `withdraw`, `urge`, `circulate`… */
  id: string
  label: string
  tone?: 'normal' | 'primary' | 'danger'
  asks?: ApprovalAsk[]
  /** Whether an opinion must be given. */
  opinionRequired?: boolean
  /** The stages that may be chosen, for a return. */
  stages?: { value: string; label: string }[]
  /** The people who may be chosen, where not everybody may be. */
  people?: ApprovalPerson[]
  /** Common opinions on offer (常用语). */
  phrases?: string[]
}

/** What was answered; sent with the action. */
export interface ApprovalAnswer {
  opinion: string
  people: string[]
  stage: string
  /** Straight back to the one who returned it. */
  straightBack: boolean
  place: 'before' | 'beside' | 'after'
  due: string
}

/** A line of what is approved; `now` where the case was changed since. */
export interface ApprovalLine {
  key: string
  label: L10n
  value: string
  now?: string | null
}

/** `GET /api/approval/cases/{id}` and `…/of/{kind}/{caseId}`: everything about one approval. */
export interface Approval {
  id: string
  rev: string | number
  kind: string
  kindTitle: L10n
  title: string
  status: 'running' | 'with-applicant' | 'suspended' | 'approved' | 'cancelled' | 'void'
  stage: string
  applicant: ApprovalPerson
  submittedAt: string
  due: string | null
  light: Light
  /** Where the case is shown in the console. */
  path: string
  content: ApprovalLine[]
  warnings: { message: string; basis: string }[]
  steps: ApprovalStep[]
  actions: ApprovalAction[]
  readers: { person: ApprovalPerson; sentBy: string; sentAt: string; readAt: string | null }[]
}
