import * as client from 'openid-client'
import { type Instant, millisecondsOf } from '../../../base/time.ts'
import { systemClock } from '../../../host/clock.ts'
import { boundedFetch } from './bounded-fetch.ts'
import { asAppError, nonsense } from './failures.ts'
import { AUTHORITY_HOSTS, type OidcSettings } from './settings.ts'

/** Seconds that one request to the authority may take, its body included. */
const TIMEOUT_SECONDS = 10
/** Seconds by which the clocks may differ. Entra dates its tokens back by five minutes of its own accord. */
const CLOCK_TOLERANCE_SECONDS = 60

/**
 * What tests and the practice tenant hand in instead of Microsoft. It is a parameter of its own and no part of the
 * settings, so nothing that a person writes in can reach it.
 */
export interface AuthorityOptions {
  /** An issuer on this machine's loopback, such as `http://127.0.0.1:3000`; any other host is a TypeError. */
  readonly issuerOverride?: string | undefined
  readonly timeoutSeconds?: number | undefined
}

/**
 * The one issuer whose tokens are accepted: the tenant's own, never `common` or a template.
 * Source: https://learn.microsoft.com/en-us/entra/identity-platform/v2-protocols-oidc (read 2026-11-22)
 */
export function issuerOf(
  { cloud, tenantId }: Pick<OidcSettings, 'cloud' | 'tenantId'>,
  { issuerOverride }: AuthorityOptions = {},
): string {
  if (issuerOverride === undefined) return `https://${AUTHORITY_HOSTS[cloud]}/${tenantId}/v2.0`
  if (!isLoopback(new URL(issuerOverride))) throw new TypeError('an issuer handed in is on the loopback')
  return issuerOverride
}

/** Whether plain HTTP stays on this machine (RFC 8252 section 8.3). */
export function isLoopback({ hostname }: URL): boolean {
  return hostname === '127.0.0.1' || hostname === '[::1]' || hostname === 'localhost'
}

/**
 * Reads the authority's metadata (OpenID Connect Discovery 1.0) and sets what is checked in each ID token: RS256 only,
 * its signature by the authority's keys even though it comes over TLS, and the times by the moment handed in.
 * @throws AppError source-broke-off
 */
export async function openAuthority(
  settings: OidcSettings,
  now: Instant,
  options: AuthorityOptions = {},
): Promise<client.Configuration> {
  const issuer = issuerOf(settings, options)
  const { origin, protocol } = new URL(issuer)
  const metadata = {
    id_token_signed_response_alg: 'RS256',
    [client.clockTolerance]: CLOCK_TOLERANCE_SECONDS,
    // The library asks the machine's clock; this is how far the moment handed in is from it.
    [client.clockSkew]: (millisecondsOf(now) - millisecondsOf(systemClock())) / 1000,
  }
  const execute = [client.enableNonRepudiationChecks]
  if (protocol === 'http:') execute.push(client.allowInsecureRequests)
  try {
    const found = await client.discovery(
      new URL(issuer),
      settings.clientId,
      metadata,
      client.ClientSecretPost(settings.clientSecret),
      {
        [client.customFetch]: boundedFetch(origin),
        timeout: options.timeoutSeconds ?? TIMEOUT_SECONDS,
        execute,
      },
    )
    checkMetadata(found, issuer, origin)
    return found
  } catch (error) {
    throw asAppError(error)
  }
}

/**
 * The library takes a template of the commercial cloud (`.../{tenantid}/v2.0`) for the issuer and then any tenant's token:
 * here the issuer is the tenant's, to the letter. An authority that sends people to another host is of another cloud.
 */
function checkMetadata(found: client.Configuration, issuer: string, origin: string): void {
  const { issuer: told, authorization_endpoint: begins = '' } = found.serverMetadata()
  if (told !== issuer) throw nonsense('metadata-issuer')
  if (!URL.canParse(begins) || new URL(begins).origin !== origin) throw nonsense('other-origin')
}
