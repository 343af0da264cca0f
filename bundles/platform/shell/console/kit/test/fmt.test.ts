import { beforeEach, describe, expect, it } from 'vitest'
import { fmt, lang } from '../src'

// Saturday 2026-11-21 16:42 in the office
const NOW = new Date('2026-11-21T08:42:00Z')

beforeEach(() => (lang.value = 'zh'))

describe('times as a person says them', () => {
  it.each([
    ['2026-11-21T08:41:30Z', '刚刚'],
    ['2026-11-21T00:42:00Z', '今天 08:42'],
    ['2026-11-20T09:20:00Z', '昨天 17:20'],
    ['2026-11-22T01:00:00Z', '明天 09:00'],
    ['2026-11-18T01:00:00Z', '11月18日'],
    ['2025-11-18T01:00:00Z', '2025年11月18日'],
    ['2026-11-21', '今天'],
    ['', ''],
  ])('says %s as %s', (at, said) => expect(fmt.when(at, NOW)).toBe(said))

  it('counts days by the clock of the office, not of the browser', () => {
    // 16:30 UTC is half past midnight of the next day in the office
    expect(fmt.when('2026-11-20T16:30:00Z', NOW)).toBe('今天 00:30')
    expect(fmt.date('2026-11-20T16:30:00Z')).toBe('2026-11-21')
  })

  it('speaks English', () => {
    lang.value = 'en'
    expect(fmt.when('2026-11-21T00:42:00Z', NOW)).toBe('Today 08:42')
    expect(fmt.when('2026-11-18', NOW)).toBe('18 Nov')
    expect(fmt.weekday('2026-11-21')).toBe('Saturday')
  })
})

describe('what is left until a deadline', () => {
  it.each([
    ['2026-11-24', '剩 3 天'],
    ['2026-11-21', '今天到期'],
    ['2026-11-20', '超期 1 天'],
    ['2026-11-21T13:50:00Z', '剩 5 小时'],
    ['2026-11-21T08:52:00Z', '剩 10 分钟'],
    ['2026-11-21T05:42:00Z', '超期 3 小时'],
    ['2026-11-19T08:00:00Z', '超期 2 天'],
  ])('%s: %s', (due, said) => expect(fmt.left(due, NOW)).toBe(said))
})

describe('figures', () => {
  it('separates thousands and keeps two decimals of money', () => {
    expect(fmt.money(12800.5)).toBe('12,800.50')
    expect(fmt.number(1234567)).toBe('1,234,567')
    expect(fmt.number(null)).toBe('')
  })

  it('gives sizes in the unit that fits', () => {
    expect([fmt.size(800), fmt.size(292_864), fmt.size(50 * 1024 * 1024)]).toEqual([
      '800 B',
      '286 KB',
      '50 MB',
    ])
  })

  it('turns an instant into the clock of an input and back', () => {
    expect(fmt.toInput('2026-11-21T08:42:00Z')).toBe('2026-11-21T16:42')
    expect(fmt.fromInput('2026-11-21T16:42')).toBe('2026-11-21T08:42:00Z')
  })
})
