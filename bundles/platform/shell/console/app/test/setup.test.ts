import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { awaitSetUp } from '../src/state/setup'

const answers: (() => Promise<Response>)[] = []
const away = () => Promise.reject(new TypeError('connection refused'))
const session = (setupRequired: boolean) => () =>
  Promise.resolve(new Response(JSON.stringify({ setupRequired })))

beforeEach(() => {
  answers.length = 0
  vi.useFakeTimers()
  vi.stubGlobal('fetch', () => (answers.shift() ?? away)())
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

it('asks again while the server is away and tells when people can sign in', async () => {
  const missing = () => Promise.resolve(new Response('', { status: 404 }))
  const kept = session(false)
  // the first answer comes from before the restart
  answers.push(kept, away, away, missing, kept, kept, kept, kept, kept)
  const state = awaitSetUp(new AbortController().signal, () => {})
  await vi.runAllTimersAsync()
  expect(await state).toBe('kept')
  expect(answers).toEqual([])
})

it('tells when the server still waits for a set-up', async () => {
  answers.push(away, session(true))
  const state = awaitSetUp(new AbortController().signal, () => {})
  await vi.runAllTimersAsync()
  expect(await state).toBe('open')
})

it('says once that it takes long, goes on asking, and stops when the page is left', async () => {
  const slow = vi.fn()
  const leave = new AbortController()
  const state = awaitSetUp(leave.signal, slow)
  await vi.advanceTimersByTimeAsync(120_000)
  expect(slow).toHaveBeenCalledTimes(1)
  leave.abort()
  await vi.runAllTimersAsync()
  expect(await state).toBe('left')
})
