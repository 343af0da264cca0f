import type { Choice, ColumnType } from '../ledger/types'
import type { L10n } from '../contract'

/** A column of repeated rows inside a form: guests, meals, lines of an invoice. */
export interface RowColumn {
  key: string
  label: L10n
  type: ColumnType
  /** Pixels at standard text size; none lets the column grow. */
  width?: number
  required?: boolean
  maxLength?: number
  min?: number
  max?: number
  decimals?: number
  choices?: Choice[]
  placeholder?: L10n
}

export type Row = Record<string, unknown>

/** The name under which the server reports what is wrong with a cell: `guests[0].name`. */
export const cellName = (field: string, at: number, key: string): string => `${field}[${at}].${key}`

/** What is wrong with a row as a whole, and with cells that are not shown. */
export function rowErrors(
  errors: Record<string, string>,
  field: string,
  at: number,
  columns: RowColumn[],
): string[] {
  const row = `${field}[${at}]`
  const shown = new Set(columns.map(column => cellName(field, at, column.key)))
  return Object.entries(errors)
    .filter(([name]) => name === row || (name.startsWith(`${row}.`) && !shown.has(name)))
    .map(([, message]) => message)
}

/** The choice that a pasted text means: its value, or its label in either language. */
function choiceOf(column: RowColumn, text: string): string {
  const found = column.choices?.find(one =>
    [one.value, one.label.zh, one.label.en].some(name => name.toLowerCase() === text.toLowerCase()),
  )
  return found?.value ?? ''
}

function cellOf(column: RowColumn, text: string): unknown {
  if (column.choices) return choiceOf(column, text)
  if (column.type === 'integer' || column.type === 'decimal' || column.type === 'money') {
    const value = Number(text.replace(/[,，\s]/g, ''))
    return text && Number.isFinite(value) ? value : null
  }
  return text
}

/**
 * Rows from what was copied out of a spreadsheet: a line each, cells apart by tabs, in the order of
 * the columns. A first line that repeats the headings is left out.
 */
export function pastedRows(text: string, columns: RowColumn[], blank: () => Row): Row[] {
  const lines = text
    .replace(/\r/g, '')
    .split('\n')
    .filter(line => line.trim())
    .map(line => line.split('\t').map(cell => cell.trim()))
  const headings = new Set(columns.flatMap(column => [column.label.zh, column.label.en]))
  const body =
    lines.length > 1 && lines[0].every(cell => headings.has(cell)) ? lines.slice(1) : lines
  return body.map(cells => {
    const row = blank()
    columns.slice(0, cells.length).forEach((column, at) => {
      row[column.key] = cellOf(column, cells[at])
    })
    return row
  })
}

/** Whether a text was copied from several cells. */
export const isTable = (text: string): boolean => /\t/.test(text) || /\n\s*\S/.test(text.trim())
