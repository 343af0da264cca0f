import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createUploader } from '../src'
import { partsOf } from '../src/files/upload'

interface Sent {
  range: string
  key: string
  name: string
}

const sent: Sent[] = []
/** What the server does with each part: a status, or 0 for a broken line. */
let answers: number[] = []

class FakeRequest {
  upload: { onprogress?: (event: { loaded: number }) => void } = {}
  status = 0
  responseText = ''
  onload = () => {}
  onerror = () => {}
  onabort = () => {}
  private headers: Record<string, string> = {}
  open(): void {}
  setRequestHeader(name: string, value: string): void {
    this.headers[name] = value
  }
  abort(): void {
    this.onabort()
  }
  send(body: Blob): void {
    const { 'Content-Range': range, 'Upload-Key': key, 'Upload-Name': name } = this.headers
    sent.push({ range, key, name })
    this.status = answers.shift() ?? 200
    this.responseText = JSON.stringify({ id: '7', name: 'a.pdf', size: body.size, title: '不收' })
    queueMicrotask(() => (this.status ? this.onload() : this.onerror()))
  }
}

beforeEach(() => {
  sent.length = 0
  answers = []
  vi.stubGlobal('XMLHttpRequest', FakeRequest)
})
afterEach(() => vi.unstubAllGlobals())

const upload = () =>
  createUploader('duty', '/files', 4)(new File(['0123456789'], '附件.pdf'), () => {})

it('cuts a file into parts, and an empty file into one', () => {
  expect(partsOf(10, 4)).toEqual([
    { from: 0, to: 4 },
    { from: 4, to: 8 },
    { from: 8, to: 10 },
  ])
  expect(partsOf(10, 4, 8)).toEqual([{ from: 8, to: 10 }])
  expect(partsOf(0, 4)).toEqual([{ from: 0, to: 0 }])
})

it('sends the parts in order under one key', async () => {
  await expect(upload().done).resolves.toMatchObject({ id: '7' })
  expect(sent.map(one => one.range)).toEqual(['bytes 0-3/10', 'bytes 4-7/10', 'bytes 8-9/10'])
  expect(new Set(sent.map(one => one.key)).size).toBe(1)
  expect(decodeURIComponent(sent[0].name)).toBe('附件.pdf')
})

it('repeats only the part at which the line broke', async () => {
  answers = [200, 0, 503, 200]
  await upload().done
  expect(sent.map(one => one.range.slice(6, 9))).toEqual(['0-3', '4-7', '4-7', '4-7', '8-9'])
})

it('gives up at once when the server refuses the file', async () => {
  answers = [422]
  await expect(upload().done).rejects.toMatchObject({ status: 422, title: '不收' })
  expect(sent).toHaveLength(1)
})

it('goes on from where the server is when the same file is sent once more', async () => {
  const file = new File(['0123456789'], '附件.pdf')
  const send = createUploader('duty', '/files', 4)
  vi.stubGlobal('fetch', async () => new Response(JSON.stringify({ received: 8 })))
  await send(file, () => {}).done
  sent.length = 0

  await send(file, () => {}).done

  expect(sent.map(one => one.range)).toEqual(['bytes 8-9/10'])
})
