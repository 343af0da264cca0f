import { flushPromises, mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import { Problem, SLedger, type Api } from '../src'

const both = (zh: string) => ({ zh, en: zh })
const item = (id: number, rev = 1) => ({
  id: String(id),
  rev,
  values: { name: `记录 ${id}`, count: id, status: 'open' },
  texts: {},
  actions: ['edit'],
  updatedBy: '沈一诺',
})

function fake(put?: (body: unknown) => Promise<unknown>) {
  const asked: [string, Record<string, unknown>][] = []
  const definition = {
    id: 'demo.things',
    title: both('事项'),
    search: true,
    sorts: ['name'],
    titleKey: 'name',
    can: { create: true, edit: true, export: false, import: false },
    columns: [
      {
        key: 'name',
        label: both('名称'),
        type: 'text',
        required: true,
        creatable: true,
        editable: true,
        sortable: true,
      },
      { key: 'count', label: both('数量'), type: 'integer', creatable: true, editable: true },
      {
        key: 'status',
        label: both('状态'),
        type: 'choice',
        filter: 'equals',
        choices: [{ value: 'open', label: both('待办'), tone: 'warn' }],
      },
    ],
  }
  const answer = (path: string) => {
    if (path.endsWith('/definition')) return definition
    if (path.endsWith('/total')) return { count: 2, capped: false }
    if (path.endsWith('/history')) return []
    return /\d$/.test(path) ? item(1, 2) : { items: [item(1), item(2)], next: 'N', previous: null }
  }
  const api = {
    get: (path: string, query = {}) => {
      asked.push([path, query])
      return Promise.resolve(answer(path))
    },
    put: (_: string, body: unknown) => put?.(body) ?? Promise.resolve(item(1, 3)),
    post: () => Promise.resolve(item(3)),
  } as unknown as Api
  return { api, asked }
}

async function show(api: Api, address = '/') {
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [{ path: '/', component: {} }],
  })
  await router.push(address)
  const props = { function: 'demo', ledger: 'things', api }
  const wrapper = mount(SLedger, { props, global: { plugins: [router] }, attachTo: '#app' })
  await flushPromises()
  return { wrapper, router }
}
const button = (text: string) =>
  [...document.querySelectorAll('button')].find(one => one.textContent?.trim() === text)!

it('draws itself from the definition of the server', async () => {
  const { api } = fake()
  const { wrapper } = await show(api)
  expect(wrapper.findAll('thead th').map(one => one.text())).toEqual(['名称', '数量', '状态'])
  expect(wrapper.findAll('tbody tr')).toHaveLength(2)
  expect(wrapper.find('.s-status.is-warn').text()).toBe('待办')
  expect(wrapper.text()).toContain('共 2 条')
})

it('asks for the list that the address describes', async () => {
  const { api, asked } = fake()
  await show(api, '/?status=open&q=甲&after=C')
  const list = asked.find(([path]) => path === '/things')!
  expect(list[1]).toMatchObject({ status: 'open', q: '甲', after: 'C', sort: 'name' })
  const total = asked.find(([path]) => path === '/things/total')!
  expect(total[1]).toEqual({ q: '甲', status: 'open' })
})

it('puts the next page and the open record into the address', async () => {
  const { api } = fake()
  const { router } = await show(api)
  button('下一页').click()
  await flushPromises()
  expect(router.currentRoute.value.query).toEqual({ after: 'N' })
  document.querySelector<HTMLElement>('tbody .s-link')!.click()
  await flushPromises()
  expect(router.currentRoute.value.query).toEqual({ after: 'N', open: '1' })
  expect(document.querySelector('.s-sheet__title')?.textContent).toBe('记录 1')
})

it('fills the form of a change with the record', async () => {
  const { api } = fake()
  await show(api, '/?open=1')
  button('修改').click()
  await flushPromises()
  const inputs = document.querySelectorAll<HTMLInputElement>('.s-form input')
  expect(inputs[0].value).toBe('记录 1')
})

it('shows the refusal itself when the newest version cannot be read', async () => {
  const { api } = fake(() => Promise.reject(new Problem(412, { title: '已被修改' })))
  await show(api, '/?open=1')
  button('修改').click()
  await flushPromises()
  api.get = () => Promise.reject(new Problem(404, { title: '不存在' }))
  button('保存').click()
  await flushPromises()
  expect(document.querySelector('.s-form [role="alert"]')?.textContent).toContain('已被修改')
})

it('shows who changed the record meanwhile and goes on with both changes', async () => {
  const revisions: unknown[] = []
  const { api } = fake(body => {
    revisions.push(body)
    return revisions.length === 1
      ? Promise.reject(new Problem(412, { title: '已被修改', code: 'ledger.stale' }))
      : Promise.resolve(item(1, 9))
  })
  await show(api, '/?open=1')
  button('修改').click()
  await flushPromises()
  const name = document.querySelector<HTMLInputElement>('.s-form input')!
  name.value = '我的名称'
  name.dispatchEvent(new Event('input'))
  await flushPromises()
  button('保存').click()
  await flushPromises()
  expect(document.body.textContent).toContain('这条记录已被他人修改')
  expect(document.body.textContent).toContain('沈一诺')
  button('保留我的修改').click()
  await flushPromises()
  expect(name.value).toBe('我的名称')
  button('保存').click()
  await flushPromises()
  expect(revisions).toHaveLength(2)
  expect(revisions[1]).toMatchObject({ name: '我的名称', count: 1 })
})
