import { fmt, l10n, type Row, type RowColumn, type TableColumn } from '@xianwu/kit'
import { nameOf } from '../choices'
import * as kinds from './rows'

type T = (key: string) => string
export type TableName = keyof typeof kinds

const NUMBERS = ['integer', 'money']

/** A cell in words: choices by their names, money with its decimals. */
function cell(column: RowColumn, row: Row, t: T): string {
  const value = row[column.key]
  if (column.choices) return l10n(nameOf(column.choices, value as string))
  if (column.type === 'money') return fmt.money(value as number)
  if (column.type === 'boolean') return t(value ? 'yes' : 'no')
  return value === null || value === undefined ? '' : String(value)
}

/** Repeated rows as they are read, with the columns of their form. */
export function tableOf(
  name: TableName,
  rows: Row[],
  t: T,
): { columns: TableColumn[]; rows: Record<string, string>[] } {
  const columns = kinds[name].columns.filter(column => column.key !== 'person')
  return {
    columns: columns.map((column, at) => ({
      key: column.key,
      label: l10n(column.label),
      align: NUMBERS.includes(column.type) ? 'right' : 'left',
      phone: at === 0 ? 'title' : 'line',
    })),
    rows: rows.map(row =>
      Object.fromEntries(columns.map(column => [column.key, cell(column, row, t)])),
    ),
  }
}
