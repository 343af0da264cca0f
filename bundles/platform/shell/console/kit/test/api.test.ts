import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import {
  acceptSession,
  addressOf,
  createApi,
  fileNameOf,
  lang,
  onSessionEnd,
  Problem,
  toasts,
} from '../src'

const later = () => new Promise(done => setTimeout(done))
const json = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  new Response(status === 204 ? null : JSON.stringify(body), { status, headers })
const answers: Response[] = []
const calls: { address: string; init: RequestInit }[] = []

beforeEach(() => {
  lang.value = 'zh'
  answers.length = 0
  calls.length = 0
  toasts.splice(0)
  acceptSession({ signedIn: true, csrf: 'secret' })
  onSessionEnd(() => Promise.resolve(false))
  vi.stubGlobal('fetch', (address: string, init: RequestInit) => {
    calls.push({ address, init })
    const answer = answers.shift()
    return answer ? Promise.resolve(answer) : Promise.reject(new TypeError('offline'))
  })
})
afterEach(() => vi.unstubAllGlobals())

const headers = (at: number) => calls[at].init.headers as Record<string, string>

it('leaves empty parameters out of the address', () => {
  const query = { q: '值班', status: '', sort: null, after: undefined, size: 20, unit: ['1', '2'] }
  expect(addressOf('/duty/shifts', query)).toBe(
    '/api/duty/shifts?q=%E5%80%BC%E7%8F%AD&size=20&unit=1&unit=2',
  )
})

it('sends the language always, the token and a key with changes only', async () => {
  answers.push(json(200, {}), json(201, { id: '1' }))
  const api = createApi('duty')
  await api.get('/shifts')
  await api.post('/shifts', { day: '2026-11-21' })
  expect(headers(0)).toMatchObject({ 'Accept-Language': 'zh' })
  expect(headers(0)).not.toHaveProperty('X-CSRF-Token')
  expect(headers(1)).toMatchObject({ 'X-CSRF-Token': 'secret', 'Content-Type': 'application/json' })
  expect(headers(1)['Idempotency-Key']).toMatch(/^[0-9a-f]{32}$/)
})

it('sends the revision that was seen', async () => {
  answers.push(json(200, {}))
  await createApi('duty').put('/shifts/7', {}, { ifMatch: '3' })
  expect(headers(0)['If-Match']).toBe('"3"')
})

it('shows a refusal with its remedy', async () => {
  const body = {
    title: '不能发布',
    code: 'duty.gap',
    remedy: '补齐班次',
    basis: '第六条',
    traceId: 'A7',
  }
  answers.push(json(409, body))
  await expect(createApi('duty').post('/rosters/1/publish')).rejects.toThrow(Problem)
  expect(toasts[0].problem).toMatchObject({ status: 409, ...body })
})

it('leaves wrong fields and stale revisions to the form that takes them', async () => {
  answers.push(
    json(422, { title: '内容不符合要求', fields: { day: '已过期' } }),
    json(412, { title: '已被修改' }),
  )
  const api = createApi('duty')
  const take = (problem: Problem) => ((problem.taken = true), problem)
  await expect(api.post('/shifts', {}).catch(take)).resolves.toMatchObject({
    fields: { day: '已过期' },
  })
  await expect(api.put('/shifts/1', {}).catch(take)).resolves.toMatchObject({ status: 412 })
  await later()
  expect(toasts).toHaveLength(0)
})

it('shows a stale revision that nobody takes, even when the page swallows it', async () => {
  answers.push(json(412, { title: '已被修改' }))
  await createApi('duty')
    .put('/shifts/1', {})
    .catch(() => undefined)
  await later()
  expect(toasts.map(toast => toast.problem?.title)).toEqual(['已被修改'])
})

it('signs in again over the page and repeats the request with the new token', async () => {
  answers.push(json(401, { code: 'session.required', title: '请先登录' }), json(200, { id: '9' }))
  onSessionEnd(() => {
    acceptSession({ signedIn: true, csrf: 'fresh' })
    return Promise.resolve(true)
  })
  const body = { note: '很长的一段话' }
  await expect(createApi('duty').post('/log', body)).resolves.toEqual({ id: '9' })
  expect(headers(1)['X-CSRF-Token']).toBe('fresh')
  expect(calls[1].init.body).toBe(JSON.stringify(body))
  expect(headers(1)['Idempotency-Key']).toBe(headers(0)['Idempotency-Key'])
})

it('does not take wrong credentials for an ended session', async () => {
  answers.push(json(401, { code: 'session.wrong-credentials', title: '账号或密码不正确' }))
  await expect(createApi('session').post('', {}, { quiet: true })).rejects.toMatchObject({
    code: 'session.wrong-credentials',
  })
  expect(calls).toHaveLength(1)
})

it('waits while a function is being replaced, but never repeats a change', async () => {
  answers.push(json(503, {}, { 'Retry-After': '0' }), json(200, { ok: true }))
  await expect(createApi('duty').get('/today')).resolves.toEqual({ ok: true })
  answers.push(json(503, { title: '正在更新' }, { 'Retry-After': '0' }))
  await expect(createApi('duty').post('/log', {})).rejects.toMatchObject({ status: 503 })
  expect(calls).toHaveLength(3)
})

it('says that the server cannot be reached', async () => {
  await expect(createApi('duty').get('/today')).rejects.toMatchObject({
    code: 'console.unreachable',
  })
  expect(toasts[0].text).toBe('暂时连不上服务器')
})

it('understands answers that are no problem documents', async () => {
  answers.push(new Response('<html>502</html>', { status: 502 }))
  await expect(createApi('duty').get('/today')).rejects.toMatchObject({
    status: 502,
    title: '请求未成功（502）',
  })
})

it('asks for a file in whatever form it comes', async () => {
  vi.stubGlobal('URL', { createObjectURL: () => 'blob:1', revokeObjectURL: () => {} })
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {})
  answers.push(new Response('xlsx', { status: 200 }))
  await createApi('duty').download('/shifts/export.xlsx', {}, '班次.xlsx')
  expect(headers(0).Accept).toBe('*/*')
})

it('reads file names in both spellings', () => {
  expect(fileNameOf('attachment; filename="a.xlsx"', 'x')).toBe('a.xlsx')
  expect(fileNameOf("attachment; filename*=UTF-8''%E5%80%BC%E7%8F%AD.xlsx", 'x')).toBe('值班.xlsx')
  expect(fileNameOf(null, 'x')).toBe('x')
})
