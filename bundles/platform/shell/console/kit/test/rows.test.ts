import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { nextTick } from 'vue'
import { SFindings, SRows, type Row, type RowColumn } from '../src'
import { isTable, pastedRows, rowErrors } from '../src/rows/rows'

const label = (zh: string) => ({ zh, en: zh })
const columns: RowColumn[] = [
  { key: 'name', label: label('姓名'), type: 'text', required: true },
  {
    key: 'level',
    label: label('级别'),
    type: 'choice',
    choices: [
      { value: 'county', label: { zh: '处级', en: 'County' } },
      { value: 'bureau', label: { zh: '厅级', en: 'Bureau' } },
    ],
  },
  { key: 'cost', label: label('费用'), type: 'money' },
]
const blank = (): Row => ({ name: '', level: '', cost: null })

describe('rows copied out of a spreadsheet', () => {
  it('are taken in the order of the columns, choices by their label, amounts as numbers', () =>
    expect(pastedRows('陆知秋\t处级\t1,200.50\n林晚\tBureau\t', columns, blank)).toEqual([
      { name: '陆知秋', level: 'county', cost: 1200.5 },
      { name: '林晚', level: 'bureau', cost: null },
    ]))

  it('lose a line that repeats the headings', () =>
    expect(pastedRows('姓名\t级别\r\n林晚\t处级', columns, blank)).toEqual([
      { name: '林晚', level: 'county', cost: null },
    ]))

  it('leave a choice empty that is not on offer', () =>
    expect(pastedRows('林晚\t科级\t', columns, blank)[0].level).toBe(''))

  it('are told from a word', () => {
    expect(isTable('陆知秋')).toBe(false)
    expect(isTable('陆知秋\n')).toBe(false)
    expect(isTable('陆知秋\t处级')).toBe(true)
    expect(isTable('陆知秋\n林晚')).toBe(true)
  })
})

describe('messages for rows', () => {
  it('belong to the row when no cell shows them', () =>
    expect(
      rowErrors(
        { 'guests[1].name': 'a', 'guests[1].unit': 'b', 'guests[1]': 'c', 'guests[10].unit': 'd' },
        'guests',
        1,
        columns,
      ),
    ).toEqual(['b', 'c']))
})

describe('repeated rows in a form', () => {
  const make = (rows: Row[], more = {}) =>
    mount(SRows, {
      attachTo: '#app',
      props: {
        modelValue: rows,
        'onUpdate:modelValue': (next: Row[]) => list.setProps({ modelValue: next }),
        columns,
        blank,
        field: 'guests',
        label: '接待对象',
        ...more,
      },
    })
  let list: ReturnType<typeof make>

  it('grow by a blank row that has the focus, and shrink', async () => {
    list = make([{ name: '陆知秋', level: 'county', cost: 1 }])
    await list.find('.s-rows__foot button').trigger('click')
    await nextTick()
    expect(list.props('modelValue')).toHaveLength(2)
    expect(document.activeElement).toBe(list.findAll('tbody tr')[1].find('input').element)
    await list.findAll('.s-rows__tools button')[1].trigger('click')
    expect(list.props('modelValue')).toEqual([blank()])
    list.unmount()
  })

  it('take a paste from the cell on and keep the other cells', async () => {
    list = make([{ name: '陆知秋', level: 'bureau', cost: 1 }])
    const paste = new Event('paste', { bubbles: true, cancelable: true })
    Object.assign(paste, { clipboardData: { getData: () => '处级\t20\n厅级\t30' } })
    list.findAll('tbody td')[2].element.dispatchEvent(paste)
    await nextTick()
    expect(list.props('modelValue')).toEqual([
      { name: '陆知秋', level: 'county', cost: 20 },
      { name: '', level: 'bureau', cost: 30 },
    ])
    list.unmount()
  })

  it('show the message of a cell at the cell', () => {
    list = make([blank()], { errors: { 'guests[0].name': '请填写姓名' } })
    expect(list.find('input').attributes('aria-invalid')).toBe('true')
    expect(list.find('.s-field__error').text()).toBe('请填写姓名')
    list.unmount()
  })

  it('take no more than the most', () => {
    list = make([blank(), blank()], { most: 2 })
    expect(list.find('.s-rows__foot button').attributes('disabled')).toBeDefined()
    list.unmount()
  })
})

describe('findings', () => {
  const one = (severity: 'violation' | 'warning', message: string) => ({
    severity,
    message,
    code: 'x',
    field: 'meals[0].hosts',
  })

  it('show violations first and lead to the field', async () => {
    const findings = [one('warning', '周末'), one('violation', '陪餐超过 3 人')]
    const list = mount(SFindings, { props: { findings, jumps: true } })
    expect(list.findAll('li').map(item => item.text())).toEqual([
      '不符合： 陪餐超过 3 人',
      '提示： 周末',
    ])
    await list.find('button').trigger('click')
    expect(list.emitted('jump')![0]).toEqual([findings[1]])
  })

  it('say so when there is nothing', () =>
    expect(mount(SFindings, { props: { findings: [], cleanText: '符合规定' } }).text()).toBe(
      '符合规定',
    ))
})
