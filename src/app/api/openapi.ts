import { STATUS_CODES } from 'node:http'
import * as z from 'zod'
import { ROLES } from '../../base/people/roles.ts'
import { ruleOf } from '../../base/people/permissions.ts'
import { health } from './contracts/health.ts'
import { mediaTypeOf } from './contracts/media-type.ts'
import { problem } from './contracts/problem.ts'
import type { RouteContract } from './contracts/route.ts'
import type { NamedContract } from './openapi-contracts.ts'
import { type JsonSchema, jsonSchema, jsonSchemas } from './openapi-schemas.ts'
import { SESSION_COOKIE } from './session-cookie.ts'

export interface Content {
  readonly [mediaType: string]: { readonly schema: JsonSchema }
}

export interface Parameter {
  readonly name: string
  readonly in: 'path' | 'query'
  readonly required: boolean
  readonly schema: JsonSchema
}

export interface Operation {
  readonly operationId: string
  readonly tags: readonly string[]
  readonly summary: string
  readonly 'x-permission': string
  readonly 'x-roles'?: readonly string[]
  readonly 'x-step-up'?: true
  readonly security: readonly Readonly<Record<string, readonly string[]>>[]
  readonly parameters?: readonly Parameter[]
  readonly requestBody?: { readonly required: true; readonly content: Content }
  readonly responses: Readonly<Record<string, Response>>
}

export type Response =
  | { readonly description: string; readonly content?: Content }
  | { readonly $ref: string }

export interface OpenApi {
  readonly openapi: '3.1.1'
  readonly info: Readonly<Record<string, unknown>> & { readonly version: string }
  readonly servers: readonly { readonly url: string }[]
  readonly tags: readonly { readonly name: string }[]
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: Readonly<Record<string, Readonly<Record<string, unknown>>>> & {
    readonly schemas: Readonly<Record<string, JsonSchema>>
  }
}

/** The area of the routes that service managers and monitoring programs ask. */
const SERVICE = 'The service'

/** Describes every route as OpenAPI 3.1.1. Made from the contracts alone, so the same contracts give the same bytes. */
export function openApiOf(named: readonly NamedContract[], version: string): OpenApi {
  const answers = jsonSchemas(
    [
      ['Problem', problem],
      ['Health', health],
      ...named.flatMap(({ name, contract, goesOn }): [string, z.ZodType][] =>
        goesOn || mediaTypeOf(contract) !== null ? [] : [[`${capital(name)}Answer`, contract.answer]],
      ),
    ],
    'output',
  )
  const bodies = jsonSchemas(
    named.flatMap(({ name, contract: { body } }): [string, z.ZodType][] =>
      body === undefined || bytesTypeOf(body) !== null ? [] : [[`${capital(name)}Body`, body]],
    ),
    'input',
  )
  const paths: Record<string, Record<string, Operation>> = {}
  for (const one of named) {
    const { method, path } = one.contract
    const place = path.replace(/:(\w+)/g, '{$1}')
    paths[place] = { ...paths[place], [method.toLowerCase()]: operationOf(one, answers.refOf, bodies.refOf) }
  }
  return {
    openapi: '3.1.1',
    info: {
      title: 'Ward',
      version,
      summary: 'HIPAA programme for Microsoft 365.',
      description: 'Not legal advice; confirm with counsel.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    tags: [...new Set([...named.map(({ area }) => area), SERVICE])].map(name => ({ name })),
    paths: { ...paths, ...servicePaths(answers.refOf) },
    components: {
      schemas: { ...answers.schemas, ...bodies.schemas },
      responses: refusals(answers.refOf),
      securitySchemes: {
        session: { type: 'apiKey', in: 'cookie', name: SESSION_COOKIE },
        token: { type: 'http', scheme: 'bearer', description: 'An API token that somebody made in Ward.' },
      },
    },
  }
}

type RefOf = (schema: z.ZodType) => JsonSchema

function operationOf(named: NamedContract, answerOf: RefOf, bodyOf: RefOf): Operation {
  const { name, area, contract } = named
  const { does, permission, body } = contract
  const rule = permission === 'public' ? null : ruleOf(permission)
  const parameters = parametersOf(contract)
  return {
    operationId: name,
    tags: [area],
    summary: does,
    'x-permission': permission,
    ...(rule === null || rule.scope === 'own'
      ? {}
      : { 'x-roles': rule.roles.map(role => ROLES[role].title) }),
    ...(rule?.stepUp ? { 'x-step-up': true as const } : {}),
    // A program cannot prove anew who somebody is.
    security: rule === null ? [] : [{ session: [] }, ...(rule.stepUp ? [] : [{ token: [] }])],
    ...(parameters.length === 0 ? {} : { parameters }),
    ...(body === undefined
      ? {}
      : {
          requestBody: { required: true as const, content: contentOf(body, bodyOf) },
        }),
    responses: {
      ...doneOf(named, answerOf),
      ...Object.fromEntries(refusalsOf(contract).map(status => [String(status), refusal(status)])),
    },
  }
}

function contentOf(body: z.ZodType, bodyOf: RefOf): Content {
  const bytes = bytesTypeOf(body)
  return bytes === null ? { 'application/json': { schema: bodyOf(body) } } : { [bytes]: { schema: {} } }
}

function doneOf({ contract, goesOn }: NamedContract, answerOf: RefOf): Operation['responses'] {
  if (goesOn) return { '303': { description: 'Goes on to a page of Ward.' } }
  const mediaType = mediaTypeOf(contract)
  const content: Content =
    mediaType === null
      ? { 'application/json': { schema: answerOf(contract.answer) } }
      : { [mediaType]: { schema: isText(contract) ? { type: 'string' } : {} } }
  return { '200': { description: 'Done.', content } }
}

/** The statuses of refusals that a route can answer. */
function refusalsOf({
  method,
  path,
  permission,
  query,
  body,
}: RouteContract): readonly (typeof REFUSALS)[number][] {
  const isPublic = permission === 'public'
  const isOwn = !isPublic && ruleOf(permission).scope === 'own'
  const changes = method !== 'GET'
  const can: readonly (readonly [(typeof REFUSALS)[number], boolean])[] = [
    [400, true],
    [401, !isPublic || changes],
    [403, !isPublic || changes],
    [404, path.includes(':')],
    [409, changes],
    [413, body !== undefined],
    [422, body !== undefined || query !== undefined],
    // Where somebody can guess: at the doors and where a password is proven.
    [429, changes && (isPublic || isOwn)],
    [500, true],
  ]
  return can.filter(([, does]) => does).map(([status]) => status)
}

const REFUSALS = [400, 401, 403, 404, 409, 413, 422, 429, 500] as const

function refusal(status: (typeof REFUSALS)[number]): Response {
  return { $ref: `#/components/responses/Problem${status}` }
}

/** Each status once; the code in the problem says more. */
function refusals(answerOf: RefOf): Readonly<Record<string, Response>> {
  const content = { 'application/problem+json': { schema: answerOf(problem) } }
  return Object.fromEntries(
    REFUSALS.map(status => [`Problem${status}`, { description: `${STATUS_CODES[status]}.`, content }]),
  )
}

function parametersOf({ path, params, query }: RouteContract): readonly Parameter[] {
  const shapes = params === undefined ? {} : (jsonSchema(params, 'input').properties ?? {})
  const inPath = Array.from(path.matchAll(/:(\w+)/g), ([, name = '']) => ({
    name,
    in: 'path' as const,
    required: true,
    schema: shapes[name] ?? { type: 'string' },
  }))
  const asked = query === undefined ? {} : jsonSchema(query, 'input')
  const inQuery = Object.entries(asked.properties ?? {}).map(([name, schema]) => ({
    name,
    in: 'query' as const,
    required: asked.required?.includes(name) ?? false,
    schema,
  }))
  return [...inPath, ...inQuery]
}

/** What the routes beside /api answer: they are no contracts, because no page of Ward’s asks them. */
function servicePaths(answerOf: RefOf): OpenApi['paths'] {
  const operation = (name: string, summary: string, responses: Operation['responses']) => ({
    get: { operationId: name, tags: [SERVICE], summary, 'x-permission': 'public', security: [], responses },
  })
  const healthy = (description: string) => ({
    description,
    content: { 'application/json': { schema: answerOf(health) } },
  })
  return {
    '/healthz': operation('readHealth', 'Tells that the process answers.', { '200': healthy('It does.') }),
    '/readyz': operation('readReadiness', 'Tells whether Ward can show its page and read its installation.', {
      '200': healthy('It can.'),
      '503': healthy('It cannot.'),
    }),
    '/metrics': operation(
      'readMetrics',
      'What Ward counts about itself, for Prometheus: for programs on this machine, or with the metrics token.',
      {
        '200': {
          description: 'Text format 0.0.4.',
          content: { 'text/plain': { schema: { type: 'string' } } },
        },
        '401': refusal(401),
      },
    ),
  }
}

/** A text is a string to a client; a response made by hand is anything. */
function isText({ answer }: RouteContract): boolean {
  return answer instanceof z.ZodString
}

/** What a body is when it is raw bytes; null for JSON. */
function bytesTypeOf(body: z.ZodType): string | null {
  const said = body.meta()?.['mediaType']
  return typeof said === 'string' ? said : null
}

function capital(name: string): string {
  return name.slice(0, 1).toUpperCase() + name.slice(1)
}
