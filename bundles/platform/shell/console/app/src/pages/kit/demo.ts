import {
  fmt,
  type Api,
  type ApprovalStep,
  type HistoryEntry,
  type LedgerItem,
  type UnitNode,
} from '@xianwu/kit'

/** Made-up data of the fictitious county for the page of components. */
const HOUR = 3_600_000
const DAY = 24 * HOUR
export const hours = (offset: number): string => new Date(Date.now() + offset * HOUR).toISOString()
export const day = (offset: number): string => fmt.date(new Date(Date.now() + offset * DAY))

const both = (zh: string, en: string) => ({ zh, en })
const GUESTS = [
  '青梧市政府督查室',
  '邻县人民政府办公室',
  '云岭省农业农村厅联合调研组',
  '县乡村振兴考察团',
]
const LEVELS = ['county', 'section', 'section', 'bureau']
const STATUSES = ['pending', 'returned', 'running', 'closed']
const LIGHTS = ['red', 'yellow', 'green', 'grey'] as const
const COUNT = 23

const definition = {
  id: 'demo.visits',
  title: both('接待台账（示例）', 'Visits (sample)'),
  titleKey: 'guest',
  search: true,
  sorts: ['-day'],
  can: { create: true, edit: true, export: false, import: false },
  columns: [
    {
      key: 'guest',
      label: both('来访单位', 'Guest'),
      type: 'text',
      required: true,
      maxLength: 60,
      creatable: true,
      editable: true,
    },
    {
      key: 'level',
      label: both('级别', 'Rank'),
      type: 'choice',
      filter: 'equals',
      required: true,
      creatable: true,
      editable: true,
      choices: [
        { value: 'county', label: both('处级', 'Division') },
        { value: 'section', label: both('科级', 'Section') },
        { value: 'bureau', label: both('厅级', 'Bureau') },
      ],
    },
    {
      key: 'people',
      label: both('人数', 'People'),
      type: 'integer',
      min: 1,
      max: 99,
      creatable: true,
      editable: true,
    },
    {
      key: 'day',
      label: both('来访日期', 'Day'),
      type: 'date',
      filter: 'range',
      sortable: true,
      required: true,
      phone: 'line',
      creatable: true,
      editable: true,
    },
    { key: 'phone', label: both('联系电话', 'Phone'), type: 'phone', masked: true, phone: 'line' },
    {
      key: 'status',
      label: both('状态', 'Status'),
      type: 'choice',
      filter: 'equals',
      phone: 'tag',
      choices: [
        { value: 'pending', label: both('待审批', 'Pending'), tone: 'warn' },
        { value: 'returned', label: both('已退回', 'Returned'), tone: 'bad' },
        { value: 'running', label: both('接待中', 'Running'), tone: 'info' },
        { value: 'closed', label: both('已办结', 'Closed'), tone: 'ok' },
      ],
    },
  ],
}

export const history: HistoryEntry[] = [
  {
    at: hours(-60),
    actor: '许青禾',
    action: 'create',
    actionLabel: both('新增', 'Created'),
    changes: [],
  },
  {
    at: hours(-26),
    actor: '沈一诺',
    action: 'edit',
    actionLabel: both('修改', 'Changed'),
    reason: '来函更正人数',
    changes: [{ key: 'people', label: both('人数', 'People'), before: '5', after: '8' }],
  },
]

function makeItem(at: number): LedgerItem {
  return {
    id: String(COUNT - at),
    rev: 1,
    values: {
      guest: GUESTS[at % GUESTS.length],
      level: LEVELS[at % LEVELS.length],
      people: 3 + at,
      day: day(6 - at),
      phone: '0730-****216',
      status: STATUSES[at % STATUSES.length],
    },
    texts: { phone: '0730-****216' },
    light: LIGHTS[at % LIGHTS.length],
    masked: ['phone'],
    actions: ['edit'],
    updatedBy: '沈一诺',
    updatedAt: hours(-26),
  }
}

/** A ledger that lives in this page only. */
export function demoApi(): Api {
  const items = Array.from({ length: COUNT }, (_, at) => makeItem(at))
  const list = (query: Record<string, unknown>) =>
    items.filter(item => {
      const is = (key: string) => !query[key] || item.values[key] === query[key]
      const found = !query.q || JSON.stringify(item.values).includes(String(query.q))
      const date = String(item.values.day)
      const from = !query['day.from'] || date >= String(query['day.from'])
      const to = !query['day.to'] || date <= String(query['day.to'])
      return is('level') && is('status') && found && from && to
    })
  const page = (query: Record<string, unknown>) => {
    const size = Number(query.size)
    const start = Number(query.after || 0) || Math.max(0, Number(query.before || 0) - size)
    const rows = list(query)
    const more = start + size < rows.length
    return {
      items: rows.slice(start, start + size),
      next: more ? String(start + size) : null,
      previous: start ? String(start) : null,
    }
  }
  const answer = (path: string, query: Record<string, unknown>): unknown => {
    if (path.endsWith('/definition')) return definition
    if (path.endsWith('/total')) return { count: list(query).length, capped: false }
    if (path.endsWith('/history')) return history
    const id = /\/(\d+)$/.exec(path)?.[1]
    return id ? items.find(item => item.id === id) : page(query)
  }
  const save = (path: string, values: unknown) => {
    const id = /\/(\d+)$/.exec(path)?.[1]
    const known = items.find(item => item.id === id)
    const item = known ?? { ...makeItem(0), id: String(items.length + 1), values: {} }
    item.values = { ...item.values, ...(values as object) }
    item.rev = Number(item.rev) + 1
    if (!known) items.unshift(item)
    return item
  }
  const later = <T>(value: unknown): Promise<T> =>
    Promise.resolve(JSON.parse(JSON.stringify(value)) as T)
  return {
    get: (path, query = {}) => later(answer(path, query)),
    post: (path, body) =>
      later(path.endsWith('/reveal') ? { value: '0730-6221216' } : save(path, body)),
    put: (path, body) => later(save(path, body)),
    del: () => later(null),
    postFile: () => later(null),
    download: () => Promise.resolve(),
  }
}

export const units: UnitNode[] = [
  {
    id: 'u1',
    name: '望溪县',
    type: 'county',
    children: [
      { id: 'u2', name: '望溪县委办公室', shortName: '县委办', type: 'office' },
      {
        id: 'u3',
        name: '望溪县政府办公室',
        shortName: '政府办',
        type: 'office',
        children: [
          { id: 'u31', name: '秘书科', type: 'department' },
          { id: 'u32', name: '值班室', type: 'department' },
        ],
      },
      {
        id: 'u4',
        name: '松岭镇',
        type: 'town',
        children: [{ id: 'u41', name: '石桥村', type: 'village' }],
      },
    ],
  },
]

export const steps: ApprovalStep[] = [
  {
    node: '承办登记',
    who: '许青禾',
    unit: '秘书科',
    state: 'done',
    since: hours(-52),
    at: hours(-51),
    opinion: '来函已核，按公务接待标准拟定方案。',
  },
  {
    node: '科室审核',
    who: '罗听松',
    unit: '后勤服务科',
    state: 'returned',
    since: hours(-51),
    at: hours(-46),
    opinion: '人数与来函不一致，请核对。',
    onBehalfOf: '唐晓渡',
  },
  {
    node: '分管领导审批',
    who: '何若谷',
    unit: '县政府办公室',
    state: 'current',
    since: hours(-20),
  },
  { node: '办结归档', who: '秘书科', state: 'waiting' },
]
