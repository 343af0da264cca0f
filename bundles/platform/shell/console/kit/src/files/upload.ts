import { addressOf, headersOf, newKey, send } from '../api/http'
import { Problem } from '../api/problem'

/** A file that the server keeps. */
export interface StoredFile {
  id: string
  name: string
  /** Bytes. */
  size: number
  by?: string
  at?: string
  /** Where it is fetched from. */
  url?: string
  /** Where a browser shows it, absent when it cannot. */
  preview?: string
  /** False when it has no text that could be scanned for classification marks. */
  read?: boolean
  /** Its place in the record. */
  slot?: string
}

export interface UploadProgress {
  sent: number
  total: number
}

/** A running upload; `resume` goes on after the last part that the server has. */
export interface Upload {
  done: Promise<StoredFile>
  pause(): void
  resume(): void
  cancel(): void
}

/** Sends files somewhere. A function may bring its own. */
export type Uploader = (file: File, onProgress: (progress: UploadProgress) => void) => Upload

const ATTEMPTS = 4
const CONFLICT = 409
/** Milliseconds before another attempt, by how many failed before. */
const WAITS = [0, 0, 1000, 3000]
/** A file that is sent once more goes on under the same name on the server. */
const keys = new WeakMap<File, string>()
const MEGABYTE = 1024 * 1024

interface Part {
  from: number
  to: number
}

/** The parts of a file from a byte on; an empty file is one empty part. */
export function partsOf(total: number, size: number, from = 0): Part[] {
  const parts: Part[] = []
  for (let at = from; at < total; at += size)
    parts.push({ from: at, to: Math.min(total, at + size) })
  return total === 0 ? [{ from: 0, to: 0 }] : parts
}

/**
 * Uploads in parts to `/api/<function><path>`: each part is a POST with `Upload-Key`,
 * `Content-Range` and the URL-encoded file name in `Upload-Name`; the last one is answered with the
 * stored file. A part that fails is sent again, so that a broken line costs one part only; `GET
 * <path>/<key>` tells `{received}`, from where it goes on, `DELETE` forgets an upload.
 */
export function createUploader(
  functionId: string,
  path: string,
  partSize = 2 * MEGABYTE,
): Uploader {
  const address = addressOf(`/${functionId}${path}`)
  return (file, onProgress) => {
    const known = keys.get(file)
    const key = known ?? newKey()
    keys.set(file, key)
    let acknowledged = 0
    let request: XMLHttpRequest | undefined
    let paused = false
    let cancelled = false
    let wake: () => void = () => {}

    const sendPart = (part: Part): Promise<StoredFile | undefined> =>
      new Promise((resolve, reject) => {
        request = new XMLHttpRequest()
        request.open('POST', address)
        const headers = headersOf('POST', {})
        for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value)
        request.setRequestHeader('Content-Type', file.type || 'application/octet-stream')
        request.setRequestHeader('Upload-Key', key)
        request.setRequestHeader('Upload-Name', encodeURIComponent(file.name))
        const last = Math.max(part.from, part.to - 1)
        request.setRequestHeader('Content-Range', `bytes ${part.from}-${last}/${file.size}`)
        request.upload.onprogress = event =>
          onProgress({ sent: part.from + event.loaded, total: file.size })
        request.onload = () => {
          const { status, responseText } = request!
          if (status >= 200 && status < 300) {
            resolve(responseText ? (JSON.parse(responseText) as StoredFile) : undefined)
          } else reject(Problem.read(status, responseText))
        }
        request.onerror = () => reject(Problem.unreachable())
        request.onabort = () => reject(new DOMException('stopped', 'AbortError'))
        request.send(file.slice(part.from, part.to))
      })

    /** From which byte to go on; the server knows better than a line that broke. */
    async function received(): Promise<number> {
      try {
        const answer = await send('GET', `/${functionId}${path}/${key}`, undefined, undefined, {})
        const { received: bytes } = (await answer.json()) as { received: number }
        return bytes < file.size ? bytes : acknowledged
      } catch {
        return acknowledged
      }
    }

    const waitWhilePaused = () =>
      paused ? new Promise<void>(resolve => (wake = resolve)) : Promise.resolve()

    async function run(): Promise<StoredFile> {
      let stored: StoredFile | undefined
      let failures = 0
      let parts = partsOf(file.size, partSize, known ? await received() : 0)
      while (parts.length) {
        await waitWhilePaused()
        if (cancelled) throw new DOMException('cancelled', 'AbortError')
        try {
          stored = await sendPart(parts[0])
          acknowledged = parts[0].to
          failures = 0
          parts = parts.slice(1)
        } catch (failure) {
          const { status } = failure instanceof Problem ? failure : { status: 0 }
          const refused = status >= 400 && status < 500 && status !== CONFLICT
          if (refused) keys.delete(file)
          if (cancelled || refused) throw failure
          if (!paused && ++failures >= ATTEMPTS) throw failure
          if (!paused) await new Promise(resolve => setTimeout(resolve, WAITS[failures]))
          parts = partsOf(file.size, partSize, await received())
        }
      }
      if (!stored) throw Problem.read(502, '')
      return stored
    }

    return {
      done: run(),
      pause() {
        paused = true
        request?.abort()
      },
      resume() {
        paused = false
        wake()
      },
      cancel() {
        cancelled = true
        request?.abort()
        keys.delete(file)
        // forgotten by the server at once; it would do so by itself after a while
        send('DELETE', `/${functionId}${path}/${key}`, undefined, undefined, {}).catch(() => {})
        wake()
      },
    }
  }
}
