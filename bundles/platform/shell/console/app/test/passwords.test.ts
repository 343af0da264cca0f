import { expect, it } from 'vitest'
import { isGoodPassword, passwordRules } from '../src/state/passwords'

const kept = (password: string, account = '', again?: string) =>
  passwordRules(password, account, again)
    .filter(rule => rule.kept)
    .map(rule => rule.key)

it('wants eight characters of three kinds', () => {
  expect(kept('abc')).toEqual([])
  expect(kept('abcdefgh')).toEqual(['length'])
  expect(kept('Abcdefg8')).toEqual(['length', 'kinds'])
  expect(isGoodPassword('abcdef-8')).toBe(true)
})

it('refuses the account inside and two different inputs', () => {
  expect(isGoodPassword('Xuqinghe-2026', 'xuqinghe')).toBe(false)
  expect(isGoodPassword('Songling-2026', 'xuqinghe', 'Songling-2027')).toBe(false)
  expect(isGoodPassword('Songling-2026', 'xuqinghe', 'Songling-2026')).toBe(true)
})
