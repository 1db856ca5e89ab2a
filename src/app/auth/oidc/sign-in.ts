import * as client from 'openid-client'
import { AppError } from '../../../base/app-error.ts'
import { type Instant, millisecondsOf } from '../../../base/time.ts'
import { equalBytes } from '../../../host/crypto.ts'
import { type AuthorityOptions, isLoopback, issuerOf, openAuthority } from './authority.ts'
import { checkFresh, type SignedIn, signedInBy } from './claims.ts'
import { asAppError, beginAgain, noAnswer, nonsense, refused } from './failures.ts'
import type { OidcSettings } from './settings.ts'

/** Milliseconds between the beginning of a sign-in and its end. */
export const SIGN_IN_MILLISECONDS = 10 * 60 * 1000

/** What Ward must remember between the two halves: sealed, bound to the browser, taken out once whatever comes of it. */
export interface PendingSignIn {
  /** Ties the answer to the browser that asked (RFC 6749 section 10.12). */
  readonly state: string
  /** Ties the ID token to this sign-in (OpenID Connect Core 1.0 section 3.1.2.1). */
  readonly nonce: string
  /** PKCE: whoever steals the code cannot redeem it (RFC 7636). */
  readonly verifier: string
  readonly beganAt: Instant
  /** Set where the person has to sign in anew, so that a browser that is left open proves nothing. */
  readonly fresh?: boolean
}

export interface SignInRequest {
  readonly settings: OidcSettings
  /** As registered in Entra: `https://YOUR-WARD/api/sign-in/microsoft/callback`. */
  readonly redirectUri: string
  readonly now: Instant
  /** Has Microsoft ask which account, also when the browser is signed in with one. */
  readonly selectAccount?: boolean | undefined
  /** Has Microsoft ask who is there although the browser is signed in, and tell when that was. */
  readonly fresh?: boolean | undefined
}

/**
 * Where to send the browser, and what to remember. The address holds nothing of a person: no login hint, no name.
 * @throws AppError source-broke-off when Microsoft does not answer; bad-input for a redirect URI that is not https
 */
export async function beginSignIn(
  { settings, redirectUri, now, selectAccount = false, fresh = false }: SignInRequest,
  options: AuthorityOptions = {},
): Promise<{ readonly url: string; readonly pending: PendingSignIn }> {
  checkRedirectUri(redirectUri)
  const authority = await openAuthority(settings, now, options)
  const pending = {
    state: client.randomState(),
    nonce: client.randomNonce(),
    verifier: client.randomPKCECodeVerifier(),
    beganAt: now,
    ...(fresh ? { fresh } : {}),
  }
  const url = client.buildAuthorizationUrl(authority, {
    redirect_uri: redirectUri,
    response_mode: 'query',
    scope: 'openid profile email',
    state: pending.state,
    nonce: pending.nonce,
    code_challenge: await client.calculatePKCECodeChallenge(pending.verifier),
    code_challenge_method: 'S256',
    ...(selectAccount ? { prompt: 'select_account' } : {}),
    // Asking for an age has the provider tell the time too (OpenID Connect Core 1.0 section 3.1.2.1).
    ...(fresh ? { prompt: 'login', max_age: '0' } : {}),
  })
  return { url: url.href, pending }
}

export interface SignInAnswer {
  readonly settings: OidcSettings
  readonly pending: PendingSignIn
  /** The redirect URI, to the letter, with the query that the browser brought. Not made from a Host header. */
  readonly callbackUrl: string
  readonly now: Instant
}

/**
 * Redeems the code and says who signed in, once everything in docs/guide/microsoft-sign-in.md was checked.
 * @throws AppError bad-usage for a sign-in that is over, was used or is another's; not-allowed when the proof does not fit;
 * source-broke-off when Microsoft does not answer or answers nonsense
 */
export async function finishSignIn(
  { settings, pending, callbackUrl, now }: SignInAnswer,
  options: AuthorityOptions = {},
): Promise<SignedIn> {
  const url = checkedCallback(callbackUrl, pending, now)
  const authority = await openAuthority(settings, now, options)
  try {
    const tokens = await client.authorizationCodeGrant(authority, url, {
      expectedState: pending.state,
      expectedNonce: pending.nonce,
      pkceCodeVerifier: pending.verifier,
      idTokenExpected: true,
    })
    // The access token is for nothing here and is let go.
    const claims = tokens.claims()
    const signedIn = signedInBy(claims, settings, issuerOf(settings, options))
    if (pending.fresh === true) checkFresh(claims, pending.beganAt)
    return signedIn
  } catch (error) {
    throw asAppError(error)
  }
}

/** Everything that can be said without asking Microsoft. */
function checkedCallback(callbackUrl: string, pending: PendingSignIn, now: Instant): URL {
  if (!URL.canParse(callbackUrl)) throw beginAgain('callback')
  const url = new URL(callbackUrl)
  const [state = '', ...more] = url.searchParams.getAll('state')
  if (more.length > 0 || pending.state === '' || !sameText(state, pending.state)) throw beginAgain('state')
  const age = millisecondsOf(now) - millisecondsOf(pending.beganAt)
  if (!(age >= 0 && age < SIGN_IN_MILLISECONDS)) throw beginAgain('age')
  const error = url.searchParams.get('error')
  if (error !== null) throw authorityRefused(error)
  if (url.searchParams.getAll('code').length !== 1) throw beginAgain('code')
  return url
}

/** Codes of RFC 6749 section 4.1.2.1 and OpenID Connect Core 1.0 section 3.1.2.6. */
function authorityRefused(code: string): AppError {
  switch (code) {
    case 'access_denied':
    case 'consent_required':
    case 'interaction_required':
    case 'login_required':
    case 'account_selection_required':
      return refused(code)
    case 'server_error':
    case 'temporarily_unavailable':
      return noAnswer(code)
    default:
      // Anybody can write this into the address, so it is not repeated.
      return nonsense('authorization-refused')
  }
}

/** Entra takes plain HTTP for this machine only: https://learn.microsoft.com/en-us/entra/identity-platform/reply-url */
function checkRedirectUri(redirectUri: string): void {
  const url = URL.canParse(redirectUri) ? new URL(redirectUri) : null
  if (url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback(url))) return
  throw new AppError(
    'bad-input',
    'Sign-in with Microsoft needs an address of Ward that begins with https:// . Set Ward’s public address first.',
  )
}

function sameText(a: string, b: string): boolean {
  return equalBytes(Buffer.from(a), Buffer.from(b))
}
