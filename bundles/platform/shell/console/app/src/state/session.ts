import { ref } from 'vue'
import {
  acceptSession,
  clearDraftsExcept,
  createApi,
  onSessionEnd,
  remembered,
  session,
  type Awaiting,
  type Session,
} from '@xianwu/kit'

const api = createApi('session')
const own = createApi('identity')

/** The account that signed in last at this browser; saves typing it. */
export const lastAccount = remembered<string>('xw.account', '')

export async function loadSession(): Promise<void> {
  acceptSession(await api.get<Session>('', {}, { quiet: true }))
}

function rememberAccount(account: string): void {
  lastAccount.value = account
  try {
    localStorage.setItem('xw.account', account)
  } catch {
    // storage is forbidden: the name is typed again next time
  }
}

function enterAs(answer: Session): void {
  acceptSession(answer)
  clearDraftsExcept(session.user.accountId)
}

/**
 * @returns what is still to be given; null when the session stands
 * @throws Problem `session.wrong-credentials`, `session.locked`
 */
export async function signIn(account: string, password: string): Promise<Awaiting | null> {
  const answer = await api.post<Session>('', { account, password }, { quiet: true })
  rememberAccount(account)
  if (answer.awaiting) return answer.awaiting
  enterAs(answer)
  return null
}

/**
 * Gives the second factor after the password.
 * @throws Problem `session.wrong-code`, `session.factor-expired`, `session.locked`
 */
export async function prove(ticket: string, code: string): Promise<void> {
  enterAs(await api.post<Session>('/second-factor', { ticket, code }, { quiet: true }))
}

export async function signOut(): Promise<void> {
  await api.del('', { quiet: true })
  leave()
}

/** Ends the sessions of this account on all computers. */
export async function signOutEverywhere(): Promise<void> {
  await own.del('/me/sessions')
  leave()
}

/** A fresh page holds nothing of the person before. */
function leave(): void {
  location.assign(document.baseURI)
}

/** Whether the dialog that renews an ended session is open. */
export const renewing = ref(false)
let pending: { promise: Promise<boolean>; settle: (renewed: boolean) => void } | undefined

/** Opens the sign-in dialog over the page; all requests that wait for it share one answer. */
export function renewSession(): Promise<boolean> {
  if (!pending) {
    let settle: (renewed: boolean) => void = () => {}
    const promise = new Promise<boolean>(resolve => (settle = resolve))
    pending = { promise, settle }
    renewing.value = true
  }
  return pending.promise
}

/**
 * Somebody signs in again over the page, by whatever it takes. Another person than the one before
 * gets a page of their own.
 */
export async function renew(
  enter: () => Promise<Awaiting | null | void>,
): Promise<Awaiting | null> {
  const before = session.user.accountId
  const awaiting = await enter()
  if (awaiting) return awaiting
  if (session.user.accountId !== before) {
    location.reload()
  } else {
    settleRenewal(true)
  }
  return null
}

export function settleRenewal(renewed: boolean): void {
  renewing.value = false
  pending?.settle(renewed)
  pending = undefined
}

onSessionEnd(renewSession)
