import {
  createApi,
  type Approval,
  type ApprovalPerson,
  type L10n,
  type Light,
  type Tone,
} from '@xianwu/kit'

/** The requests of this console. */
export const api = createApi('approval')

/** Which of the person's approvals are listed. */
export type View = 'open' | 'done' | 'mine' | 'read'

/** An approval in a list. */
export interface Listed {
  id: string
  kind: string
  kindTitle: L10n
  title: string
  applicant: ApprovalPerson
  status: Approval['status']
  stage: string
  at: string
  due: string | null
  light: Light
  read: boolean
}

export interface ListPage {
  items: Listed[]
  next: string | null
}

/** A kind of case that goes through approval. */
export interface Kind {
  kind: string
  title: L10n
}

/** The tone in which a status is shown. */
export const toneOf = (status: Approval['status']): Tone =>
  (
    ({
      running: 'info',
      'with-applicant': 'warn',
      suspended: 'idle',
      approved: 'ok',
      cancelled: 'idle',
      void: 'bad',
    }) as const
  )[status]

/** Someone decides in another's place for a while (委托). */
export interface Delegation {
  id: string
  principal: ApprovalPerson
  delegate: ApprovalPerson
  from: string
  to: string
  /** One kind of case; null for all. */
  kind: string | null
  reason: string
  state: 'current' | 'coming' | 'over'
  mayEnd: boolean
}

/** How the people of a stage decide together. */
export type Together = 'all' | 'any' | 'in-turn'

/** Who is asked in a stage. */
export type Who =
  | 'section-head'
  | 'unit-leader'
  | 'portfolio-leader'
  | 'main-leader'
  | 'role'
  | 'post'
  | 'people'

/** A condition on what the case says of itself: `amount at-least 5000`. */
export interface Condition {
  attribute: string
  operator: 'is' | 'is-not' | 'less' | 'at-most' | 'more' | 'at-least'
  value: string
}

/** A stage of a chain as the county configures it. */
export interface ChainStage {
  name: string
  together: Together
  who: Who
  /** The role or post, for those. */
  code: string
  people: ApprovalPerson[]
  /** Asked only when all hold (or any, see `match`); always when empty. */
  conditions: Condition[]
  match: 'all' | 'any'
  /** Working hours or days to decide in; null for no limit. */
  limit: number | null
  limitUnit: 'hour' | 'half-day' | 'workday'
}

/** Something that a chain may depend on. */
export interface Attribute {
  key: string
  label: L10n
  number: boolean
  choices?: { value: string; label: L10n }[] | null
}

/** The chain of a kind, one version of it. */
export interface Chain {
  id: string
  rev: string | number
  kind: string
  kindTitle: L10n
  validFrom: string
  version: number
  stages: ChainStage[]
  attributes: Attribute[]
  running: number
}
