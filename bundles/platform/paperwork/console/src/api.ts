import { createApi, type Finding as Shown, l10n, type L10n, type Tone } from '@xianwu/kit'

export const api = createApi('paperwork')

/** What keeps a file from being a template. */
export interface Finding {
  what: L10n
  remedy: L10n
  place: L10n
  near: string
}

/** A form and the template that prints it. */
export interface FormState {
  form: string
  title: L10n
  running: boolean
  /** The county's version that is chosen, 0 when it is the function's own. */
  active: number
  newest: number
  changedAt?: string
  changedBy: string
  misfits: Finding[]
}

export interface Version {
  version: number
  state: 'new' | 'active' | 'retired'
  fileName: string
  size: number
  digest: string
  note: string
  uploadedAt?: string
  uploadedBy: string
  activatedAt?: string
  activatedBy: string
}

export interface Place {
  write: string
  kind: 'text' | 'flag' | 'picture'
  example: string
  mandatory: boolean
}

export const TONES: Record<Version['state'], Tone> = { new: 'info', active: 'ok', retired: 'idle' }

type Translate = (key: string, values?: Record<string, unknown>) => string

/** Findings as the kit lists them. */
export const shownFindings = (findings: Finding[], t: Translate): Shown[] =>
  findings.map((one, at) => ({
    severity: 'violation',
    code: `finding-${at}`,
    message: t(one.near ? 'templates.where' : 'templates.whereWhole', {
      place: l10n(one.place),
      near: one.near,
      what: l10n(one.what),
    }),
    remedy: l10n(one.remedy),
  }))
