import { ref } from 'vue'
import {
  acceptSession,
  clearDraftsExcept,
  createApi,
  onSessionEnd,
  remembered,
  session,
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

/** @throws Problem `session.wrong-credentials`, `session.locked` */
export async function signIn(account: string, password: string): Promise<void> {
  const answer = await api.post<Session>('', { account, password }, { quiet: true })
  rememberAccount(account)
  acceptSession(answer)
  clearDraftsExcept(session.user.accountId)
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

/** Another person who signs in over somebody's page gets a page of their own. */
export async function renew(account: string, password: string): Promise<void> {
  const before = session.user.accountId
  await signIn(account, password)
  if (session.user.accountId !== before) {
    location.reload()
    return
  }
  settleRenewal(true)
}

export function settleRenewal(renewed: boolean): void {
  renewing.value = false
  pending?.settle(renewed)
  pending = undefined
}

onSessionEnd(renewSession)
