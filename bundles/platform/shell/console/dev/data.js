// Made-up data of the fictitious county for looking at pages without the server.
const DAY = 86_400_000
export const day = offset => new Date(Date.now() + offset * DAY).toISOString().slice(0, 10)
const at = hours => new Date(Date.now() + hours * 3_600_000).toISOString()

export const people = [
  ['1', '陈望川', 'cwc', '望溪县委', '', '书记'],
  ['2', '林溪石', 'lxs', '望溪县人民政府', '', '县长'],
  ['3', '何若谷', 'hrg', '望溪县政府办公室', '', '主任'],
  ['4', '许青禾', 'xqh', '望溪县政府办公室', '秘书科', '科长'],
  ['5', '沈一诺', 'syn', '望溪县政府办公室', '秘书科', '科员'],
  ['6', '方砚秋', 'fyq', '望溪县应急管理局', '指挥中心', '主任'],
  ['7', '罗听松', 'lts', '望溪县农业农村局', '办公室', '副主任'],
  ['8', '欧阳慕容雪', 'oymrx', '望溪县教育体育局', '办公室', '科员'],
].map(([id, name, initials, unit, department, title]) => ({
  id,
  name,
  initials,
  unit,
  department,
  title,
}))
const nameOf = id => people.find(one => one.id === id)?.name ?? ''

export const units = [
  {
    id: 'u1',
    name: '望溪县',
    type: 'county',
    children: [
      { id: 'u2', name: '望溪县委办公室', shortName: '县委办', type: 'office', children: [] },
      {
        id: 'u3',
        name: '望溪县政府办公室',
        shortName: '政府办',
        type: 'office',
        children: [
          { id: 'u31', name: '秘书科', type: 'department', children: [] },
          { id: 'u32', name: '值班室', type: 'department', children: [] },
        ],
      },
      { id: 'u4', name: '望溪县应急管理局', shortName: '应急局', type: 'bureau', children: [] },
      {
        id: 'u5',
        name: '松岭镇',
        type: 'town',
        children: [{ id: 'u51', name: '石桥村', type: 'village', children: [] }],
      },
      { id: 'u6', name: '南屏街道', type: 'town', children: [] },
    ],
  },
]

const l10n = (zh, en) => ({ zh, en })
const column = (key, zh, en, type, more = {}) => ({
  key,
  label: l10n(zh, en),
  type,
  filter: 'none',
  choices: [],
  required: false,
  creatable: true,
  editable: true,
  listed: true,
  masked: false,
  sortable: false,
  maxLength: 200,
  min: null,
  max: null,
  width: 0,
  align: undefined,
  phone: 'none',
  help: l10n('', ''),
  group: l10n('', ''),
  ...more,
})
const choice = (value, zh, en, tone) => ({ value, label: l10n(zh, en), tone })

export const definition = {
  id: 'sample.visits',
  title: l10n('接待台账', 'Visits'),
  columns: [
    column('number', '编号', 'Number', 'text', { width: 128, creatable: false, editable: false }),
    column('guest', '来访单位', 'Guest', 'text', {
      required: true,
      maxLength: 60,
      phone: 'title',
      filter: 'contains',
      group: l10n('基本信息', 'Basics'),
    }),
    column('reason', '来访事由', 'Reason', 'longText', {
      required: true,
      maxLength: 200,
      phone: 'line',
      group: l10n('基本信息', 'Basics'),
    }),
    column('level', '级别', 'Rank', 'choice', {
      width: 76,
      required: true,
      filter: 'equals',
      group: l10n('基本信息', 'Basics'),
      choices: [
        choice('county', '处级', 'Division'),
        choice('section', '科级', 'Section'),
        choice('bureau', '厅级', 'Bureau'),
      ],
    }),
    column('people', '人数', 'People', 'integer', {
      width: 76,
      min: 1,
      max: 99,
      required: true,
      align: 'right',
      group: l10n('基本信息', 'Basics'),
    }),
    column('day', '来访日期', 'Day', 'date', {
      sortable: true,
      filter: 'range',
      required: true,
      phone: 'line',
      group: l10n('接待安排', 'Arrangement'),
    }),
    column('leader', '陪同领导', 'Escort', 'person', {
      filter: 'equals',
      phone: 'line',
      group: l10n('接待安排', 'Arrangement'),
    }),
    column('unit', '承办单位', 'Host unit', 'unit', {
      filter: 'equals',
      listed: false,
      group: l10n('接待安排', 'Arrangement'),
    }),
    column('phone', '联系电话', 'Phone', 'phone', {
      masked: true,
      maxLength: 20,
      group: l10n('接待安排', 'Arrangement'),
      help: l10n('手机或座机', 'Mobile or landline'),
    }),
    column('budget', '预算', 'Budget', 'money', {
      listed: false,
      min: 0,
      group: l10n('接待安排', 'Arrangement'),
    }),
    column('status', '状态', 'Status', 'choice', {
      width: 100,
      filter: 'equals',
      phone: 'tag',
      creatable: false,
      editable: false,
      choices: [
        choice('draft', '草稿', 'Draft', 'idle'),
        choice('pending', '待审批', 'Pending', 'warn'),
        choice('returned', '已退回', 'Returned', 'bad'),
        choice('running', '接待中', 'Running', 'info'),
        choice('closed', '已办结', 'Closed', 'ok'),
      ],
    }),
  ],
  sorts: ['-day', 'day'],
  search: true,
  titleKey: 'guest',
  can: { create: true, edit: true, export: true, importing: true },
}

const guests = [
  '青梧市政府督查室',
  '邻县人民政府办公室',
  '云岭省农业农村厅高标准农田建设与耕地质量提升联合调研组',
  '青梧市文化和旅游局',
  '县乡村振兴考察团',
  '市人大常委会办公室',
]
const reasons = [
  '重点项目建设督查',
  '政务公开工作交流',
  '高标准农田建设调研',
  '乡村旅游示范点考察',
  '产业帮扶经验交流',
]
const statuses = ['pending', 'pending', 'returned', 'running', 'running', 'draft']

export const visits = Array.from({ length: 47 }, (_, i) => {
  const status = statuses[i] ?? 'closed'
  const leader = people[i % 3].id
  return {
    id: String(318 - i),
    rev: 1,
    values: {
      number: `JD2026${String(318 - i).padStart(4, '0')}`,
      guest: guests[i % 6],
      reason: reasons[(i * 3) % 5],
      level: ['county', 'section', 'section', 'bureau'][i % 4],
      people: 3 + ((i * 5) % 11),
      day: day(6 - i),
      leader,
      unit: 'u3',
      phone: '0730-****216',
      budget: 1200 + ((i * 137) % 2600),
      status,
    },
    texts: { leader: nameOf(leader), unit: '望溪县政府办公室', phone: '0730-****216' },
    masked: ['phone'],
    light: ['red', 'yellow', 'green', 'green', 'green'][i] ?? 'grey',
    actions: status === 'closed' ? [] : ['edit', ...(status === 'draft' ? ['submit'] : [])],
    createdBy: '许青禾',
    createdAt: at(-60 - i * 24),
    updatedBy: '沈一诺',
    updatedAt: at(-3 - i * 24),
  }
})

export const history = [
  {
    at: at(-60),
    actor: '许青禾',
    action: 'create',
    actionLabel: l10n('新增', 'Created'),
    changes: [],
    reason: '',
  },
  {
    at: at(-26),
    actor: '沈一诺',
    action: 'edit',
    actionLabel: l10n('修改', 'Changed'),
    changes: [
      { key: 'people', label: l10n('人数', 'People'), before: '5', after: '8' },
      { key: 'budget', label: l10n('预算', 'Budget'), before: '', after: '1,200.00' },
    ],
    reason: '来函更正人数',
  },
]

export const todos = [
  [
    'sample',
    'critical',
    '关于青梧市政府督查室来县督查重点项目的接待方案',
    '许青禾',
    -4,
    -20,
    'red',
    '/visits?open=318',
    '接待方案审批',
  ],
  [
    'sample',
    'urgent',
    '关于邻县人民政府办公室来访交流的接待方案',
    '沈一诺',
    -3,
    30,
    'yellow',
    '/visits?open=317',
    '接待方案审批',
  ],
  [
    'sample',
    'normal',
    '云岭省农业农村厅高标准农田建设与耕地质量提升联合调研组接待经费结算单',
    '欧阳慕容雪',
    -20,
    100,
    'green',
    '/visits?open=316',
    '经费结算',
  ],
  ['other', 'normal', '11月第二周值班日志待阅', '方砚秋', -70, null, 'grey', '/', '值班日志'],
].map(([fn, urgency, zh, from, hours, due, light, path, kind], i) => ({
  id: String(i),
  function: fn,
  urgency,
  kind: l10n(kind, 'Approval'),
  title: l10n(zh, zh),
  from,
  at: at(hours),
  due: due === null ? null : at(due),
  light,
  path,
}))

export const notices = [
  ['您的接待方案已被退回，请修改后重新提交', '退回理由：人数与来函不一致', -1, '/visits?open=316'],
  ['关于做好2026年冬季森林防火值班值守工作的通知', '各乡镇人民政府、各街道办事处', -20, ''],
  ['12月份值班安排表已发布', '请核对本人班次', -44, ''],
  ['系统将于本周六 22:00 停机维护', '', -90, ''],
  ['关于规范公务用车使用管理的补充通知', '', -130, ''],
  ['县政府办公室2026年度考核工作安排', '', -200, ''],
].map(([title, body, hours, path], i) => ({
  id: String(9 - i),
  function: 'sample',
  title: { zh: title, en: title },
  body: { zh: body, en: body },
  at: at(hours),
  read: i > 2,
  path,
}))

export const statutory = { '2026-10-01': '国庆节', '2026-10-02': '国庆节' }
