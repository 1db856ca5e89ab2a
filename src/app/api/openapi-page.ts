import { type Html, html } from '../../report/html.ts'
import type { OpenApi, Operation, Response } from './openapi.ts'
import type { JsonSchema } from './openapi-schemas.ts'

/** The description of the API as a page without a script; its style carries the nonce of the response. */
export function openApiPage(api: OpenApi, nonce: string): string {
  const operations = Object.entries(api.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
  )
  const areas = api.tags.map(({ name }) => ({
    name,
    id: name.toLowerCase().replace(/[^a-z]+/g, '-'),
    routes: operations.filter(({ operation }) => operation.tags.includes(name)),
  }))
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>The API of Ward</title>
<style nonce="${nonce}">${STYLE}</style>
</head>
<body>
<header><p><a href="/">Ward</a></p></header>
<nav aria-label="Areas"><ul>${areas.map(({ id, name }) => html`<li><a href="#${id}">${name}</a></li>`)}</ul></nav>
<main>
<h1>The API of Ward ${api.info.version}</h1>
<p>Every route, made from what the server itself checks. For programs: <a href="/api/openapi.json">OpenAPI 3.1</a>. A program brings an API token as <code>Authorization: Bearer</code>; a browser its session. Every refusal is a problem (RFC 9457) with a code that stays the same.</p>
${areas.map(
  ({ id, name, routes }) => html`<section aria-labelledby="${id}">
<h2 id="${id}">${name}</h2>
${routes.map(({ path, method, operation }) => routeOf(path, method, operation, api))}</section>
`,
)}</main>
<footer><p><a href="/">Back to Ward</a>. Not legal advice; confirm with counsel.</p></footer>
</body>
</html>
`
  return page.markup
}

function routeOf(path: string, method: string, operation: Operation, api: OpenApi): Html {
  const { operationId, summary, parameters = [], requestBody, responses } = operation
  const done = responses['200']
  const body = requestBody?.content['application/json']?.schema
  const rows: readonly (readonly [string, Html])[] = [
    ['What it does', html`${summary}`],
    ['Who may', permissionOf(operation)],
    ...(parameters.length === 0
      ? []
      : [
          [
            'Parameters',
            list(
              parameters.map(
                one =>
                  html`<code>${one.name}</code> in the ${one.in === 'path' ? 'path' : 'query'}${one.required ? '' : ', optional'}: ${typeOf(one.schema, api)}`,
              ),
            ),
          ] as const,
        ]),
    ...(body === undefined ? [] : [['Body', fieldsOf(body, api)] as const]),
    ['Answer', answerOf(done, api)],
    [
      'Other statuses',
      html`${Object.keys(responses)
        .filter(status => status !== '200')
        .join(', ')}`,
    ],
  ]
  return html`<h3 id="${operationId}"><code>${method} ${path}</code></h3>
<div class="wide" role="region" aria-labelledby="${operationId}" tabindex="0"><table>
<caption>${operationId}</caption>
${rows.map(([name, value]) => html`<tr><th scope="row">${name}</th><td>${value}</td></tr>\n`)}</table></div>
`
}

function permissionOf(operation: Operation): Html {
  const permission = operation['x-permission']
  if (permission === 'public') return html`Everybody, without a session.`
  const roles = operation['x-roles']
  const who = roles === undefined ? 'everybody who is signed in' : roles.join(', ')
  const again = operation['x-step-up'] ? ' A proof of the last 5 minutes is asked for.' : ''
  return html`<code>${permission}</code>: ${who}.${again}`
}

function answerOf(done: Response | undefined, api: OpenApi): Html {
  if (done === undefined) return html`The browser is sent on to a page.`
  const [first] = Object.entries(('content' in done ? done.content : undefined) ?? {})
  if (first === undefined) return html`Nothing.`
  const [mediaType, { schema }] = first
  return mediaType === 'application/json' && hasFields(schema, api)
    ? fieldsOf(schema, api)
    : html`<code>${mediaType}</code>`
}

function hasFields(schema: JsonSchema, api: OpenApi): boolean {
  return resolved(schema, api).properties !== undefined
}

/** The fields of an object, one level deep; what stands below is in the OpenAPI document. */
function fieldsOf(schema: JsonSchema, api: OpenApi): Html {
  const { properties, required = [] } = resolved(schema, api)
  if (properties === undefined) return html`${typeOf(schema, api)}`
  return list(
    Object.entries(properties).map(
      ([name, field]) =>
        html`<code>${name}</code>${required.includes(name) ? '' : ', optional'}: ${typeOf(field, api)}`,
    ),
  )
}

/** What a value is, in words. */
function typeOf(schema: JsonSchema, api: OpenApi): string {
  const { type, const: only, enum: values, anyOf, items } = resolved(schema, api)
  if (only !== undefined) return JSON.stringify(only)
  if (Array.isArray(values)) return values.map(value => JSON.stringify(value)).join(' or ')
  if (Array.isArray(anyOf)) {
    return [...new Set((anyOf as readonly JsonSchema[]).map(one => typeOf(one, api)))].join(' or ')
  }
  if (type === 'array') return `list of ${typeOf((items ?? {}) as JsonSchema, api)}`
  return WORDS[String(type)] ?? 'any value'
}

const WORDS: Readonly<Record<string, string>> = {
  string: 'text',
  integer: 'whole number',
  number: 'number',
  boolean: 'true or false',
  object: 'object',
  null: 'null',
}

function resolved(schema: JsonSchema, { components }: OpenApi): JsonSchema {
  const name = /^#\/components\/schemas\/(.+)$/.exec(schema.$ref ?? '')?.[1]
  return name === undefined ? schema : (components.schemas[name] ?? {})
}

function list(items: readonly Html[]): Html {
  return html`<ul>${items.map(item => html`<li>${item}</li>`)}</ul>`
}

const STYLE = `
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
body { margin: 0 auto; max-width: 70rem; padding: 0 1rem 2rem; color: CanvasText; background: Canvas; }
nav ul { display: flex; flex-wrap: wrap; gap: 0.25rem 1.5rem; padding: 0; list-style: none; }
a { color: LinkText; }
a, code { overflow-wrap: anywhere; }
h2 { margin-top: 2.5rem; }
h3 { margin: 2rem 0 0.5rem; font-size: 1rem; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
th, td { border-top: 1px solid GrayText; padding: 0.4rem 0.75rem 0.4rem 0; text-align: start; vertical-align: top; }
th { width: 9rem; font-weight: 600; }
td ul { margin: 0; padding-inline-start: 1.1rem; }
footer { margin-top: 3rem; border-top: 1px solid GrayText; }
`
