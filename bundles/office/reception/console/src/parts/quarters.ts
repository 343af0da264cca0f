import { fmt, type Tone } from '@xianwu/kit'
import { api, type Publicity } from '../model'

/** How far a quarter is: it runs, its table is due, late, or published. */
export type QuarterState = 'coming' | 'running' | 'due' | 'late' | 'published'

export const tones: Record<QuarterState, Tone> = {
  coming: 'idle',
  running: 'info',
  due: 'warn',
  late: 'bad',
  published: 'ok',
}

const two = (value: number) => String(value).padStart(2, '0')
const firstDay = (year: number, quarter: number) => `${year}-${two(quarter * 3 - 2)}-01`

export function stateOf(table: Publicity, today = fmt.today()): QuarterState {
  if (table.publishedAt) return 'published'
  if (today < firstDay(table.year, table.quarter)) return 'coming'
  const next =
    table.quarter === 4 ? firstDay(table.year + 1, 1) : firstDay(table.year, table.quarter + 1)
  if (today < next) return 'running'
  return today > table.due ? 'late' : 'due'
}

/** The table as it was published, else as it would be now. */
export async function quarterTable(
  year: number,
  quarter: number,
  publishedId?: string,
): Promise<Publicity> {
  return publishedId
    ? api.get<Publicity>(`/publicity/${publishedId}/table`, {}, { quiet: true })
    : api.get<Publicity>('/publicity/draft', { year, quarter }, { quiet: true })
}
