import { expect, it } from 'vitest'
import { refusedInTemplate } from '../templates.js'
import { readTexts } from '../texts.js'

it('refuses static styles and raw HTML in templates', () => {
  const page = '<template><div>\n<p style="color: red" /><b v-html="x" /></div></template>'
  expect(refusedInTemplate(page, 'A.vue')).toEqual([
    'A.vue:2 static style="" is refused by the policy; use a class or :style',
    'A.vue:2 v-html is refused; compose the content of elements',
  ])
})

it('allows bound styles', () => {
  expect(refusedInTemplate('<template><p :style="size" /></template>', 'A.vue')).toEqual([])
})

it('reads the keys of texts without running them', () => {
  const source = "export default { a: '甲', 'b.c': `乙 {n}`, d: { e: '丙' } } as const"
  expect([...readTexts(source, 'zh.ts')]).toEqual([
    ['a', '甲'],
    ['b.c', '乙 {n}'],
    ['d.e', '丙'],
  ])
})
