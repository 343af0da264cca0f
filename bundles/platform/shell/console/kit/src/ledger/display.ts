import { fmt } from '../fmt'
import { l10n, useT } from '../state/texts'
import type { LedgerColumn, LedgerItem, Tone } from './types'

const t = useT('kit')

/** The text of a value where the server gave none. */
export function valueText(column: LedgerColumn, value: unknown): string {
  if (value === null || value === undefined || value === '') return ''
  switch (column.type) {
    case 'dateTime':
      return fmt.dateTime(String(value))
    case 'time':
      return String(value).slice(0, 5)
    case 'money':
      return fmt.money(value as number)
    case 'integer':
      return fmt.number(value as number)
    case 'decimal':
      return fmt.number(value as number, column.decimals)
    case 'boolean':
      return value ? t('yes') : t('no')
    case 'choice':
      return choiceText(column, String(value))
    case 'people':
      return Array.isArray(value) ? t('people', { n: value.length }) : String(value)
    default:
      return String(value)
  }
}

function choiceText(column: LedgerColumn, value: string): string {
  const choice = column.choices?.find(one => one.value === value)
  return choice ? l10n(choice.label) : value
}

/** The text of a cell. Labels of choices follow the language; names come from the server. */
export function cellText(column: LedgerColumn, item: LedgerItem): string {
  const value = item.values[column.key]
  const own = ['choice', 'boolean', 'dateTime', 'money', 'integer', 'decimal']
  const masked = item.masked?.includes(column.key)
  if (!masked && own.includes(column.type)) return valueText(column, value)
  return item.texts[column.key] ?? valueText(column, value)
}

/** The tone of a choice; none means plain text. */
export function cellTone(column: LedgerColumn, item: LedgerItem): Tone | undefined {
  if (column.type !== 'choice') return undefined
  const value = item.values[column.key]
  return column.choices?.find(choice => choice.value === value)?.tone
}
