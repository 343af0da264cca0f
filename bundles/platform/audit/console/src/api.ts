import { createApi } from '@xianwu/kit'

/** The requests of this console. */
export const api = createApi('audit')

/** One thing that is wrong, in words. */
export interface Found {
  kind: string
  lane: string
  from: number
  to: number
  text: string
  remedy: string
}

/** What a verification came to. */
export interface Result {
  intact: boolean
  started: string
  finished: string
  rows: number
  seals: number
  lanes: number
  erased: number
  findings: Found[]
  truncated: boolean
}

/** How a verification stands. */
export interface Standing {
  running: boolean
  startedBy: string
  rows: number
  lanes: number
  ofLanes: number
  result: Result | null
  failure: string
}
