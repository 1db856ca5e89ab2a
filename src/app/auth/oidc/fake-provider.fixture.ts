import { createHmac, generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { CLIENT, ENTRA_CLAIMS, type PersonClaims, SETTINGS } from './provider.fixture.ts'

/** What the fake answers; each test bends one thing. */
export interface Bent {
  /** Claims over those of a good token; undefined takes one out. */
  readonly claims?: PersonClaims
  readonly algorithm?: 'RS256' | 'RS384' | 'HS256' | 'HS256-by-public-key' | 'none'
  /** Signed with a key that the authority does not publish. */
  readonly strangeKey?: boolean
  readonly metadata?: Readonly<Record<string, unknown>>
  /** Instead of the whole answer of the path's end: `openid-configuration`, `keys`, `token`. */
  readonly instead?: Readonly<Record<string, (response: ServerResponse) => void>>
}

export interface FakeProvider {
  readonly issuer: string
  /** How the next requests are answered, and the nonce of the sign-in that they are for. */
  readonly bend: (bent: Bent, nonce?: string) => void
  /** The ends of the paths that were asked for since the last bend. */
  readonly asked: () => readonly string[]
  readonly close: () => Promise<void>
}

const OWN = generateKeyPairSync('rsa', { modulusLength: 2048 })
const STRANGE = generateKeyPairSync('rsa', { modulusLength: 2048 })

/** An authority that lies as it is told to: what a real provider would never send. */
export async function startFakeProvider(): Promise<FakeProvider> {
  let bent: Bent = {}
  let nonce = ''
  let asked: string[] = []
  const server = createServer((request, response) => {
    const end = new URL(request.url ?? '/', 'http://127.0.0.1').pathname.split('/').at(-1) ?? ''
    asked.push(end)
    request.resume()
    const instead = bent.instead?.[end]
    if (instead !== undefined) instead(response)
    else sendJson(response, answers(end, issuer(), bent, nonce))
  })
  await new Promise<void>(ready => server.listen(0, '127.0.0.1', ready))
  const issuer = () => `http://127.0.0.1:${(server.address() as AddressInfo).port}/tenant/v2.0`

  return {
    issuer: issuer(),
    bend: (next, forNonce = '') => {
      bent = next
      nonce = forNonce
      asked = []
    },
    asked: () => asked,
    close: () =>
      new Promise((closed, failed) => {
        server.closeAllConnections()
        server.close(error => (error ? failed(error) : closed()))
      }),
  }
}

export function sendJson(response: ServerResponse, body: unknown, status = 200): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}

function answers(end: string, issuer: string, bent: Bent, nonce: string): unknown {
  switch (end) {
    case 'openid-configuration':
      return {
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/keys`,
        // As generous as can be: what is taken is Ward's decision, not the authority's.
        id_token_signing_alg_values_supported: ['RS256', 'RS384', 'HS256', 'none'],
        ...bent.metadata,
      }
    case 'keys':
      // Entra's keys name no algorithm either.
      return { keys: [{ ...OWN.publicKey.export({ format: 'jwk' }), kid: 'own', use: 'sig' }] }
    default:
      return { access_token: 'unused', token_type: 'Bearer', id_token: idToken(issuer, bent, nonce) }
  }
}

function idToken(issuer: string, { algorithm = 'RS256', claims, strangeKey = false }: Bent, nonce: string) {
  const now = Math.floor(Date.now() / 1000)
  const good = { iss: issuer, aud: CLIENT, sub: 'pairwise', iat: now - 300, nbf: now - 300, exp: now + 3600 }
  const alg = algorithm === 'HS256-by-public-key' ? 'HS256' : algorithm
  const text = [
    { typ: 'JWT', alg, kid: 'own' },
    { ...good, nonce, ...ENTRA_CLAIMS, ...claims },
  ]
    .map(part => Buffer.from(JSON.stringify(part)).toString('base64url'))
    .join('.')
  const key = strangeKey ? STRANGE.privateKey : OWN.privateKey
  return `${text}.${signature(algorithm, text, key).toString('base64url')}`
}

function signature(algorithm: NonNullable<Bent['algorithm']>, text: string, key: KeyObject): Buffer {
  switch (algorithm) {
    case 'RS256':
      return sign('RSA-SHA256', Buffer.from(text), key)
    case 'RS384':
      return sign('RSA-SHA384', Buffer.from(text), key)
    case 'HS256':
      return createHmac('sha256', SETTINGS.clientSecret).update(text).digest()
    case 'HS256-by-public-key':
      return createHmac('sha256', OWN.publicKey.export({ format: 'pem', type: 'spki' }))
        .update(text)
        .digest()
    case 'none':
      return Buffer.alloc(0)
  }
}
