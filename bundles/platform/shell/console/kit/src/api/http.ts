import { lang } from '../state/preferences'
import { session } from '../state/session'
import { Problem } from './problem'

/** Settings of one request. */
export interface RequestOptions {
  query?: Query
  /** The caller shows the problem itself; otherwise a message appears. */
  quiet?: boolean
  /** The revision that the caller has seen; the server refuses a stale one with 412. */
  ifMatch?: string
  /** Makes a repeated POST harmless. */
  idempotencyKey?: string
  signal?: AbortSignal
  /** More headers, for what a function's interface wants besides. */
  headers?: Record<string, string>
}

export type Query = Record<string, string | number | boolean | null | undefined | string[]>

type SignInAgain = () => Promise<boolean>

let signInAgain: SignInAgain = () => Promise.resolve(false)

/** The shell says here how a person signs in again over the page when the session has ended. */
export function onSessionEnd(handler: SignInAgain): void {
  signInAgain = handler
}

const BUSY = 503
const UNAUTHORISED = 401
const LONGEST_WAIT = 3000
const ATTEMPTS = 3

/** The address of a request below `/api`, without empty parameters. */
export function addressOf(path: string, query: Query = {}): string {
  const params = new URLSearchParams()
  for (const [key, value] of Object.entries(query)) {
    if (value === undefined || value === null || value === '') continue
    for (const one of Array.isArray(value) ? value : [value]) params.append(key, String(one))
  }
  const text = params.toString()
  return `/api${path}${text ? `?${text}` : ''}`
}

/** The headers that every request carries. */
export function headersOf(method: string, options: RequestOptions): Record<string, string> {
  const headers: Record<string, string> = {
    Accept: 'application/json, application/problem+json',
    'Accept-Language': lang.value,
  }
  if (method !== 'GET' && session.csrf) headers['X-CSRF-Token'] = session.csrf
  if (options.ifMatch !== undefined) headers['If-Match'] = `"${options.ifMatch}"`
  if (options.idempotencyKey) headers['Idempotency-Key'] = options.idempotencyKey
  return { ...headers, ...options.headers }
}

const pause = (milliseconds: number): Promise<void> =>
  new Promise(resolve => setTimeout(resolve, milliseconds))

function waitOf(response: Response): number {
  const seconds = Number(response.headers.get('Retry-After') ?? '1')
  return Math.min(LONGEST_WAIT, (Number.isFinite(seconds) ? seconds : 1) * 1000)
}

/**
 * Sends a request. A session that has ended is renewed over the page and the request repeated; a
 * GET that meets a function in the middle of its replacement waits and repeats itself.
 * @throws Problem on everything but success
 */
export async function send(
  method: string,
  path: string,
  body: BodyInit | undefined,
  type: string | undefined,
  options: RequestOptions,
): Promise<Response> {
  for (let attempt = 1; ; attempt++) {
    const headers = headersOf(method, options)
    if (type) headers['Content-Type'] = type
    let response: Response
    try {
      const { signal } = options
      const address = addressOf(path, options.query)
      response = await fetch(address, { method, headers, body, signal, credentials: 'same-origin' })
    } catch (failure) {
      if (failure instanceof DOMException && failure.name === 'AbortError') throw failure
      throw Problem.unreachable()
    }
    if (response.ok) return response
    if (response.status === BUSY && method === 'GET' && attempt < ATTEMPTS) {
      await pause(waitOf(response))
      continue
    }
    const problem = Problem.read(response.status, await response.text())
    const ended = response.status === UNAUTHORISED && problem.code === 'session.required'
    if (ended && attempt < ATTEMPTS && (await signInAgain())) continue
    throw problem
  }
}

/** A random key for one intention, kept while it is retried. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  return Array.from(bytes, byte => byte.toString(16).padStart(2, '0')).join('')
}
