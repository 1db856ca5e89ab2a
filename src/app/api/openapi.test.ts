import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import * as z from 'zod'
import { contract } from './contracts/route.ts'
import { openDoors } from './doors.fixture.ts'
import { openApiOf } from './openapi.ts'
import { contractsIn, NAMED_CONTRACTS } from './openapi-contracts.ts'

const api = openApiOf(NAMED_CONTRACTS, '1.2.3')
const operations = Object.entries(api.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
)

/** Every object within a value, with where it stands. */
function* objectsIn(
  value: unknown,
  at = '#',
): Generator<readonly [string, Readonly<Record<string, unknown>>]> {
  if (typeof value !== 'object' || value === null) return
  if (!Array.isArray(value)) yield [at, value as Record<string, unknown>]
  for (const [key, inner] of Object.entries(value)) yield* objectsIn(inner, `${at}/${key}`)
}

/** What a JSON pointer in a fragment names (RFC 6901), or undefined. */
function pointed(root: unknown, pointer: string): unknown {
  return pointer
    .replace(/^#\//, '')
    .split('/')
    .map(part => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], root)
}

describe('the description', () => {
  test('has the fields of an OpenAPI 3.1 document, and no others', () => {
    expect(Object.keys(api)).toEqual(['openapi', 'info', 'servers', 'tags', 'paths', 'components'])
    expect(api.openapi).toMatch(/^3\.1\.\d+$/)
    expect(api.info).toMatchObject({ title: 'Ward', version: '1.2.3' })
    for (const name of Object.values(api.components).flatMap(part => Object.keys(part))) {
      expect(name, 'a component’s name').toMatch(/^[a-zA-Z0-9._-]+$/)
    }
  })

  test('refers only to what is in it', () => {
    let seen = 0
    for (const [at, { $ref }] of objectsIn(api)) {
      if (typeof $ref !== 'string') continue
      seen += 1
      expect(pointed(api, $ref), `${at}: ${$ref}`).toBeTypeOf('object')
    }
    expect(seen).toBeGreaterThan(operations.length)
  })

  test('gives every operation a name of its own, a known tag and a sentence', () => {
    const names = operations.map(({ operation }) => operation.operationId)
    expect(new Set(names).size).toBe(names.length)
    const tags = api.tags.map(({ name }) => name)
    expect(new Set(tags).size).toBe(tags.length)
    for (const { operation } of operations) {
      expect(operation.operationId).toMatch(/^[a-z][a-zA-Z0-9]*$/)
      for (const tag of operation.tags) expect(tags).toContain(tag)
      expect(operation.summary, operation.operationId).toMatch(/^[A-Z].*\.$/)
    }
  })

  test('declares every parameter of a path once, as required, and no other', () => {
    for (const { path, operation } of operations) {
      const declared = (operation.parameters ?? []).filter(one => one.in === 'path')
      const named = Array.from(path.matchAll(/\{(\w+)\}/g), ([, name]) => name)
      expect(
        declared.map(({ name }) => name),
        path,
      ).toEqual(named)
      expect(path.replace(/\{\w+\}/g, '')).not.toMatch(/[:{}]/)
      for (const { required, schema } of declared) expect([required, typeof schema]).toEqual([true, 'object'])
      const all = (operation.parameters ?? []).map(one => `${one.in} ${one.name}`)
      expect(new Set(all).size, path).toBe(all.length)
    }
  })

  test('asks for a body only where one is read, and answers in a known form', () => {
    for (const { path, method, operation } of operations) {
      if (method === 'get') expect(operation.requestBody, path).toBeUndefined()
      const { '200': done, '303': gone } = operation.responses
      if (gone === undefined) {
        expect(done, path).toMatchObject({ description: expect.any(String), content: expect.any(Object) })
      } else expect([done, gone], path).toEqual([undefined, { description: expect.any(String) }])
      for (const [status, said] of Object.entries(operation.responses)) {
        expect(status).toMatch(/^[2-5]\d\d$/)
        if (status >= '400' && status !== '503') {
          expect(said).toEqual({ $ref: `#/components/responses/Problem${status}` })
        }
      }
    }
  })

  test('says of every route who may, and how they say who they are', () => {
    const schemes = Object.keys(api.components['securitySchemes'] ?? {})
    for (const { path, operation } of operations) {
      const isPublic = operation['x-permission'] === 'public'
      const named = operation.security.flatMap(one => Object.keys(one))
      expect(named.length === 0, path).toBe(isPublic)
      for (const name of named) expect(schemes).toContain(name)
      if (operation['x-step-up']) expect(named, 'a program cannot prove anew').toEqual(['session'])
      if (!isPublic)
        expect(Object.keys(operation.responses), path).toEqual(expect.arrayContaining(['401', '403']))
    }
  })

  test('says of an answer that is a text which kind of text it is', () => {
    const texts = operations.flatMap(({ path, operation }) => {
      const done = operation.responses['200']
      const content = done !== undefined && 'content' in done ? (done.content ?? {}) : {}
      return Object.entries(content)
        .filter(([type]) => type.startsWith('text/') && type !== 'text/html' && type !== 'text/event-stream')
        .map(([type, { schema }]) => [path, type, String(schema.type)] as const)
    })
    expect(texts).toEqual(
      expect.arrayContaining([
        ['/api/activity.csv', 'text/csv', 'string'],
        ['/api/calendar/{token}', 'text/calendar', 'string'],
        ['/metrics', 'text/plain', 'string'],
      ]),
    )
    for (const [path, type] of texts) if (path.endsWith('.csv')) expect(type, path).toBe('text/csv')
  })

  test('has schemas of plain JSON Schema: no document within the document', () => {
    for (const [at, one] of objectsIn(api.components.schemas)) {
      if (at.split('/').length > 2 || one === api.components.schemas) continue
      expect([one['$id'], one['$schema'], one['$defs']], at).toEqual([undefined, undefined, undefined])
    }
  })

  test('is the same each time: clients are made from it', () => {
    expect(JSON.stringify(openApiOf(NAMED_CONTRACTS, '1.2.3'))).toBe(JSON.stringify(api))
  })

  test('tells what is sent apart from what is kept of it, and what refers to itself', () => {
    const tree = z.object({
      name: z.string(),
      get below() {
        return z.array(tree)
      },
    })
    const path = '/api/tenants/:tenant/trees/:id'
    const body = z.object({ name: z.string().default('oak'), tree })
    const plant = contract({
      method: 'PUT',
      path,
      does: 'Plants.',
      permission: 'assessment:read',
      params: z.object({ id: z.string().max(9) }),
      query: z.object({ deep: z.string().optional() }),
      body,
      answer: z.object({ tree }),
    })
    const made = openApiOf([{ name: 'plant', area: 'Trees', contract: plant }], '0')
    expect(made.paths['/api/tenants/{tenant}/trees/{id}']?.['put']).toMatchObject({
      operationId: 'plant',
      'x-permission': 'assessment:read',
      parameters: [
        { name: 'tenant', in: 'path', required: true, schema: { type: 'string' } },
        { name: 'id', in: 'path', required: true, schema: { maxLength: 9 } },
        { name: 'deep', in: 'query', required: false },
      ],
    })
    // A default stands in for what was not sent.
    expect(made.components.schemas['PlantBody']?.required).toEqual(['tree'])
    for (const [at, { $ref }] of objectsIn(made)) {
      if (typeof $ref === 'string') expect(pointed(made, $ref), at).toBeTypeOf('object')
    }
  })
})

test('every contract that is declared is described', async () => {
  const folder = join(import.meta.dirname, 'contracts')
  const described = new Set(NAMED_CONTRACTS.map(one => one.contract))
  const left: string[] = []
  for (const file of readdirSync(folder).filter(name => /^[\w-]+\.ts$/.test(name))) {
    const module = (await import(`./contracts/${file.slice(0, -3)}.ts`)) as Record<string, unknown>
    for (const one of contractsIn(module)) if (!described.has(one.contract)) left.push(`${file} ${one.name}`)
  }
  expect(left).toEqual([])
})

describe('the server', () => {
  test('answers the description to everybody, with the version of the package', async () => {
    const { ask } = await openDoors({ tenants: [] })
    const { status, json, headers } = await ask('GET', '/api/openapi.json')
    expect([status, headers['content-type']]).toEqual([200, 'application/json; charset=utf-8'])
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { readonly version: string }
    expect(json).toEqual(JSON.parse(JSON.stringify(openApiOf(NAMED_CONTRACTS, version))))
  })

  test('answers a page that a person can read, without a script and without a style but its own', async () => {
    const { ask } = await openDoors({ tenants: [] })
    const { status, text, headers } = await ask('GET', '/api/docs')
    expect([status, headers['content-type']]).toEqual([200, 'text/html; charset=utf-8'])
    const [, nonce = ''] = /<style nonce="([\w-]{22})">/.exec(text) ?? []
    expect(headers['content-security-policy']).toContain(`style-src 'nonce-${nonce}'`)
    expect(text).not.toMatch(/<script|<link|style=|https?:|\son\w+=/i)
    expect(text).toContain('Not legal advice; confirm with counsel.')
    expect((await ask('GET', '/api/docs')).text).not.toContain(nonce)
  })

  test('has on the page one heading, one landmark of each kind, and a table for each route', async () => {
    const { ask } = await openDoors({ tenants: [] })
    const { text } = await ask('GET', '/api/docs')
    for (const once of ['<html lang="en">', '<title>', '<h1>', '<main>', '<nav ', '<header>', '<footer>']) {
      expect(text.split(once).length - 1, once).toBe(1)
    }
    expect(text.split('<table>').length - 1).toBe(operations.length)
    expect(text.split('<caption>').length - 1).toBe(operations.length)
    const ids = Array.from(text.matchAll(/\sid="([^"]+)"/g), ([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const [, to] of text.matchAll(/(?:href="#|aria-labelledby=")([^"]+)"/g)) expect(ids).toContain(to)
    for (const { path, operation } of operations) {
      expect(text).toContain(path)
      expect(text).toContain(`<caption>${operation.operationId}</caption>`)
    }
    expect(text).toMatch(/users:manage<\/code>: HIPAA administrator\. A proof of the last 5 minutes/)
  })
})
