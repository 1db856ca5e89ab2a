import { AppError } from '../../base/app-error.ts'
import type { Json } from '../../base/canonical-json.ts'
import type { Grant } from '../../base/people/grants.ts'
import type { Instant } from '../../base/time.ts'
import type { Store } from '../../store/store.ts'
import type { Client } from '../api/define-route.ts'
import type { Account } from './account.ts'
import type { Accounts } from './accounts.ts'
import { readMicrosoftSettings } from './microsoft-settings.ts'
import type { AuthorityOptions } from './oidc/authority.ts'
import type { SignedIn } from './oidc/claims.ts'
import { grantsOfGroups } from './oidc/groups.ts'
import type { OidcSettings } from './oidc/settings.ts'
import type { PendingSignIn } from './oidc/sign-in.ts'
import { type Caller, sessionOf } from './caller.ts'
import { openBegunSignIns } from './begun-sign-ins.ts'
import { beginSession, evidenceOf, lasts, later, proveSession } from './sessions.ts'
import { hashOfToken, newSecretToken } from './secret-token.ts'

/** Loaded when somebody comes this way: the first page does not wait for it. */
const openId = () => import('./oidc/sign-in.ts')

const PURPOSE = 'microsoft-sign-in'
export const CALLBACK_PATH = '/api/sign-in/microsoft/callback'
const BY_MICROSOFT = { by: 'microsoft-sign-in' } as const
/** Roles of groups end with the longest session. */
const ROLE_HOURS = 12

interface Pending {
  readonly pending: PendingSignIn
  readonly redirectUri: string
  /** The account that links itself; null for a sign-in. */
  readonly link: string | null
  /** Whose fresh proof it is to be; none for the others, and in what an older Ward wrote. */
  readonly prove?: SessionToProve | null
}

interface SessionToProve {
  readonly account: string
  readonly session: string
  /** SHA-256 of the session's token, hexadecimal: the cookie itself does not come back with the browser (SameSite). */
  readonly proof: string
}

/** What somebody goes to Microsoft for. */
export type MicrosoftErrand =
  | { readonly to: 'sign-in' }
  | { readonly to: 'link'; readonly account: Account }
  | { readonly to: 'prove'; readonly caller: Caller }

export interface MicrosoftSignIn {
  readonly isOn: () => Promise<boolean>
  /**
   * Where to send the browser, and the ticket it keeps.
   * @throws AppError not-found when it is off, source-broke-off, too-many
   */
  readonly begin: (
    origin: string,
    errand: MicrosoftErrand,
    client: Client,
    now: Instant,
  ) => Promise<{ readonly url: string; readonly ticket: string }>
  /** Asks whether the directory and its cloud answer. @returns the issuer. @throws AppError not-found, source-broke-off */
  readonly test: (now: Instant) => Promise<string>
  /** What a ticket was made for, so that the browser is sent back to where it began; null for one that is over. */
  readonly errandOf: (ticket: string | null, now: Instant) => Promise<MicrosoftErrand['to'] | null>
  /**
   * @param query what Microsoft had the browser bring, with its question mark
   * @returns the token of a session that was begun or proven; null where none was
   * @throws AppError
   */
  readonly finish: (
    given: { readonly ticket: string | null; readonly query: string },
    client: Client,
    now: Instant,
  ) => Promise<{ readonly token: string | null; readonly account: Account }>
}

/** @param options the authority of the tests, never of a setting */
export function openMicrosoftSignIn(
  store: Store,
  accounts: Accounts,
  options: AuthorityOptions = {},
): MicrosoftSignIn {
  const begunOnes = openBegunSignIns(store)
  const settingsOn = async (): Promise<OidcSettings> => {
    const settings = await readMicrosoftSettings(store)
    if (settings !== null) return settings
    throw new AppError('not-found', 'Nobody has set up sign-in with Microsoft here.')
  }
  return {
    isOn: async () => (await readMicrosoftSettings(store)) !== null,
    begin: async (origin, errand, from, now) => {
      const settings = await settingsOn()
      await begunOnes.begin(from.address, now)
      const { beginSignIn, SIGN_IN_MILLISECONDS } = await openId()
      const redirectUri = `${origin}${CALLBACK_PATH}`
      const { url, pending } = await beginSignIn(
        { settings, redirectUri, now, fresh: errand.to === 'prove' },
        options,
      )
      const { token: ticket, hash } = newSecretToken()
      const link = errand.to === 'link' ? errand.account.id : null
      const prove = errand.to === 'prove' ? toProve(errand.caller) : null
      const body = { pending, redirectUri, link, prove } as unknown as Json
      const endsAt = later(now, SIGN_IN_MILLISECONDS / 1000)
      await store.people.once.add(hash, { purpose: PURPOSE, body, madeAt: now, endsAt })
      return { url, ticket }
    },
    test: async now => {
      const settings = await settingsOn()
      const { openAuthority } = await import('./oidc/authority.ts')
      return (await openAuthority(settings, now, options)).serverMetadata().issuer
    },
    errandOf: async (ticket, now) => {
      const hash = ticket === null ? null : hashOfToken(ticket)
      const kept = hash === null ? null : await store.people.once.look(hash, PURPOSE, now)
      if (kept === null) return null
      const { link, prove } = kept as unknown as Pending
      return (prove ?? null) !== null ? 'prove' : link === null ? 'sign-in' : 'link'
    },
    finish: async ({ ticket, query }, client, now) => {
      const hash = ticket === null ? null : hashOfToken(ticket)
      // Taken out before Microsoft is asked: whatever comes of it, it was this browser's one try.
      const kept = hash === null ? null : await store.people.once.take(hash, PURPOSE, now)
      if (kept === null) {
        throw new AppError(
          'bad-usage',
          'This sign-in was not begun in this browser, or is over. Begin again.',
        )
      }
      const { pending, redirectUri, link, prove = null } = kept as unknown as Pending
      const settings = await settingsOn()
      const { finishSignIn } = await openId()
      const callbackUrl = `${redirectUri}${query}`
      const signedIn = await finishSignIn({ settings, pending, callbackUrl, now }, options)
      await begunOnes.finished(client.address)
      if (prove !== null) return await proven(store, accounts, prove, signedIn, client, now)
      if (link !== null) return { token: null, account: await linked(accounts, link, signedIn) }
      const account = await accountFor(accounts, signedIn, settings, now)
      if (account === null) {
        await store.installationEvidence.append([
          evidenceOf('sign-in-failed', 'unknown', 'unknown', {
            address: client.address,
            method: 'microsoft',
          }),
        ])
        throw new AppError(
          'not-allowed',
          'Microsoft knows you, but nobody has let you into Ward. Ask a HIPAA administrator for an invitation or a role.',
        )
      }
      const { token } = await beginSession(store, account, methodOf(signedIn), client, now)
      return { token, account }
    },
  }
}

/** With `mfa` only where Microsoft says so: it may as well have asked for a password alone. */
function methodOf({ secondFactor }: SignedIn): 'microsoft' | 'microsoft+mfa' {
  return secondFactor ? 'microsoft+mfa' : 'microsoft'
}

function toProve(caller: Caller): SessionToProve {
  return {
    account: caller.account.id,
    session: sessionOf(caller).id,
    proof: Buffer.from(caller.proof).toString('hex'),
  }
}

/**
 * Who signed in anew has to be who is signed in here, in the very session that asked.
 * @throws AppError not-allowed for somebody else, not-signed-in for a session that has ended
 */
async function proven(
  store: Store,
  accounts: Accounts,
  { account: id, session: sessionId, proof: hex }: SessionToProve,
  signedIn: SignedIn,
  client: Client,
  now: Instant,
): Promise<{ readonly token: string; readonly account: Account }> {
  const { tenantId, objectId } = idsOf(signedIn)
  const account = await accounts.byMicrosoft(tenantId, objectId)
  if (account?.id !== id || account.state !== 'active') {
    await store.installationEvidence.append([
      evidenceOf('sign-in-failed', id, id, { address: client.address, method: 'microsoft' }),
    ])
    throw new AppError(
      'not-allowed',
      'This is another Microsoft account than the one that signs in here as you. Try again with your own.',
    )
  }
  const proof = Buffer.from(hex, 'hex')
  const session = await store.people.sessions.byToken(proof)
  if (session === null || session.id !== sessionId || !lasts(session, now)) {
    throw new AppError('not-signed-in', 'Your session in Ward has ended meanwhile. Sign in again.')
  }
  return { token: await proveSession(store, session, proof, methodOf(signedIn), now), account }
}

function idsOf({ subject }: SignedIn): { tenantId: string; objectId: string } {
  const [tenantId = '', objectId = ''] = subject.split('/')
  return { tenantId, objectId }
}

/** Somebody who is signed in links the own Microsoft account. @throws AppError already-exists when another has it */
async function linked(accounts: Accounts, id: string, signedIn: SignedIn): Promise<Account> {
  const microsoft = idsOf(signedIn)
  const other = await accounts.byMicrosoft(microsoft.tenantId, microsoft.objectId)
  if (other !== null && other.id !== id) {
    throw new AppError('already-exists', 'This Microsoft account belongs to somebody else’s account in Ward.')
  }
  const account = await accounts.byId(id)
  return await accounts.change(account, { microsoft }, { by: id })
}

/**
 * The account of who signed in, with the roles that groups give now; null for nobody. An address alone never leads to an
 * account: it only meets an invitation that was written to it.
 */
async function accountFor(
  accounts: Accounts,
  signedIn: SignedIn,
  settings: OidcSettings,
  now: Instant,
): Promise<Account | null> {
  const microsoft = idsOf(signedIn)
  const until = later(now, ROLE_HOURS * 3600)
  const fromGroups: Grant[] = grantsOfGroups(settings, signedIn.groups).map(grant => ({
    ...grant,
    until,
    from: 'microsoft' as const,
  }))
  const known = await accounts.byMicrosoft(microsoft.tenantId, microsoft.objectId)
  // Closed, or reset and not taken up again: Entra may still know somebody whom the clinic has let go.
  if (known !== null && known.state !== 'active') return null
  const account = known ?? (await invited(accounts, signedIn, settings))
  if (account !== null) {
    if (account.kind !== 'person') return null
    const own = account.grants.filter(({ from }) => from !== 'microsoft')
    const isSame = own.length === account.grants.length && fromGroups.length === 0
    if (isSame && account.state === 'active' && account.microsoft !== null) return account
    const grants = [...own, ...fromGroups]
    return await accounts.change(account, { grants, microsoft, state: 'active' }, BY_MICROSOFT)
  }
  if (fromGroups.length === 0 || signedIn.email === null) return null
  return await accounts.add(
    {
      name: signedIn.name.slice(0, 200) || signedIn.email,
      email: signedIn.email,
      kind: 'person',
      state: 'active',
      grants: fromGroups,
      loans: [],
      microsoft,
    },
    BY_MICROSOFT,
  )
}

async function invited(
  accounts: Accounts,
  signedIn: SignedIn,
  settings: OidcSettings,
): Promise<Account | null> {
  const { mayMatchByEmail } = await import('./oidc/claims.ts')
  if (signedIn.email === null || !mayMatchByEmail(signedIn, settings)) return null
  const account = await accounts.byEmail(signedIn.email)
  return account?.state === 'invited' ? account : null
}
