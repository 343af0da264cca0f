import type { L10n } from '../contract'
import type { ColumnType, LedgerColumn, LedgerDefinition } from './types'

/** What the server publishes, before gaps are filled. */
type Published = Omit<LedgerDefinition, 'sorts' | 'can'> & {
  titleKey?: string
  sorts?: (string | { key: string; direction: string })[]
  can: LedgerDefinition['can'] & { importing?: boolean }
}

const NUMBERS: ColumnType[] = ['integer', 'decimal', 'money']

/** Widths of columns whose content has a known length, pixels at standard text size. */
const WIDTHS: Partial<Record<ColumnType, number>> = {
  integer: 80,
  decimal: 104,
  money: 124,
  date: 118,
  dateTime: 152,
  time: 84,
  boolean: 76,
  choice: 104,
  person: 100,
  phone: 128,
}

/** The least width of a column that grows. */
export const GROWING_WIDTH = 110

const present = (label?: L10n | null): L10n | null => (label?.zh ? label : null)

function column(raw: LedgerColumn): LedgerColumn {
  return {
    ...raw,
    width: raw.width || WIDTHS[raw.type] || 0,
    align: raw.align ?? (NUMBERS.includes(raw.type) ? 'right' : 'left'),
    listed: raw.listed ?? true,
    phone: raw.phone ?? 'none',
    filter: raw.filter ?? 'none',
    choices: raw.choices ?? [],
    help: present(raw.help),
    group: present(raw.group),
    min: raw.min ?? undefined,
    max: raw.max ?? undefined,
    maxLength: raw.maxLength || undefined,
  }
}

const sortText = (sort: string | { key: string; direction: string }): string =>
  typeof sort === 'string' ? sort : (sort.direction === 'desc' ? '-' : '') + sort.key

/** Fills what a definition leaves open, so that the pages need not ask. */
export function readDefinition(raw: Published): LedgerDefinition {
  const columns = raw.columns.map(column)
  const titled =
    columns.find(one => one.key === raw.titleKey) ??
    columns.find(one => one.phone === 'title') ??
    columns.find(one => one.listed)
  if (titled) titled.phone = 'title'
  const sorts = (raw.sorts ?? []).map(sortText)
  return {
    id: raw.id,
    title: raw.title,
    columns,
    sorts,
    defaultSort: raw.defaultSort ?? sorts[0] ?? '',
    titleKey: titled?.key ?? '',
    search: raw.search ?? false,
    can: {
      create: raw.can.create,
      edit: raw.can.edit,
      export: raw.can.export,
      import: raw.can.import ?? raw.can.importing ?? false,
    },
  }
}

/** The columns a list shows at first. */
export const listedColumns = (definition: LedgerDefinition): LedgerColumn[] =>
  definition.columns.filter(one => one.listed)

/** The columns by which a list can be narrowed. */
export const filterColumns = (definition: LedgerDefinition): LedgerColumn[] =>
  definition.columns.filter(one => one.filter && one.filter !== 'none')

/** The columns that a form fills: on creation or on change. */
export const formColumns = (definition: LedgerDefinition, isNew: boolean): LedgerColumn[] =>
  definition.columns.filter(one => (isNew ? one.creatable : one.editable))

const FEW = 3
/** Whether a column is filled in with radio buttons; a longer choice is a select. */
export const isRadios = (column: LedgerColumn) =>
  column.type === 'choice' && Boolean(column.required) && (column.choices ?? []).length <= FEW
