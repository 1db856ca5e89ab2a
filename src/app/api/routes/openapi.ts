import { readFileSync } from 'node:fs'
import { readApiPage, readOpenApi } from '../contracts/about-api.ts'
import { defineRoute, type Route } from '../define-route.ts'
import { contentSecurityPolicy, newNonce } from '../response-headers.ts'

/** Made when it is first asked for: the server starts without it. */
const description = remembered(async () => {
  const [{ openApiOf }, { NAMED_CONTRACTS }] = await Promise.all([
    import('../openapi.ts'),
    import('../openapi-contracts.ts'),
  ])
  return openApiOf(NAMED_CONTRACTS, wardVersion())
})

/** The API described, for programs and for people. */
export const openApiRoutes: readonly Route[] = [
  defineRoute(readOpenApi, async () => {
    const text = JSON.stringify(await description())
    return new Response(text, { headers: { 'content-type': 'application/json; charset=utf-8' } })
  }),
  defineRoute(readApiPage, async () => {
    const { openApiPage } = await import('../openapi-page.ts')
    const nonce = newNonce()
    return new Response(openApiPage(await description(), nonce), {
      headers: {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': contentSecurityPolicy(nonce),
      },
    })
  }),
]

function wardVersion(): string {
  const text = readFileSync(new URL('../../../../package.json', import.meta.url), 'utf8')
  return (JSON.parse(text) as { readonly version: string }).version
}

function remembered<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined
  return () => {
    made ??= make()
    return made
  }
}
