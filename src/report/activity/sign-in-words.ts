import { field, type KindWords, type Told, whose } from './told.ts'

const METHODS: Readonly<Record<string, string>> = {
  password: 'a password',
  totp: 'a code',
  'recovery-code': 'a recovery code',
  passkey: 'a passkey',
  microsoft: 'a Microsoft account',
  mfa: 'a second factor at Microsoft',
  'first-run': 'the one-time link of the first run',
  invitation: 'an invitation',
  'break-glass': 'the emergency code',
}

/** "a password and a code", of `password+totp`. */
export function methodWords(method: string): string {
  return method
    .split('+')
    .map(one => METHODS[one] ?? one)
    .join(' and ')
}

function withMethod(told: Told): string {
  const method = field(told, 'method')
  return method === '' ? '' : ` with ${methodWords(method)}`
}

/** An address that nobody has, or an account that may not sign in: Ward itself does not tell them apart. */
function atWhom({ entry, nameOf }: Told): string {
  return entry.by === 'unknown' ? 'address unknown to Ward' : nameOf(entry.by)
}

const signIn = (says: KindWords['says']): KindWords => ({ group: 'sign-in', says })

/** Who came in, who did not, and who left: log-in monitoring, 45 CFR 164.308(a)(5)(ii)(C). */
export const SIGN_IN_WORDS: Readonly<Record<string, KindWords>> = {
  'signed-in': signIn(told => `${told.who} signed in${withMethod(told)}`),
  'signed-out': signIn(({ who }) => `${who} signed out`),
  'sign-in-failed': signIn(told => `A sign-in${withMethod(told)} failed (${atWhom(told)})`),
  'second-factor-failed': signIn(told => `A second step of a sign-in failed (${atWhom(told)})`),
  'identity-proven': signIn(told => `${told.who} proved once more who they are${withMethod(told)}`),
  'session-ended': signIn(({ who }) => `${who} ended one of their own sessions`),
  'session-ended-by-clock': signIn(
    () =>
      'A session was ended because this computer’s clock was put back, so nobody knows for how long it was idle',
  ),
  'other-sessions-ended': signIn(({ who }) => `${who} ended all their other sessions`),
  'sessions-ended': signIn(told => `${told.who} ended ${whose(told)} sessions`),
  'recovery-code-used': signIn(told => `${told.who} used a recovery code; ${field(told, 'left')} are left`),
  'break-glass-used': signIn(() => 'The emergency account was opened with the printed code'),
  'break-glass-failed': signIn(() => 'An emergency code was tried and did not open'),
  'passkey-cloned': signIn(
    told => `A passkey was refused because it seems to have been copied (${atWhom(told)})`,
  ),
}
