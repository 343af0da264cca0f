import { createApi, type L10n } from '@xianwu/kit'

const api = createApi('identity')

/** The caller's account, as far as the page shows it. */
export interface OwnAccount {
  account: string
  name: string
  unit: { name: string } | null
  department: { name: string } | null
  posts: { name: string; unit: { name: string } | null }[]
  portfolio: { name: string }[]
  roles: { code: string; label: L10n; validTo: string | null }[]
}

/** Somewhere the caller is signed in. */
export interface OwnSession {
  id: string
  openedAt: string
  usedAt: string
  address: string
  current: boolean
}

export const readAccount = (): Promise<OwnAccount> => api.get('/me', {}, { quiet: true })
export const readSessions = (): Promise<OwnSession[]> =>
  api.get('/me/sessions', {}, { quiet: true })
export const signOutThere = (id: string): Promise<void> => api.del(`/me/sessions/${id}`)
