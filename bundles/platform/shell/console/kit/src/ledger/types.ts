import type { L10n } from '../contract'

export type Tone = 'info' | 'ok' | 'warn' | 'bad' | 'idle'
export type Light = 'green' | 'yellow' | 'red' | 'grey'

export type ColumnType =
  | 'text'
  | 'longText'
  | 'integer'
  | 'decimal'
  | 'money'
  | 'date'
  | 'dateTime'
  | 'time'
  | 'boolean'
  | 'choice'
  | 'person'
  | 'people'
  | 'unit'
  | 'department'
  | 'phone'
  | 'reference'

export interface Choice {
  value: string
  label: L10n
  tone?: Tone
}

/** A column of a ledger as the server publishes it. */
export interface LedgerColumn {
  key: string
  label: L10n
  type: ColumnType
  /** Pixels at standard text size; 0 or none lets the column grow. */
  width?: number
  align?: 'left' | 'center' | 'right'
  /** Shown in the list unless the person hides it. */
  listed?: boolean
  /** Where the column appears on a card of the phone layout. */
  phone?: 'title' | 'line' | 'tag' | 'none'
  sortable?: boolean
  filter?: 'none' | 'equals' | 'contains' | 'range' | 'choice' | 'person' | 'unit'
  required?: boolean
  maxLength?: number
  min?: number
  max?: number
  decimals?: number
  choices?: Choice[]
  editable?: boolean
  creatable?: boolean
  masked?: boolean
  help?: L10n | null
  /** The heading under which form and detail show the column. */
  group?: L10n | null
}

export interface LedgerDefinition {
  id: string
  title: L10n
  columns: LedgerColumn[]
  /** Orders on offer: a column key, `-key` for descending. */
  sorts: string[]
  defaultSort: string
  /** The column that names a record. */
  titleKey: string
  /** Whether there is a search over all text columns. */
  search: boolean
  can: { create: boolean; edit: boolean; export: boolean; import: boolean }
}

export type Values = Record<string, unknown>

export interface LedgerItem {
  id: string
  rev: string | number
  values: Values
  /** What to show, by column key. */
  texts: Record<string, string>
  light?: Light
  /** What the caller may do with it now, for example `edit`, `publish`. */
  actions?: string[]
  masked?: string[]
  createdBy?: string
  createdAt?: string
  updatedBy?: string
  updatedAt?: string
}

export interface LedgerPage {
  items: LedgerItem[]
  next: string | null
  previous: string | null
}

export interface HistoryChange {
  key: string
  label: L10n
  before: string | null
  after: string | null
}

export interface HistoryEntry {
  at: string
  actor: string
  action: string
  actionLabel: L10n
  changes: HistoryChange[]
  reason?: string | null
}

export interface ImportError {
  row: number
  column: string
  label: string
  value: string
  message: string
  remedy: string
}

export interface ImportReport {
  rows: number
  created: number
  updated: number
  skipped?: number
  errors: ImportError[]
  truncated: boolean
}

/** An action of a function on a record, offered where the item's `actions` name it. */
export interface LedgerAction {
  id: string
  label: string
  tone?: 'normal' | 'primary' | 'danger'
  icon?: string
  run: (item: LedgerItem) => unknown
}
