import { beforeEach, expect, it, vi } from 'vitest'
import { createMemoryHistory, createRouter, type Router } from 'vue-router'
import { acceptSession, type ConsoleManifest } from '@xianwu/kit'
import { change, menu, partsOf, pathOf, refresh } from '../src/state/registry'

const manifest = (id: string, rev: string, perm = ''): ConsoleManifest => ({
  id,
  rev,
  title: { zh: id, en: id },
  version: '1.0.0',
  shell: '1',
  icon: 'duty',
  group: 'daily',
  order: 1,
  menu: [{ path: '/list', title: { zh: '列表', en: 'List' }, perm }],
})
let answer: ConsoleManifest[] = []
let router: Router

beforeEach(() => {
  acceptSession({ signedIn: true, permissions: ['duty.view'] })
  router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/', component: {} }] })
  const groups = [{ id: 'daily', title: { zh: '日常办公', en: 'Daily' }, order: 1 }]
  vi.stubGlobal('fetch', () =>
    Promise.resolve(new Response(JSON.stringify({ rev: 'r', groups, consoles: answer }))),
  )
})

it('follows functions that come, change and go', async () => {
  answer = [manifest('duty', '1')]
  await refresh(router)
  expect(menu.value[0].items.map(one => one.id)).toEqual(['duty'])
  expect(change.value).toBeNull()
  answer = [manifest('duty', '1'), manifest('reception', '1')]
  await refresh(router)
  expect(change.value).toEqual({ kind: 'added', titles: ['reception'] })
  answer = [manifest('duty', '2'), manifest('reception', '1')]
  await refresh(router)
  expect(change.value).toEqual({ kind: 'upgraded', titles: ['duty'] })
  answer = [manifest('duty', '2')]
  await refresh(router)
  expect(change.value).toEqual({ kind: 'removed', titles: ['reception'] })
})

it('shows only what the person may open and what speaks the same contract', async () => {
  const foreign = { ...manifest('later', '1'), shell: '2' } as unknown as ConsoleManifest
  answer = [manifest('duty', '2', 'duty.view'), manifest('secret', '1', 'secret.view'), foreign]
  await refresh(router)
  expect(menu.value.flatMap(group => group.items).map(one => one.id)).toEqual(['duty'])
})

it('completes paths below a function', () => {
  expect(pathOf('duty', '/roster?open=1')).toBe('/m/duty/roster?open=1')
  expect(pathOf('duty', '/m/duty/roster')).toBe('/m/duty/roster')
  expect(pathOf('', '/notices')).toBe('/notices')
})

it('puts the pages of a part under one heading', () => {
  const page = (path: string, part?: string) => ({
    path,
    title: { zh: path, en: path },
    part: part ? { zh: part, en: part } : undefined,
  })
  const parts = partsOf([page('/a', '排班'), page('/b', '排班'), page('/c', '值守'), page('/d')])
  expect(parts.map(part => part.title?.zh)).toEqual(['排班', '值守', undefined])
  expect(parts.map(part => part.pages.map(one => one.path))).toEqual([['/a', '/b'], ['/c'], ['/d']])
  expect(partsOf([page('/a'), page('/b')])).toHaveLength(1)
})
