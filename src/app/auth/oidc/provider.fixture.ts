import { generateKeyPairSync } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider, { type Adapter, type AdapterPayload, type Configuration } from 'oidc-provider'
import type { OidcSettings } from './settings.ts'

/** Claims as Entra would put them into the ID token of the person that signs in. */
export type PersonClaims = Readonly<Record<string, unknown>>

export const TENANT = '7d1f0a52-3c7e-4d0b-9f5e-2a6b8c4d1e90'
export const OTHER_TENANT = '0b6f9c1e-8a2d-4e57-b3c4-9d5e7f1a2b3c'
export const CLIENT = '5a3e1c7f-6b2d-4f80-91ac-3d7e5b9f0c21'
export const PERSON = 'c4e2a6b8-1d3f-4a5b-8c7d-9e0f1a2b3c4d'
export const GROUP = 'e1b7d3f9-5a2c-4c8e-b6d0-7f4a9c3e5b12'
export const OTHER_GROUP = '2f8c6a4e-0d9b-4b7f-a1e3-5c7d9b8f6a40'
export const REDIRECT = 'https://ward.clinic.example/api/sign-in/microsoft/callback'

export const SETTINGS: OidcSettings = {
  tenantId: TENANT,
  clientId: CLIENT,
  clientSecret: 'made-up-secret-of-the-tests',
  cloud: 'commercial',
  groups: { [GROUP]: [{ role: 'privacy-officer', tenant: 'clinic' }] },
  allowedDomains: ['clinic.example'],
}

export const ENTRA_CLAIMS = {
  tid: TENANT,
  oid: PERSON,
  ver: '2.0',
  name: 'Dana Whitfield',
  email: 'dana.whitfield@clinic.example',
  groups: [GROUP],
} as const satisfies PersonClaims

export interface TestProvider {
  readonly issuer: string
  /** The browser's part: follows the redirects, signs in at once, and gives the address it would have brought to Ward. */
  readonly signIn: (url: string, person?: PersonClaims) => Promise<string>
  readonly close: () => Promise<void>
}

/**
 * A real OpenID provider (`oidc-provider`) on the loopback that answers with Entra's claims. Whoever comes is signed in,
 * and the consent is there already, so no browser is needed.
 */
export async function startProvider(): Promise<TestProvider> {
  const server = createServer()
  await new Promise<void>(ready => server.listen(0, '127.0.0.1', ready))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const people = new Map<string, PersonClaims>()
  const provider = new Provider(issuer, configuration(people))
  const answer = provider.callback()
  let next = 'nobody'

  async function interact(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const amr = people.get(next)?.['amr']
    // The provider keeps this claim for itself: it is told how somebody signed in, not what stands in the token.
    const how = Array.isArray(amr) ? { amr: amr.map(String) } : {}
    await provider.interactionFinished(request, response, { login: { accountId: next, ...how } })
  }
  server.on('request', (request, response) => {
    if (request.url?.startsWith('/interaction/') === true) {
      interact(request, response).catch(() => response.writeHead(500).end())
    } else {
      answer(request, response).catch(() => response.writeHead(500).end())
    }
  })

  return {
    issuer,
    signIn: async (url, person = ENTRA_CLAIMS) => {
      next = `person-${people.size}`
      people.set(next, person)
      return browse(url)
    },
    close: () =>
      new Promise((closed, failed) => {
        server.closeAllConnections()
        server.close(error => (error ? failed(error) : closed()))
      }),
  }
}

function configuration(people: ReadonlyMap<string, PersonClaims>): Configuration {
  const key = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' })
  return {
    adapter: memory(),
    clients: [
      {
        client_id: CLIENT,
        client_secret: SETTINGS.clientSecret,
        redirect_uris: [REDIRECT],
        token_endpoint_auth_method: 'client_secret_post',
      },
    ],
    // Entra puts all claims into the ID token, not only into the answer about the user.
    conformIdTokenClaims: false,
    claims: {
      openid: ['sub', 'tid', 'oid', 'ver', 'groups', 'hasgroups', 'xms_edov', 'amr'],
      profile: ['name'],
      email: ['email'],
    },
    cookies: { keys: ['cookie-key-of-the-tests'] },
    features: { devInteractions: { enabled: false } },
    findAccount: (_context, id) => {
      const person = people.get(id)
      return person && { accountId: id, claims: () => ({ sub: id, ...person }) }
    },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    jwks: { keys: [{ ...key, kty: 'RSA', kid: 'key-of-the-tests', use: 'sig' }] },
    loadExistingGrant: async ({ oidc }) => {
      const grant = new oidc.provider.Grant({ clientId: CLIENT, accountId: oidc.session?.accountId })
      grant.addOIDCScope('openid profile email')
      await grant.save()
      return grant
    },
    pkce: { required: () => true },
    ttl: {
      AccessToken: 600,
      AuthorizationCode: 60,
      Grant: 600,
      IdToken: 600,
      Interaction: 600,
      Session: 600,
    },
  }
}

/** What the provider remembers, one map for each kind of thing. Its own one warns that it forgets, which is the point here. */
function memory(): (kind: string) => Adapter {
  const kinds = new Map<string, Map<string, AdapterPayload>>()
  return kind => {
    const kept = kinds.get(kind) ?? new Map<string, AdapterPayload>()
    kinds.set(kind, kept)
    return {
      upsert: async (id, payload) => void kept.set(id, payload),
      find: async id => kept.get(id),
      findByUid: async uid => [...kept.values()].find(payload => payload.uid === uid),
      findByUserCode: async () => undefined,
      consume: async id => {
        const payload = kept.get(id)
        if (payload) kept.set(id, { ...payload, consumed: true })
      },
      destroy: async id => void kept.delete(id),
      revokeByGrantId: async grantId => {
        for (const [id, payload] of kept) if (payload.grantId === grantId) kept.delete(id)
      },
    }
  }
}

async function browse(start: string): Promise<string> {
  const jar = new Map<string, string>()
  let url = start
  for (let step = 0; step < 10; step += 1) {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
    const response = await fetch(url, { redirect: 'manual', headers: { cookie } })
    await response.body?.cancel()
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';')
      jar.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1))
    }
    const location = response.headers.get('location')
    if (location === null) throw new Error(`the provider stopped with status ${response.status}`)
    url = new URL(location, url).href
    if (url.startsWith(REDIRECT)) return url
  }
  throw new Error('the provider went round in circles')
}
