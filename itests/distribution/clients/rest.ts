// node rest.js <product> <password>: writes and reads records through types that were generated from the descriptions.
// Nothing is cast: what the descriptions do not allow does not compile. Prints what it saw as JSON.
import createClient, { type Middleware } from 'openapi-fetch'
import type { paths as Duty } from './target/generated/duty.js'
import type { paths as Identity } from './target/generated/identity.js'
import type { paths as Reception } from './target/generated/reception.js'
import type { paths as Session } from './target/generated/session.js'

const [product, password] = process.argv.slice(2)

/** What a browser does for its person: the cookie with everything, the token with what changes something. */
async function signIn(account: string) {
  const door = createClient<Session>({ baseUrl: `${product}/api/session` })
  const { data, response, error } = await door.POST('/', { body: { account, password } })
  if (!data) throw new Error(`${error.code}: ${error.remedy}`)
  const cookie = response.headers.getSetCookie()[0].split(';')[0]
  const proof: Middleware = {
    onRequest({ request }) {
      request.headers.set('Cookie', cookie)
      request.headers.set('X-CSRF-Token', data.csrf ?? '')
      return request
    },
  }
  const options = (name: string) => ({
    baseUrl: `${product}/api/${name}`,
    querySerializer: { object: { style: 'form', explode: true } as const },
  })
  const duty = createClient<Duty>(options('duty'))
  const identity = createClient<Identity>(options('identity'))
  const reception = createClient<Reception>(options('reception'))
  for (const client of [duty, identity, reception]) client.use(proof)
  return { duty, identity, reception }
}

const officer = await signIn('luotingsong')
const me = await officer.identity.GET('/me')
const line = await officer.duty.POST('/log', {
  body: {
    at: new Date().toISOString(),
    source: 'call',
    category: 'citizen',
    content: '群众来电反映路灯不亮，已转住建局',
  },
})
const read = await officer.duty.GET('/log/{id}', { params: { path: { id: line.data?.id ?? '' } } })
const calls = await officer.duty.GET('/log', {
  params: { query: { size: '5', filters: { source: 'call' } } },
})
const unknown = await officer.duty.POST('/log', { body: { colour: 'red' } })

const finance = await signIn('shenyinuo')
const made = await finance.reception.POST('/places', {
  body: { name: '望溪宾馆餐厅', validFrom: '2026-01-01' },
})
const path = { id: made.data?.id ?? '' }
const seen = { 'If-Match': `"${made.data?.rev}"` }
const ended = await finance.reception.PUT('/places/{id}', {
  params: { path, header: seen },
  body: { validTo: '2026-12-31' },
})
const stale = await finance.reception.PUT('/places/{id}', {
  params: { path, header: seen },
  body: { validTo: '2027-12-31' },
})

console.log(
  JSON.stringify({
    me: me.data?.name,
    roles: me.data?.roles?.map(role => role.label?.zh),
    written: line.data?.id,
    content: read.data?.values?.content,
    calls: calls.data?.items?.map(item => item.values?.source),
    unknown: unknown.error?.code,
    place: made.data?.values?.name,
    ended: ended.data?.values?.validTo,
    stale: stale.error && { code: stale.error.code, remedy: stale.error.remedy },
  }),
)
