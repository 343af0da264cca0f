import { mount } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { nextTick } from 'vue'
import { SMonth } from '../src'
import { addMonths, moveBy, weeksOf } from '../src/components/month'
import { readDay, readMonth, readTime } from '../src/controls/dates'

describe('the grid of a month', () => {
  it('begins on Monday and is filled up with neighbours', () => {
    const weeks = weeksOf(2026, 11)
    expect(weeks).toHaveLength(6)
    expect(weeks[0].map(cell => cell.day)).toEqual([26, 27, 28, 29, 30, 31, 1])
    expect(weeks[0][6]).toMatchObject({ date: '2026-11-01', inside: true, weekend: true })
  })

  it('has only the weeks it needs', () => expect(weeksOf(2027, 2)).toHaveLength(4))
})

describe('the keyboard in a month', () => {
  it.each([
    ['ArrowLeft', '2026-11-30'],
    ['ArrowRight', '2026-12-02'],
    ['ArrowUp', '2026-11-24'],
    ['ArrowDown', '2026-12-08'],
    ['Home', '2026-11-30'],
    ['End', '2026-12-06'],
    ['PageUp', '2026-11-01'],
    ['PageDown', '2027-01-01'],
  ])('%s leads from 2026-12-01 to %s', (key, to) => expect(moveBy(key, '2026-12-01')).toBe(to))

  it('ignores other keys', () => expect(moveBy('a', '2026-12-01')).toBeUndefined())

  it('ends a longer month on the last day of a shorter one', () => {
    expect(addMonths('2026-03-31', -1)).toBe('2026-02-28')
  })

  it('moves the focus, picks with Enter and tells when it leaves the month', async () => {
    const props = { year: 2025, month: 3, label: '3月' }
    const grid = mount(SMonth, { props, attachTo: '#app' })
    const at = () => (document.activeElement as HTMLElement).dataset.date
    grid.find<HTMLElement>('[data-date="2025-03-01"]').element.focus()
    await grid.trigger('keydown', { key: 'ArrowRight' })
    await nextTick()
    expect(at()).toBe('2025-03-02')
    await grid.trigger('keydown', { key: 'Enter' })
    await grid.trigger('keydown', { key: 'PageUp' })
    expect(grid.emitted('pick')).toEqual([['2025-03-02']])
    expect(grid.emitted('move')).toEqual([[2025, 2]])
  })
})

describe('dates as people type them', () => {
  it.each([
    ['2026-11-21', '2026-11-21'],
    ['2026.1.5', '2026-01-05'],
    ['2026年11月21日', '2026-11-21'],
    ['20261121', '2026-11-21'],
    ['２０２６/11/21', '2026-11-21'],
    ['11-22', '2026-11-22'],
    ['明天', '2026-11-22'],
    ['2026-02-30', ''],
    ['下周', ''],
    ['', ''],
  ])('reads %s as %s', (text, day) => expect(readDay(text, '2026-11-21')).toBe(day))

  it.each([
    ['8:30', '08:30'],
    ['0830', '08:30'],
    ['8点30分', '08:30'],
    ['18', '18:00'],
    ['25:00', ''],
  ])('reads the time %s as %s', (text, time) => expect(readTime(text)).toBe(time))

  it('reads months', () => {
    expect([readMonth('2026年9月'), readMonth('202611'), readMonth('2026-13')]).toEqual([
      '2026-09',
      '2026-11',
      '',
    ])
  })
})
