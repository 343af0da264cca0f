import path from 'node:path'
import { expect, it } from 'vitest'
import { addMessages, l10n, lang, removeMessages, useT } from '../src'
import { textDifferences } from '../../build/texts.js'

const root = path.resolve(import.meta.dirname, '../..')

it.each(['kit/src/texts', 'app/src/texts', 'app/src/pages/kit/texts', 'dev/sample/src/texts'])(
  'says the same in both languages: %s',
  folder => expect(textDifferences(path.join(root, folder))).toEqual([]),
)

it('switches the language of a text without asking again', () => {
  addMessages('demo', { zh: { hello: '你好，{name}' }, en: { hello: 'Hello, {name}' } })
  const t = useT('demo')
  lang.value = 'zh'
  expect(t('hello', { name: '许青禾' })).toBe('你好，许青禾')
  lang.value = 'en'
  expect(t('hello', { name: 'Xu' })).toBe('Hello, Xu')
  lang.value = 'zh'
  removeMessages('demo')
})

it('falls back to the kit and at last to the key', () => {
  const t = useT('nobody')
  expect(t('save')).toBe('保存')
  expect(t('no.such.key')).toBe('no.such.key')
})

it('says in Chinese what has no English name', () => {
  lang.value = 'en'
  expect(l10n({ zh: '望溪县档案馆', en: '' })).toBe('望溪县档案馆')
  expect(l10n({ zh: '望溪县', en: 'Wangxi County' })).toBe('Wangxi County')
  lang.value = 'zh'
})
