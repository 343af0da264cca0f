// A small stand-in for the server, to look at the shell and a console: node dev/server.js [port]
import crypto from 'node:crypto'
import fs from 'node:fs'
import http from 'node:http'
import path from 'node:path'
import { definition, history, notices, people, todos, units, visits, day } from './data.js'

const port = Number(process.argv[2] ?? process.env.PORT ?? 18200)
const here = import.meta.dirname
const shell = process.env.SHELL_FILES ?? path.resolve(here, '../../target/classes/OSGI-INF/shell')
const sample = path.resolve(here, 'target/classes/OSGI-INF/console')
const CSP =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; " +
  "connect-src 'self'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'; object-src 'none'"
const TYPES = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.html': 'text/html',
  '.json': 'application/json',
}
const state = {
  session: null,
  setup: process.env.SETUP === '1',
  functions: true,
  expired: false,
  mustChange: false,
}
const lines = new Set()
const tell = (event, data) =>
  lines.forEach(line => line.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`))

function file(request, response, name, immutable) {
  if (!fs.existsSync(name) || !fs.statSync(name).isFile()) return response.writeHead(404).end()
  const zipped =
    /\bbr\b/.test(request.headers['accept-encoding'] ?? '') && fs.existsSync(`${name}.br`)
  const headers = {
    'content-type': `${TYPES[path.extname(name)] ?? 'application/octet-stream'}; charset=utf-8`,
    'cache-control': immutable ? 'public, max-age=31536000, immutable' : 'no-cache',
    'content-security-policy': CSP,
    ...(zipped ? { 'content-encoding': 'br' } : {}),
  }
  response.writeHead(200, headers).end(fs.readFileSync(zipped ? `${name}.br` : name))
}

const sampleRev = () =>
  crypto
    .createHash('sha1')
    .update(fs.readFileSync(`${sample}/console.json`))
    .digest('hex')
    .slice(0, 8)

function registry() {
  const consoles = []
  if (state.functions && fs.existsSync(`${sample}/console.json`)) {
    const manifest = JSON.parse(fs.readFileSync(`${sample}/console.json`, 'utf8'))
    consoles.push({ ...manifest, rev: sampleRev(), base: `m/${manifest.id}/${sampleRev()}/` })
  }
  return {
    rev: String(consoles.length),
    consoles,
    groups: [{ id: 'daily', title: { zh: '日常办公', en: 'Daily office' }, order: 10 }],
  }
}

const account = (name, displayName, role) => ({
  name,
  displayName,
  role,
  password: 'Practice-2026',
})
const session = () =>
  state.session
    ? {
        signedIn: true,
        csrf: 'token',
        organisation: '望溪县人民政府办公室',
        practice: true,
        expiresInSeconds: 1800,
        notice: '本系统为非涉密系统，严禁存储、处理、传输国家秘密',
        mustChangePassword: state.mustChange,
        permissions: ['*'],
        user: {
          accountId: `a-${state.session}`,
          personId: '4',
          name: '许青禾',
          unit: '望溪县政府办公室',
          department: '秘书科',
          title: '科长',
        },
      }
    : {
        signedIn: false,
        setupRequired: state.setup,
        practice: !state.setup,
        organisation: state.setup ? '' : '望溪县人民政府办公室',
        notice: '本系统为非涉密系统，严禁存储、处理、传输国家秘密',
        practiceAccounts: state.setup
          ? null
          : [
              account('xuqinghe', '许青禾', '值班科员'),
              account('hegu', '何若谷', '政府办主任'),
              account('sysadmin', '方砚秋', '系统管理员'),
              account('secadmin', '罗听松', '安全管理员'),
              account('auditor', '欧阳慕容雪', '审计管理员'),
            ],
      }

const problem = (status, code, title, more = {}) => [
  status,
  {
    status,
    code,
    title,
    detail: '',
    remedy: '',
    basis: '',
    traceId: 'A7F3-20261121',
    fields: {},
    ...more,
  },
]

function list(query) {
  const wanted = query.get('q')
  const rows = visits.filter(
    one =>
      (!wanted || JSON.stringify(one.values).includes(wanted)) &&
      ['level', 'status', 'leader', 'unit'].every(
        key => !query.get(key) || one.values[key] === query.get(key),
      ) &&
      (!query.get('guest') || one.values.guest.includes(query.get('guest'))) &&
      (!query.get('day.from') || one.values.day >= query.get('day.from')) &&
      (!query.get('day.to') || one.values.day <= query.get('day.to')),
  )
  return query.get('sort') === 'day' ? [...rows].reverse() : rows
}

function ledger(method, rest, query, body) {
  if (rest === '/definition') return [200, definition]
  if (rest === '/total') return [200, { count: list(query).length, capped: false }]
  if (rest === '' && method === 'GET') {
    const rows = list(query)
    const size = Number(query.get('size') ?? 20)
    const start = Number(
      query.get('after') || (query.get('before') ? Math.max(0, query.get('before') - size) : 0),
    )
    return [
      200,
      {
        items: rows.slice(start, start + size),
        next: start + size < rows.length ? String(start + size) : null,
        previous: start ? String(start) : null,
      },
    ]
  }
  if (rest === '' && method === 'POST') {
    if (body.guest === '重复单位')
      return problem(422, 'ledger.invalid', '内容不符合要求', {
        fields: { guest: '该单位当日已有接待登记' },
      })
    const made = {
      ...visits[0],
      id: String(1000 + visits.length),
      rev: 1,
      values: { ...body, number: 'JD20260999', status: 'draft' },
      actions: ['edit', 'submit'],
    }
    visits.unshift(made)
    return [201, made]
  }
  if (rest.startsWith('/import')) {
    return [
      200,
      query.get('dryRun') === 'false'
        ? { rows: 12, created: 12, updated: 0, errors: [], truncated: false }
        : {
            rows: 12,
            created: 10,
            updated: 0,
            truncated: false,
            errors: [
              {
                row: 4,
                column: 'F',
                label: '来访日期',
                value: '2026年13月1日',
                message: '不是有效的日期',
                remedy: '请按 2026-11-21 的格式填写',
              },
              {
                row: 7,
                column: 'E',
                label: '人数',
                value: '许多',
                message: '应为整数',
                remedy: '请填写 1 至 99 的整数',
              },
            ],
          },
    ]
  }
  const [, id, tail] = /^\/(\d+)(\/.*)?$/.exec(rest) ?? []
  const item = visits.find(one => one.id === id)
  if (!item)
    return problem(404, 'ledger.not-found', '没有这条记录', {
      remedy: '可能已被删除，请返回列表查看',
    })
  if (tail === '/history') return [200, history]
  if (tail === '/reveal') return [200, { value: '0730-6221216' }]
  if (method === 'PUT') {
    if (body.guest?.includes('冲突')) {
      item.rev++
      item.values.people++
      return problem(412, 'ledger.stale', '记录已被他人修改')
    }
    item.rev++
    Object.assign(item.values, body)
    return [200, item]
  }
  return [200, item]
}

function api(method, name, query, body, headers) {
  if (name === '/session' && method === 'GET') return [200, session()]
  if (name === '/session' && method === 'POST') {
    if (body.password !== 'Practice-2026')
      return problem(401, 'session.wrong-credentials', '账号或密码不正确', {
        remedy: '请核对后重试，连续输错 5 次将锁定 10 分钟',
      })
    state.session = body.account
    state.expired = false
    return [200, session()]
  }
  if (name === '/session' && method === 'DELETE') return ((state.session = null), [204])
  if (name === '/session/setup') return ((state.setup = false), [204])
  if (name === '/session/password') return ((state.mustChange = false), [204])
  if (name === '/dev')
    return (
      Object.assign(state, body),
      body.functions !== undefined && tell('registry', { rev: 'x' }),
      body.notice && tell('notice', { id: 'n', title: { zh: body.notice, en: body.notice } }),
      [200, state]
    )
  if (!state.session || state.expired) return problem(401, 'session.required', '请先登录')
  if (method !== 'GET' && headers['x-csrf-token'] !== 'token')
    return problem(403, 'session.csrf', '请求未通过校验')
  if (name === '/shell/registry') return [200, registry()]
  if (name === '/shell/todos')
    return [200, todos.filter(one => state.functions || one.function !== 'sample')]
  if (name === '/shell/notices')
    return [
      200,
      {
        items: query.get('after') ? [] : notices.filter(one => !query.get('unread') || !one.read),
        unread: notices.filter(one => !one.read).length,
      },
    ]
  if (name === '/shell/notices/read-all') return (notices.forEach(one => (one.read = true)), [204])
  if (name.startsWith('/shell/notices/'))
    return (((notices.find(one => one.id === name.split('/')[3]) ?? {}).read = true), [204])
  if (name === '/shell/preferences') return method === 'GET' ? [200, {}] : [204]
  if (name === '/shell/search') {
    const wanted = query.get('q')
    return [
      200,
      {
        functions: [],
        people: people
          .filter(one => `${one.name}${one.initials}`.includes(wanted))
          .map(one => ({ ...one, phone: '0730-622' + one.id.padStart(4, '1') })),
        records: visits
          .filter(one => JSON.stringify(one.values).includes(wanted))
          .slice(0, 5)
          .map(one => ({
            function: 'sample',
            ledger: 'visits',
            id: one.id,
            title: one.values.guest,
            snippet: `接待台账 ${one.values.number} ${one.values.reason}`,
            at: one.updatedAt,
            path: `/visits?open=${one.id}`,
          })),
      },
    ]
  }
  if (name === '/identity/people/suggest')
    return [200, people.filter(one => `${one.name}${one.initials}`.includes(query.get('q') ?? ''))]
  if (name === '/identity/units/tree') return [200, units]
  if (name === '/calendar/days')
    return [
      200,
      [
        { date: day(2), type: 'statutory', name: '演练节', provisional: false },
        { date: day(7), type: 'adjusted-work', name: '调休上班', provisional: false },
      ],
    ]
  if (name === '/files')
    return [
      200,
      {
        id: String(Date.now()),
        name: decodeURIComponent(headers['upload-name'] ?? ''),
        size: 280_000,
      },
    ]
  if (name.startsWith('/sample/visits'))
    return state.functions
      ? ledger(method, name.slice('/sample/visits'.length), query, body)
      : [404, {}]
  return problem(404, 'web.not-found', '接口不存在')
}

http
  .createServer(async (request, response) => {
    const url = new URL(request.url, 'http://localhost')
    const name = decodeURIComponent(url.pathname)
    if (name === '/') return response.writeHead(302, { location: '/ui/' }).end()
    if (name === '/api/shell/events') {
      if (!state.session) return response.writeHead(401).end()
      response
        .writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
        .write(': hello\n\n')
      lines.add(response)
      return request.on('close', () => lines.delete(response))
    }
    if (name.startsWith('/api/')) {
      const chunks = []
      for await (const chunk of request) chunks.push(chunk)
      const raw = Buffer.concat(chunks)
      const body =
        request.headers['content-type'] === 'application/json' && raw.length ? JSON.parse(raw) : {}
      if (name.endsWith('.xlsx'))
        return response.writeHead(200, { 'content-type': 'application/octet-stream' }).end('xlsx')
      const [status, answer] = api(
        request.method,
        name.slice(4),
        url.searchParams,
        body,
        request.headers,
      )
      const type = status < 400 ? 'application/json' : 'application/problem+json'
      return response
        .writeHead(status, { 'content-type': type })
        .end(answer === undefined ? undefined : JSON.stringify(answer))
    }
    const [, , rest] = /^\/ui\/m\/([\w-]+)\/\w+\/([\w.-]+)$/.exec(name) ?? []
    if (rest && path.extname(rest)) return file(request, response, path.join(sample, rest), true)
    const own = path.join(shell, name.replace('/ui/', '/'))
    if (own.startsWith(shell) && path.extname(own))
      return file(request, response, own, name.startsWith('/ui/shell/'))
    return file(request, response, path.join(shell, 'index.html'), false)
  })
  .listen(port, '127.0.0.1', () => console.log(`http://localhost:${port}/`))
