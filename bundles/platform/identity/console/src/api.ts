import { createApi, type L10n } from '@xianwu/kit'

/** The requests of this console. */
export const api = createApi('identity')

export interface UnitName {
  id: string
  name: string
  shortName: string
  from: string
  to: string | null
}

export interface Badge {
  id: string
  name: string
  documentWord: string
}

export interface GivenRole {
  assignmentId: string
  roleId: string
  code: string
  name: L10n
  validTo: string | null
}

export interface Holder {
  assignmentId: string
  accountId: string
  account: string
  name: string
  validTo: string | null
}

export interface Permission {
  code: string
  label: L10n
  widest: string
  administrative: boolean
}

export interface FunctionPermissions {
  function: string
  name: L10n
  permissions: Permission[]
}

/** From narrow to wide. */
export const SCOPES = ['own', 'section', 'unit', 'unit-and-below', 'portfolio', 'county']
