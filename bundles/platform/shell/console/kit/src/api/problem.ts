import { useT } from '../state/texts'

interface ProblemBody {
  title?: string
  detail?: string
  code?: string
  remedy?: string
  basis?: string
  traceId?: string
  fields?: Record<string, string>
}

/** The server's refusal as it is told to a person: what, why, on which basis, and what to do. */
export class Problem extends Error {
  /** The HTTP status; 0 when the server was not reached. */
  readonly status: number
  readonly title: string
  readonly detail: string
  /** For programs, for example `ledger.stale`. */
  readonly code: string
  readonly remedy: string
  readonly basis: string
  readonly traceId: string
  /** Messages by field key. */
  readonly fields: Record<string, string>
  /** Whether a form or a dialog shows it itself; what nobody takes over becomes a message. */
  taken = false

  constructor(status: number, body: ProblemBody) {
    super(body.title ?? `HTTP ${status}`)
    this.name = 'Problem'
    this.status = status
    this.title = body.title ?? ''
    this.detail = body.detail ?? ''
    this.code = body.code ?? ''
    this.remedy = body.remedy ?? ''
    this.basis = body.basis ?? ''
    this.traceId = body.traceId ?? ''
    this.fields = body.fields ?? {}
  }

  /** Makes a problem of whatever was thrown. */
  static of(failure: unknown): Problem {
    if (failure instanceof Problem) return failure
    const t = useT('kit')
    return new Problem(0, {
      title: t('problem.page'),
      detail: failure instanceof Error ? failure.message : String(failure),
      code: 'console.failure',
    })
  }

  static unreachable(): Problem {
    const t = useT('kit')
    return new Problem(0, {
      title: t('problem.unreachable'),
      remedy: t('problem.unreachable.remedy'),
      code: 'console.unreachable',
    })
  }

  /** Reads the answer of the server, which may come from a proxy and be no problem document. */
  static read(status: number, text: string): Problem {
    const t = useT('kit')
    let body: ProblemBody = {}
    try {
      const parsed: unknown = JSON.parse(text)
      if (parsed && typeof parsed === 'object') body = parsed
    } catch {
      body = {}
    }
    return new Problem(status, { ...body, title: body.title || t('problem.status', { status }) })
  }
}
