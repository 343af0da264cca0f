import { addressOf, headersOf, newKey } from '../api/http'
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
 * stored file. A part that fails is sent again, so that a broken line costs one part only.
 */
export function createUploader(
  functionId: string,
  path: string,
  partSize = 2 * MEGABYTE,
): Uploader {
  const address = addressOf(`/${functionId}${path}`)
  return (file, onProgress) => {
    const key = newKey()
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

    const waitWhilePaused = () =>
      paused ? new Promise<void>(resolve => (wake = resolve)) : Promise.resolve()

    async function run(): Promise<StoredFile> {
      let stored: StoredFile | undefined
      let failures = 0
      let parts = partsOf(file.size, partSize)
      while (parts.length) {
        await waitWhilePaused()
        if (cancelled) throw new DOMException('cancelled', 'AbortError')
        try {
          stored = await sendPart(parts[0])
          acknowledged = parts[0].to
          failures = 0
          parts = parts.slice(1)
        } catch (failure) {
          const refused =
            failure instanceof Problem && failure.status >= 400 && failure.status < 500
          if (cancelled || refused) throw failure
          if (!paused && ++failures >= ATTEMPTS) throw failure
          parts = partsOf(file.size, partSize, acknowledged)
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
        wake()
      },
    }
  }
}
