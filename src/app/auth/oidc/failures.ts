import * as client from 'openid-client'
import { AppError } from '../../../base/app-error.ts'

/*
 * What goes wrong between Ward and Microsoft, as sentences of ours. The texts of the provider and of the library are never
 * handed on, not as a cause either: they can hold tokens, claims and what a stranger wrote into an address.
 */

/** The request does not belong to a sign-in that was begun here and still holds. */
export function beginAgain(reason: string): AppError {
  return new AppError(
    'bad-usage',
    'This sign-in was used already, waited longer than ten minutes, or was begun in another window. Go back to Ward and sign in again.',
    { detail: { reason } },
  )
}

/** Microsoft answered, but what it proves does not let this person in. */
export function notProven(reason: string): AppError {
  return new AppError(
    'not-allowed',
    'Microsoft’s proof of who you are does not fit this Ward, so nobody was signed in. If it stays so, an administrator compares the tenant and the application in Ward’s settings with those in Microsoft Entra.',
    { detail: { reason } },
  )
}

export function otherOrganisation(reason: string): AppError {
  return new AppError(
    'not-allowed',
    'This account belongs to another organisation than the one this Ward is set up for. Sign in with an account of your clinic.',
    { detail: { reason } },
  )
}

/** A fresh sign-in was asked for, and an old one came. */
export function notFresh(): AppError {
  return new AppError(
    'not-allowed',
    'Microsoft did not ask you to sign in anew, so this proves nothing. Try again, and enter your password or code at Microsoft.',
    { detail: { reason: 'auth-time-old' } },
  )
}

export function timeNotTold(): AppError {
  return new AppError(
    'not-allowed',
    'Microsoft did not tell when you signed in. An administrator adds the optional claim auth_time to Ward’s registration in Microsoft Entra.',
    { detail: { reason: 'auth-time-missing' } },
  )
}

/** Microsoft itself said no: the person stepped back, or is not assigned to the application. */
export function refused(reason: string): AppError {
  return new AppError(
    'not-allowed',
    'Microsoft did not sign you in. Try again, or ask your administrator whether you may use Ward.',
    { detail: { reason } },
  )
}

export function noAnswer(reason: string): AppError {
  return new AppError(
    'source-broke-off',
    'Microsoft’s sign-in did not answer. Try again in a minute, or sign in another way.',
    { detail: { reason } },
  )
}

export function nonsense(reason: string): AppError {
  return new AppError(
    'source-broke-off',
    'Microsoft’s sign-in gave an answer that Ward cannot use. Try again in a minute; if it stays so, an administrator checks the tenant and the cloud in Ward’s settings.',
    { detail: { reason } },
  )
}

/** Ward's own registration is wrong or its secret ran out: nothing that the person can mend. */
function applicationRefused(reason: string): AppError {
  return new AppError(
    'source-broke-off',
    'Microsoft does not accept Ward’s application secret or id. An administrator puts a new client secret into Ward’s settings.',
    { detail: { reason } },
  )
}

function wrongTime(): AppError {
  return new AppError(
    'not-allowed',
    'Microsoft’s proof of who you are does not hold at this time, so nobody was signed in. Try again; if it stays so, an administrator checks the clock of Ward’s machine.',
    { detail: { reason: 'id-token-time' } },
  )
}

/** What a failure of the exchange is to the person. Whatever is not known is an answer that cannot be used. */
export function asAppError(error: unknown): AppError {
  const ours = causes(error).find(cause => cause instanceof AppError)
  if (ours !== undefined) return ours
  if (error instanceof client.ResponseBodyError) return tokenRefused(error.error)
  if (error instanceof client.WWWAuthenticateChallengeError) return applicationRefused('challenge')
  if (!(error instanceof client.ClientError)) return nonsense('unreadable')
  if (error.code === 'OAUTH_JWT_TIMESTAMP_CHECK_FAILED') return wrongTime()
  if (error.code === 'OAUTH_JWT_CLAIM_COMPARISON_FAILED') return claimRefused(error)
  return nonsense(error.code ?? 'unreadable')
}

/** Codes of RFC 6749 section 5.2. */
function tokenRefused(code: string): AppError {
  switch (code) {
    case 'invalid_grant':
      return beginAgain('code-refused')
    case 'invalid_client':
    case 'unauthorized_client':
      return applicationRefused(code)
    default:
      return nonsense('token-refused')
  }
}

function claimRefused(error: Error): AppError {
  const claim = causes(error)
    .map(cause => (isRecord(cause) ? cause['claim'] : undefined))
    .find(name => typeof name === 'string')
  switch (claim) {
    case 'nonce':
      return beginAgain('nonce')
    case 'iss':
      return otherOrganisation('issuer')
    default:
      return notProven(claim === 'aud' || claim === 'azp' ? 'audience' : 'claim')
  }
}

/** The error, what it was caused by, and so on; five are more than the library nests. */
function causes(error: unknown): readonly unknown[] {
  const chain: unknown[] = []
  for (let next = error; next !== undefined && chain.length < 5; ) {
    chain.push(next)
    next = isRecord(next) ? next['cause'] : undefined
  }
  return chain
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
