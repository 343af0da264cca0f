import { flushPromises, mount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { nextTick } from 'vue'
import { Problem, SFiles, SRecordFiles, type StoredFile, type Upload } from '../src'
import { questions } from '../src/state/confirm'

interface Asked {
  method: string
  path: string
  body?: unknown
}
let asked: Asked[] = []
const record = {
  changeable: true,
  files: [
    { id: '1', name: '函.pdf', size: 10, slot: 'letter', preview: '/p', url: '/d', read: true },
    { id: '2', name: '票.jpg', size: 10, slot: 'invoice', preview: '/p2', url: '/d2', read: false },
  ],
}
beforeEach(() => {
  asked = []
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    asked.push({
      method: init.method!,
      path,
      body: init.body ? JSON.parse(String(init.body)) : undefined,
    })
    if (path.endsWith('/limits'))
      return new Response(JSON.stringify({ largest: 100, types: ['pdf'] }))
    if (init.method === 'DELETE') return new Response(null, { status: 204 })
    return new Response(JSON.stringify(record))
  })
})
afterEach(() => vi.unstubAllGlobals())

const settled = (stored: Promise<StoredFile>) => (): Upload => ({
  done: stored,
  pause: () => {},
  resume: () => {},
  cancel: () => {},
})
async function choose(page: ReturnType<typeof mount>, ...files: File[]): Promise<void> {
  const input = page.find<HTMLInputElement>('input[type=file]')
  Object.defineProperty(input.element, 'files', { value: files, configurable: true })
  await input.trigger('change')
  await flushPromises()
}

it('says the limits of the county and refuses before sending', async () => {
  const uploader = vi.fn(settled(Promise.resolve({ id: '9', name: 'a.pdf', size: 5 })))
  const page = mount(SFiles, { props: { uploader } })
  await flushPromises()
  expect(page.text()).toContain('支持 pdf')

  await choose(page, new File(['x'], 'a.exe'), new File(['x'.repeat(200)], 'b.pdf'))

  expect(uploader).not.toHaveBeenCalled()
  expect(page.findAll('[role=alert]')).toHaveLength(2)
})

it('adds what was stored, and lets it be removed before saving', async () => {
  const stored = { id: '9', name: 'a.pdf', size: 5 }
  const page = mount(SFiles, { props: { uploader: settled(Promise.resolve(stored)) } })
  await choose(page, new File(['12345'], 'a.pdf'))
  expect(page.emitted('update:modelValue')?.at(-1)).toEqual([[stored]])

  await page.setProps({ modelValue: [stored] })
  await page.find('[aria-label*="a.pdf"]').trigger('click')
  expect(page.emitted('update:modelValue')?.at(-1)).toEqual([[]])
})

it('shows what the server said, with the remedy, and tries again', async () => {
  const problem = Problem.read(
    503,
    JSON.stringify({ title: '病毒扫描服务没有响应', remedy: '请稍后重试' }),
  )
  const uploader = vi.fn(settled(Promise.reject(problem)))
  const page = mount(SFiles, { props: { uploader } })
  await choose(page, new File(['12345'], 'a.pdf'))
  expect(page.find('[role=alert]').text()).toBe('病毒扫描服务没有响应 请稍后重试')

  await page
    .findAll('button')
    .find(one => one.text() === '重试')!
    .trigger('click')
  expect(uploader).toHaveBeenCalledTimes(2)
  await flushPromises()
})

it('previews a PDF in a frame and a picture as such, and names what has no text', async () => {
  const page = mount(SFiles, { props: { modelValue: record.files } })
  expect(page.findAll('.s-files em')).toHaveLength(1)
  await page.find('[aria-label="预览 函.pdf"]').trigger('click')
  expect(document.querySelector('iframe')?.getAttribute('src')).toBe('/p')
  await page.find('[aria-label="预览 票.jpg"]').trigger('click')
  expect(document.querySelector('#s-overlays img')?.getAttribute('src')).toBe('/p2')
  expect(document.querySelector('iframe')).toBeNull()
})

it('shows the files of one place of a record and takes one away after a question', async () => {
  const page = mount(SRecordFiles, {
    props: { ledger: 'reception.letter', recordId: '17', slot: 'letter' },
  })
  await flushPromises()
  expect(page.text()).toContain('函.pdf')
  expect(page.text()).not.toContain('票.jpg')

  const removing = page.findComponent(SFiles)
  removing.vm.$emit('remove', record.files[0])
  await nextTick()
  questions[0].answer('')
  await flushPromises()

  expect(asked.some(one => one.method === 'DELETE' && one.path.endsWith('/files/1'))).toBe(true)
  expect(page.emitted('changed')).toHaveLength(1)
})

it('attaches what was uploaded to its place', async () => {
  const page = mount(SRecordFiles, {
    props: { ledger: 'reception.letter', recordId: '17', slot: 'letter' },
  })
  await flushPromises()
  const more = [record.files[0], { id: '5', name: 'b.pdf', size: 1 }]
  page.findComponent(SFiles).vm.$emit('update:modelValue', more)
  await flushPromises()

  expect(asked.find(one => one.method === 'POST')?.body).toEqual({
    ledger: 'reception.letter',
    record: '17',
    slot: 'letter',
    files: ['5'],
  })
})
