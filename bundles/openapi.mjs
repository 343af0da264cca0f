// Completes the raw OpenAPI documents of a bundle: what every endpoint of the suite has in common is said here once.
// Usage: node openapi.mjs <folder of the documents>; a document that contradicts itself fails the build.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const VERBS = ['get', 'put', 'post', 'delete', 'patch']
const FILTERS = 'filters'
const JSON_TYPE = 'application/json'

const PROBLEM = {
  type: 'object',
  description: 'A refusal (RFC 9457): what is wrong, on which basis, and what to do about it',
  required: ['type', 'title', 'status', 'detail', 'code', 'remedy', 'basis', 'traceId', 'fields'],
  properties: {
    type: { type: 'string', description: 'urn:xianwu:problem: and the code' },
    title: { type: 'string', description: 'What is wrong, in the language of the caller' },
    status: { type: 'integer', format: 'int32', description: 'The HTTP status' },
    detail: { type: 'string' },
    code: { type: 'string', description: 'For programs; never changes', example: 'ledger.stale' },
    remedy: { type: 'string', description: 'What to do' },
    basis: { type: 'string', description: 'The regulation behind the rule; empty when none is' },
    traceId: { type: 'string', description: 'Leads to the log; the same as X-Request-Id' },
    fields: {
      type: 'object',
      description: 'What is wrong with each blamed input, by its path',
      additionalProperties: { type: 'string' },
    },
  },
}

/** An operation that names the scheme `nobody` is open to whoever is not signed in. */
const SCHEMES = {
  session: {
    type: 'apiKey',
    in: 'cookie',
    name: 'XIANWU_SESSION',
    description: 'Set by POST /api/session',
  },
  csrf: {
    type: 'apiKey',
    in: 'header',
    name: 'X-CSRF-Token',
    description:
      'The csrf of the session, with every request that changes something. GET does not need it.',
  },
  secret: {
    type: 'http',
    scheme: 'basic',
    description: 'A platform account with its secret, over TLS or from the same machine',
  },
  signature: {
    type: 'apiKey',
    in: 'header',
    name: 'Authorization',
    description:
      'A platform account that signs its request: XIANWU-HMAC-SM3 account=…, time=…, nonce=…, signature=…',
  },
}

const isNothing = schema => schema.type === 'object' && Object.keys(schema).length === 1

/** Calls back with every schema and whatever else is an object, children first. */
function walk(node, visit) {
  if (!node || typeof node !== 'object') return
  for (const [key, child] of Object.entries(node)) {
    walk(child, visit)
    visit(node, key, child)
  }
}

/** Java's Object is any value, not a JSON object; a body of bytes is a file. */
function openSchemas(document) {
  walk(document, (parent, key, child) => {
    if (!child || typeof child !== 'object') return
    if (key === 'additionalProperties' && isNothing(child)) parent[key] = {}
    if (key === 'content')
      for (const [type, media] of Object.entries(child))
        if (type !== JSON_TYPE && media.schema && isNothing(media.schema))
          media.schema = { type: 'string', format: 'binary' }
  })
}

/**
 * Ids have 64 bits: as numbers they would be rounded by JavaScript, so they are texts everywhere. The columns that
 * filter a list are known to its definition only.
 */
function describe(parameters = []) {
  for (const parameter of parameters)
    if (parameter.name === FILTERS)
      parameter.schema = { type: 'object', additionalProperties: { type: 'string' } }
    else if (parameter.schema?.format === 'int64')
      parameter.schema = { type: 'string', pattern: '^[0-9]+$' }
}

/** shiftsList and logList instead of list and list_1, so that a further ledger renames nothing. */
function nameOf(operation) {
  const [plain, again] = operation.operationId.split('_')
  const tag = operation.tags?.[0]
  if (!tag || (!again && !INHERITED.includes(plain))) return plain
  const [noun, ...more] = [...tag.split(/[^A-Za-z0-9]+/), plain]
  return noun + more.map(word => word[0].toUpperCase() + word.slice(1)).join('')
}
/** What every ledger has. */
const INHERITED =
  'definition list total read create edit history reveal export template importSheet'.split(' ')

function complete(document) {
  const schemas = { ...document.components?.schemas, Problem: PROBLEM }
  const responses = {
    Refused: {
      description: 'Refused',
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    },
  }
  document.components = { ...document.components, schemas, responses, securitySchemes: SCHEMES }
  document.security = [{ session: [], csrf: [] }, { secret: [] }, { signature: [] }]
  openSchemas(document.components.schemas)
  openSchemas(document.paths)
  for (const operation of operations(document)) {
    operation.operationId = nameOf(operation)
    operation.responses.default = { $ref: '#/components/responses/Refused' }
    describe(operation.parameters)
    if (operation.security?.[0]?.nobody) operation.security = []
  }
  return document
}

const operations = document =>
  Object.values(document.paths).flatMap(path =>
    VERBS.filter(verb => path[verb]).map(verb => path[verb]),
  )

/** @returns what is wrong with the document, one line each */
function faults(document) {
  const found = []
  if (!document.info?.title || !document.info?.version) found.push('no title or version')
  if (!document.servers?.[0]?.url?.startsWith('/api/')) found.push('no address below /api/')
  const names = new Set()
  for (const operation of operations(document)) {
    const name = operation.operationId
    if (names.has(name)) found.push(`${name} is not the only one of that name`)
    names.add(name)
    if (!operation.summary) found.push(`${name} has no summary`)
    if (!Object.keys(operation.responses).some(status => status.startsWith('2')))
      found.push(`${name} does not say what it answers`)
  }
  walk(document, (parent, key, child) => {
    if (
      key === '$ref' &&
      !child
        .split('/')
        .slice(1)
        .reduce((at, step) => at?.[step], document)
    )
      found.push(`${child} leads nowhere`)
  })
  for (const [path, item] of Object.entries(document.paths))
    for (const verb of VERBS.filter(one => item[one])) {
      const said = (item[verb].parameters ?? []).filter(one => one.in === 'path')
      for (const [, name] of path.matchAll(/\{([^}]+)\}/g))
        if (!said.some(one => one.name === name)) found.push(`${verb} ${path} does not say ${name}`)
    }
  return found
}

const folder = process.argv[2]
let wrong = 0
for (const name of readdirSync(folder).filter(file => file.endsWith('.json'))) {
  const file = join(folder, name)
  const document = complete(JSON.parse(readFileSync(file, 'utf8')))
  for (const fault of faults(document)) {
    console.error(`${name}: ${fault}`)
    wrong++
  }
  writeFileSync(file, JSON.stringify(document, null, 1))
}
process.exitCode = wrong ? 1 : 0
