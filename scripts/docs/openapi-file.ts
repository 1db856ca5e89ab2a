import { readFileSync } from 'node:fs'
import { NAMED_CONTRACTS } from '../../src/app/api/openapi-contracts.ts'
import { openApiOf } from '../../src/app/api/openapi.ts'

/** What the server answers at /api/openapi.json, as a file to read or to make a client from. */
export function openApiFile(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8')
  const { version } = JSON.parse(text) as { readonly version: string }
  return `${JSON.stringify(openApiOf(NAMED_CONTRACTS, version), null, 2)}\n`
}
