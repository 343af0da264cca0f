import { session } from './state/session'

const PREFIX = 'xw.draft.'

interface Stored<T> {
  at: string
  value: T
}

/** What a person typed and has not saved yet. */
export interface Draft<T> {
  /** The draft left behind by an earlier visit; null when there is none. */
  find(): Stored<T> | null
  keep(value: T): void
  clear(): void
}

const keyOf = (account: string, form: string): string => `${PREFIX}${account}.${form}`

/**
 * Keeps what is typed into a form in this browser, per account and form, so that neither a session
 * that ends nor a closed window loses it.
 * @param form names the form and its record, for example `duty.shifts.17`
 */
export function useDraft<T>(form: string): Draft<T> {
  const key = () => keyOf(session.user.accountId, form)
  return {
    find() {
      try {
        const text = localStorage.getItem(key())
        return text ? (JSON.parse(text) as Stored<T>) : null
      } catch {
        return null
      }
    },
    keep(value) {
      if (!session.user.accountId) return
      try {
        localStorage.setItem(key(), JSON.stringify({ at: new Date().toISOString(), value }))
      } catch {
        // storage is full or forbidden: the form itself still holds the text
      }
    },
    clear() {
      try {
        localStorage.removeItem(key())
      } catch {
        // nothing was stored
      }
    },
  }
}

/** Removes the drafts of all other accounts: the next person at this computer sees none. */
export function clearDraftsExcept(account: string): void {
  try {
    const own = keyOf(account, '')
    const all = Object.keys(localStorage).filter(key => key.startsWith(PREFIX))
    for (const key of all) if (!account || !key.startsWith(own)) localStorage.removeItem(key)
  } catch {
    // storage is forbidden: there are no drafts
  }
}
