import { createApi } from '@xianwu/kit'

const api = createApi('identity')
const PATH = '/me/second-factor'
const QUIET = { quiet: true }

/** How the person's own second factor stands. */
export interface OwnFactor {
  bound: boolean
  boundAt: string | null
  recoveryCodesLeft: number
  /** it can be changed, but not removed */
  required: boolean
  dueAt: string | null
}

/** Something to scan, shown this once. */
export interface Offer {
  secret: string
  /** QR code as SVG */
  picture: string
}

interface Codes {
  recoveryCodes: string[]
}

export const readFactor = (): Promise<OwnFactor> => api.get(PATH, {}, QUIET)

/** @throws Problem on the field `password`, or `session.wrong-code` */
export const offerFactor = (proof: { password?: string; code?: string }): Promise<Offer> =>
  api.post(`${PATH}/offer`, proof, QUIET)

/** Ends all sessions but the one that it opens; its csrf value is asked for anew. */
export const bindFactor = async (code: string): Promise<string[]> =>
  (await api.put<Codes>(PATH, { code }, QUIET)).recoveryCodes

export const removeFactor = (code: string): Promise<void> =>
  api.post(`${PATH}/remove`, { code }, QUIET)

export const renewRecoveryCodes = async (code: string): Promise<string[]> =>
  (await api.post<Codes>(`${PATH}/recovery-codes`, { code }, QUIET)).recoveryCodes
