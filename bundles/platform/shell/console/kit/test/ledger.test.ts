import { describe, expect, it } from 'vitest'
import '../src'
import { isRadios, readDefinition } from '../src/ledger/definition'
import { filterQuery, nextSort, pageQuery, readState, writeState } from '../src/ledger/query'
import { checkValues, formValues, mergeValues, sentValues } from '../src/ledger/values'

const both = (zh: string) => ({ zh, en: zh })
const column = (key: string, type: string, more = {}) => ({ key, label: both(key), type, ...more })
const definition = readDefinition({
  id: 'duty.shifts',
  title: both('班次'),
  search: true,
  sorts: ['-day', 'day'],
  titleKey: 'day',
  can: { create: true, edit: true, export: true, importing: true },
  columns: [
    column('day', 'date', {
      filter: 'range',
      sortable: true,
      required: true,
      creatable: true,
      editable: true,
      help: both(''),
    }),
    column('status', 'choice', {
      filter: 'equals',
      choices: [{ value: 'open', label: both('待补') }],
    }),
    column('people', 'people', { creatable: true, editable: true, required: true }),
    column('count', 'integer', { creatable: true, editable: true, min: 1, max: 9 }),
    column('note', 'longText', { creatable: true, editable: true, maxLength: 5 }),
    column('at', 'dateTime', { filter: 'range' }),
  ],
} as never)

describe('the definition', () => {
  it('fills what the server leaves open', () => {
    const [day, , , count] = definition.columns
    expect(day).toMatchObject({ phone: 'title', width: 118, align: 'left', help: null })
    expect(count.align).toBe('right')
    expect(definition).toMatchObject({ defaultSort: '-day', can: { import: true } })
  })

  it('shows a short required choice as radio buttons, a longer one as a labelled select', () => {
    const choice = (many: number, required = true) =>
      isRadios({
        key: 'state',
        type: 'choice',
        required,
        choices: Array.from({ length: many }, (_, at) => ({ value: String(at), label: null })),
      } as never)
    expect([choice(3), choice(4), choice(3, false)]).toEqual([true, false, false])
  })
})

describe('the address of a list', () => {
  it('holds the filters and gives them back', () => {
    const query = {
      'day.from': '2026-11-01',
      status: 'open',
      q: '许',
      size: '50',
      open: '7',
      other: 'x',
    }
    const state = readState(definition, query)
    expect(state).toMatchObject({
      filters: { 'day.from': '2026-11-01', status: 'open' },
      q: '许',
      size: 50,
    })
    expect(writeState(definition, state, query)).toEqual(query)
  })

  it('leaves out what is usual', () => {
    const state = readState(definition, {})
    expect(writeState(definition, { ...state, sort: '-day', size: 20 }, {})).toEqual({})
  })

  it('ignores what the ledger does not know', () => {
    const state = readState(definition, { sort: '-secret', size: '7', people: '3' })
    expect(state).toMatchObject({ sort: '', size: 20, filters: {} })
  })

  it('keeps two ledgers of a page apart', () => {
    const query = { 'log.status': 'open', status: 'done' }
    expect(readState(definition, query, 'log.').filters).toEqual({ status: 'open' })
    expect(writeState(definition, readState(definition, {}, 'log.'), query, 'log.')).toEqual({
      status: 'done',
    })
  })
})

describe('the request of a list', () => {
  it('goes forward or back, never both', () => {
    const state = { ...readState(definition, {}), after: 'A', before: 'B' }
    expect(pageQuery(definition, state)).toMatchObject({
      sort: '-day',
      size: 20,
      after: 'A',
      before: '',
    })
  })

  it('means whole days of the office in filters over instants', () => {
    const state = readState(definition, { 'at.from': '2026-11-21', 'at.to': '2026-11-21' })
    expect(filterQuery(definition, state)).toMatchObject({
      'at.from': '2026-11-20T16:00:00Z',
      'at.to': '2026-11-21T15:59:59Z',
    })
  })

  it('turns the order of a column with each click', () => {
    expect(nextSort(definition, '', 'day')).toBe('day')
    expect(nextSort(definition, 'day', 'day')).toBe('-day')
    expect(nextSort(definition, '', 'count')).toBe('count')
    expect(nextSort(definition, '-count', 'count')).toBe('')
  })
})

describe('the values of a form', () => {
  it('start empty in the shape of their type', () => {
    expect(formValues(definition, undefined, { count: 2 })).toEqual({
      day: null,
      people: [],
      count: 2,
      note: null,
    })
  })

  it('are checked against the definition', () => {
    const values = { day: '', people: [], count: 12, note: '一二三四五六' }
    expect(checkValues(definition, true, values)).toEqual({
      day: '请选择day',
      people: '请选择people',
      count: '不能大于 9',
      note: '不能超过 5 个字',
    })
    expect(checkValues(definition, true, { day: '2026-11-21', people: ['1'], count: 2 })).toEqual(
      {},
    )
  })

  it('are sent trimmed, empty ones as null', () => {
    expect(sentValues({ a: ' x ', b: '  ', c: undefined, d: 0, e: [] })).toEqual({
      a: 'x',
      b: null,
      c: null,
      d: 0,
      e: [],
    })
  })
})

describe('two people who change one record', () => {
  const base = { day: '2026-11-21', count: 1, note: '甲' }

  it('do not disturb each other in different fields', () => {
    const merge = mergeValues(base, { ...base, count: 2 }, { ...base, note: '乙' })
    expect(merge).toEqual({
      merged: { day: '2026-11-21', count: 2, note: '乙' },
      conflicts: [],
      theirChanges: ['count'],
    })
  })

  it('are shown the fields in which they differ', () => {
    const merge = mergeValues(base, { ...base, note: '丙' }, { ...base, note: '乙' })
    expect(merge.conflicts).toEqual([{ key: 'note', theirs: '丙', mine: '乙' }])
  })

  it('agree when both typed the same', () => {
    expect(mergeValues(base, { ...base, note: '丙' }, { ...base, note: '丙' }).conflicts).toEqual(
      [],
    )
  })
})
