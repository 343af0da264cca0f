import { showProblem } from '../state/toasts'
import { newKey, send, type Query, type RequestOptions } from './http'
import { Problem } from './problem'

export interface Download {
  /** Called with the bytes received so far and, where known, the total. */
  onProgress?: (received: number, total: number | null) => void
  signal?: AbortSignal
}

/** The requests of one function. */
export interface Api {
  get<T>(path: string, query?: Query, options?: RequestOptions): Promise<T>
  post<T>(path: string, body?: unknown, options?: RequestOptions): Promise<T>
  put<T>(path: string, body?: unknown, options?: RequestOptions): Promise<T>
  del<T = void>(path: string, options?: RequestOptions): Promise<T>
  /** Sends bytes, for example a workbook to import. */
  postFile<T>(path: string, file: Blob, options?: RequestOptions): Promise<T>
  /** Fetches a file and hands it to the browser under its own name. */
  download(path: string, query: Query, fallbackName: string, download?: Download): Promise<void>
}

const NO_CONTENT = 204

async function read<T>(response: Response): Promise<T> {
  if (response.status === NO_CONTENT) return undefined as T
  const text = await response.text()
  return (text ? JSON.parse(text) : undefined) as T
}

/** Forms take these over: wrong fields, a stale revision. Outside of a form they are messages. */
const FORM_STATUSES = [412, 422]

async function told<T>(options: RequestOptions, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (failure) {
    const own = failure instanceof Problem && FORM_STATUSES.includes(failure.status)
    const aborted = failure instanceof DOMException && failure.name === 'AbortError'
    if (!options.quiet && own) setTimeout(() => failure.taken || showProblem(failure))
    else if (!options.quiet && !aborted) showProblem(failure)
    throw failure
  }
}

/** The file name in `Content-Disposition`, in either of its spellings. */
export function fileNameOf(header: string | null, fallback: string): string {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(header ?? '')?.[1]
  if (encoded) return decodeURIComponent(encoded)
  return /filename="?([^";]+)"?/i.exec(header ?? '')?.[1] ?? fallback
}

async function receive(response: Response, download: Download): Promise<Blob> {
  if (!response.body || !download.onProgress) return response.blob()
  const length = response.headers.get('Content-Encoding')
    ? null
    : Number(response.headers.get('Content-Length')) || null
  const reader = response.body.getReader()
  const parts: BlobPart[] = []
  let received = 0
  for (;;) {
    const { done, value } = await reader.read()
    if (done) break
    parts.push(value)
    received += value.byteLength
    download.onProgress(received, length)
  }
  return new Blob(parts, { type: response.headers.get('Content-Type') ?? '' })
}

/** Hands a file to the browser. */
export function saveFile(blob: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}

/**
 * The requests of a function: `createApi('duty').get('/shifts')` asks `/api/duty/shifts`.
 * A refusal becomes a {@link Problem} and, unless `quiet`, a message on screen.
 */
export function createApi(functionId: string): Api {
  const base = functionId ? `/${functionId}` : ''
  const json = (method: string, path: string, body: unknown, options: RequestOptions) =>
    told(options, async () => {
      const text = body === undefined ? undefined : JSON.stringify(body)
      const type = text === undefined ? undefined : 'application/json'
      return read<never>(await send(method, base + path, text, type, options))
    })
  return {
    get: (path, query = {}, options = {}) =>
      json('GET', path, undefined, { ...options, query: { ...query, ...options.query } }),
    post: (path, body, options = {}) =>
      json('POST', path, body, { idempotencyKey: newKey(), ...options }),
    put: (path, body, options = {}) => json('PUT', path, body, options),
    del: (path, options = {}) => json('DELETE', path, undefined, options),
    postFile: (path, file, options = {}) =>
      told(options, async () => read(await send('POST', base + path, file, file.type, options))),
    download: (path, query, fallbackName, download = {}) =>
      told({}, async () => {
        // a file, or a problem instead of it
        const headers = { Accept: '*/*' }
        const options = { query, headers, signal: download.signal }
        const response = await send('GET', base + path, undefined, undefined, options)
        const name = fileNameOf(response.headers.get('Content-Disposition'), fallbackName)
        saveFile(await receive(response, download), name)
      }),
  }
}
