import { reactive } from 'vue'

/** Who is signed in. */
export interface SessionUser {
  accountId: string
  personId: string
  name: string
  unit: string
  department: string
  title: string
}

/** A choice of the practice county's sign-in page. */
export interface PracticeAccount {
  name: string
  displayName: string
  role: string
  password: string
  /** for SOAP and REST clients, nobody signs in with it */
  platform?: boolean
}

/** The password was right, the second factor is still to be given. */
export interface Awaiting {
  ticket: string
  expiresInSeconds: number
}

/** How the second factor of whoever is signed in stands. */
export interface SecondFactor {
  bound: boolean
  /** until when one must be bound; null when none is outstanding */
  dueAt: string | null
  /** nothing else can be done before one is bound */
  mustBind: boolean
}

export interface Session {
  signedIn: boolean
  setupRequired: boolean
  practice: boolean
  practiceAccounts: PracticeAccount[] | null
  organisation: string
  notice: string
  csrf: string
  user: SessionUser
  permissions: string[]
  mustChangePassword: boolean
  expiresInSeconds: number
  awaiting: Awaiting | null
  secondFactor: SecondFactor | null
}

const nobody = (): SessionUser => ({
  accountId: '',
  personId: '',
  name: '',
  unit: '',
  department: '',
  title: '',
})

/** The session as the server last told it. The shell fills it; functions read it. */
export const session = reactive<Session>({
  signedIn: false,
  setupRequired: false,
  practice: false,
  practiceAccounts: null,
  organisation: '',
  notice: '',
  csrf: '',
  user: nobody(),
  permissions: [],
  mustChangePassword: false,
  expiresInSeconds: 0,
  awaiting: null,
  secondFactor: null,
})

/** Takes over what the server said; what it did not mention belongs to nobody. */
export function acceptSession(answer: Partial<Session>): void {
  Object.assign(session, {
    signedIn: false,
    setupRequired: false,
    practiceAccounts: null,
    csrf: '',
    permissions: [],
    mustChangePassword: false,
    awaiting: null,
    secondFactor: null,
    ...answer,
    user: answer.user ?? nobody(),
  })
}

/**
 * Whether the caller holds a permission. It hides what the server would refuse anyway: the server
 * decides.
 * @param permission for example `duty.roster.edit`; none means everyone
 */
export const can = (permission?: string): boolean =>
  !permission || session.permissions.includes('*') || session.permissions.includes(permission)
