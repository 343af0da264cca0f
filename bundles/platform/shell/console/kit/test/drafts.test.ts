import { flushPromises, mount } from '@vue/test-utils'
import { beforeEach, expect, it, vi } from 'vitest'
import { nextTick, reactive } from 'vue'
import {
  acceptSession,
  clearDraftsExcept,
  hasUnsavedForms,
  lang,
  Problem,
  SFormDrawer,
  useDraft,
} from '../src'

const signIn = (accountId: string) =>
  acceptSession({
    signedIn: true,
    user: { accountId, personId: '', name: '', unit: '', department: '', title: '' },
  })

beforeEach(() => {
  lang.value = 'zh'
  signIn('a-1')
})

it('keeps a draft per account and form', () => {
  useDraft('duty.log.new').keep({ text: '夜间平稳' })
  expect(useDraft('duty.log.new').find()?.value).toEqual({ text: '夜间平稳' })
  expect(useDraft('duty.log.7').find()).toBeNull()
  signIn('a-2')
  expect(useDraft('duty.log.new').find()).toBeNull()
})

it('keeps no draft of nobody', () => {
  signIn('')
  useDraft('duty.log.new').keep({ text: 'x' })
  expect(Object.keys(localStorage)).toEqual([])
})

it('removes the drafts of others at this computer', () => {
  useDraft('duty.log.new').keep({ text: '甲' })
  signIn('a-2')
  useDraft('duty.log.new').keep({ text: '乙' })
  clearDraftsExcept('a-2')
  expect(Object.keys(localStorage)).toEqual(['xw.draft.a-2.duty.log.new'])
})

const drawer = (model: Record<string, unknown>, submit: () => Promise<unknown>) =>
  mount(SFormDrawer, {
    props: { open: true, title: '登记', model, submit, draft: 'duty.log.new' },
    slots: { default: '<p class="said">{{ params.errors.text }}</p>' },
    attachTo: '#app',
  })
const button = (text: string) =>
  [...document.querySelectorAll('button')].find(one => one.textContent?.includes(text))!

it('offers a draft, restores it and forgets it after saving', async () => {
  useDraft('duty.log.new').keep({ text: '夜间平稳' })
  const model = reactive<Record<string, unknown>>({ text: '' })
  const submit = vi.fn(() => Promise.resolve())
  const wrapper = drawer(model, submit)
  await nextTick()
  expect(document.body.textContent).toContain('未保存的草稿')
  button('恢复').click()
  await nextTick()
  expect(model.text).toBe('夜间平稳')
  expect(hasUnsavedForms.value).toBe(true)
  button('保存').click()
  await flushPromises()
  expect(submit).toHaveBeenCalledOnce()
  expect(wrapper.emitted('close')).toHaveLength(1)
  expect(useDraft('duty.log.new').find()).toBeNull()
  expect(hasUnsavedForms.value).toBe(false)
})

it('writes what is typed into the draft', async () => {
  vi.useFakeTimers()
  const model = reactive<Record<string, unknown>>({ text: '' })
  drawer(model, () => Promise.resolve())
  await nextTick()
  model.text = '接到来电'
  await nextTick()
  vi.runAllTimers()
  vi.useRealTimers()
  expect(useDraft('duty.log.new').find()?.value).toEqual({ text: '接到来电' })
})

it('shows that somebody else changed the record, and keeps what was typed', async () => {
  const model = reactive<Record<string, unknown>>({ text: 'x' })
  const wrapper = drawer(model, () =>
    Promise.reject(new Problem(412, { title: '已被沈一诺修改', remedy: '请先查看最新内容' })),
  )
  await nextTick()
  model.text = '接到来电'
  button('保存').click()
  await flushPromises()
  expect(document.querySelector('[role="alert"]')?.textContent).toContain('已被沈一诺修改')
  expect(document.body.textContent).toContain('请先查看最新内容')
  expect(wrapper.emitted('close')).toBeUndefined()
  expect(model.text).toBe('接到来电')
})

it('shows what the server says about a field and stays open', async () => {
  const model = reactive<Record<string, unknown>>({ text: 'x' })
  const wrapper = drawer(model, () =>
    Promise.reject(new Problem(422, { title: '内容不符合要求', fields: { text: '太短' } })),
  )
  await nextTick()
  button('保存').click()
  await flushPromises()
  expect(document.body.textContent).toContain('有 1 项未填写正确')
  expect(wrapper.emitted('close')).toBeUndefined()
})
