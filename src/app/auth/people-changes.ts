import { AppError } from '../../base/app-error.ts'
import { type Grant, rolesNow } from '../../base/people/grants.ts'
import type { Instant } from '../../base/time.ts'
import type { Store } from '../../store/store.ts'
import type { Tenants } from '../tenants.ts'
import type { Account } from './account.ts'
import type { Accounts } from './accounts.ts'
import { endAccess } from './end-access.ts'
import { checkGrants, gained, rolesInWords } from './grant-changes.ts'
import { type InvitationLink, LINK_HOURS, newInvitationLink } from './invitations.ts'
import { isAdministratorNow, refuseWithoutAdministrator } from './last-administrator.ts'
import type { OneByOne } from './one-by-one.ts'
import { personAddress, personName } from './person-name.ts'
import { evidenceOf } from './sessions.ts'

/** An account and the link that its person is handed. */
export interface WithLink {
  readonly account: Account
  readonly link: InvitationLink
}

/**
 * What a HIPAA administrator does with the accounts of others (45 CFR 164.308(a)(3)(ii)(B), (C); 164.308(a)(4)(ii)(B), (C)).
 * `by` is the account of who does it. All throw not-found for an account that is not there, and conflict where its state
 * does not allow it.
 */
export interface PeopleChanges {
  /** @throws AppError bad-input naming what is wrong, already-exists */
  readonly invite: (by: string, person: Invited, now: Instant) => Promise<WithLink>
  readonly inviteAgain: (by: string, id: string, now: Instant) => Promise<WithLink>
  /** Makes password and factors void and ends all access. @throws AppError not-allowed for oneself and the last administrator */
  readonly reset: (by: string, id: string, now: Instant) => Promise<WithLink>
  /**
   * Replaces the roles that were given in Ward; those that groups of Microsoft Entra give stay.
   * @throws AppError not-allowed, bad-input, conflict when it was changed since the version that was seen
   */
  readonly setGrants: (
    by: string,
    id: string,
    asked: { readonly grants: readonly Grant[]; readonly expects: number },
    now: Instant,
  ) => Promise<Account>
  /** Ends all access at once; the account stays on record. @throws AppError not-allowed for the last administrator */
  readonly close: (by: string, id: string, now: Instant) => Promise<Account>
  /** The account is as if it were invited anew. @throws AppError already-exists when somebody has the address now */
  readonly reopen: (by: string, id: string, now: Instant) => Promise<WithLink>
}

export interface Invited {
  readonly name: string
  readonly email: string
  readonly grants: readonly Grant[]
}

export function openPeopleChanges(parts: {
  readonly store: Store
  readonly accounts: Accounts
  readonly tenants: Pick<Tenants, 'names'>
  readonly oneByOne: OneByOne
}): PeopleChanges {
  const { store, accounts, tenants, oneByOne } = parts

  const tell = (...entry: Parameters<typeof evidenceOf>) =>
    store.installationEvidence.append([evidenceOf(...entry)])

  /** @throws AppError conflict unless the account is in this state */
  const personIn = async (id: string, states: readonly Account['state'][]): Promise<Account> => {
    const account = await accounts.byId(id)
    if (account.kind === 'break-glass') {
      throw new AppError(
        'not-allowed',
        'This account is for emergencies: it is made and ended in the terminal.',
      )
    }
    if (!states.includes(account.state)) throw new AppError('conflict', WRONG_STATE[account.state])
    return account
  }

  const linkFor = async (
    account: Account,
    [kind, by, now]: readonly [string, string, Instant],
    hours: number,
  ): Promise<WithLink> => {
    const evidence = [evidenceOf(kind, by, account.id, { hours })]
    return { account, link: await newInvitationLink(store, account.id, { hours, evidence, now }) }
  }

  return {
    invite: async (by, { name, email, grants }, now) => {
      const person = { name: personName(name), email: personAddress(email) }
      checkGrants(grants, { before: [], tenants: await tenants.names(), now })
      return await oneByOne(async () => {
        const account = await accounts.add(
          { ...person, kind: 'person', state: 'invited', grants: [...grants], loans: [], microsoft: null },
          { by },
        )
        if (grants.length > 0) await tell('roles-changed', by, account.id, { given: rolesInWords(grants) })
        return await linkFor(account, ['person-invited', by, now], LINK_HOURS.invitation)
      })
    },

    inviteAgain: (by, id, now) =>
      oneByOne(async () => {
        const account = await personIn(id, ['invited'])
        return await linkFor(account, ['person-invited-again', by, now], LINK_HOURS.invitation)
      }),

    reset: (by, id, now) =>
      oneByOne(async () => {
        const account = await personIn(id, ['active'])
        if (id === by) {
          throw new AppError(
            'not-allowed',
            'Your own sign-in is reset by another HIPAA administrator. To change only your password, go to your own account.',
          )
        }
        refuseWithoutAdministrator(await accounts.list(), { ...account, state: 'invited' })
        const after = await accounts.change(account, { state: 'invited' }, { by })
        await endAccess(store, id, by, now)
        return await linkFor(after, ['sign-in-reset', by, now], LINK_HOURS.reset)
      }),

    setGrants: async (by, id, { grants, expects }, now) => {
      const names = await tenants.names()
      return await oneByOne(async () => {
        const account = await personIn(id, ['invited', 'active'])
        // What a group of Microsoft Entra gives is taken there: it would come back with the next sign-in.
        const fromGroups = account.grants.filter(({ from }) => from === 'microsoft')
        const before = account.grants.filter(({ from }) => from !== 'microsoft')
        const next = [...grants, ...fromGroups]
        const isSame = JSON.stringify(sorted(before)) === JSON.stringify(sorted(grants))
        // Sent once more by who did not hear of its success.
        if (isSame) return account
        if (account.version !== expects) throw changedMeanwhile()
        checkGrants(grants, { before, tenants: names, now })
        const [given, taken] = [gained(before, grants), gained(grants, before)]
        const all = await accounts.list()
        const selfGranted = id === by && given.length > 0
        if (selfGranted && all.some(other => other.id !== by && isAdministratorNow(other, now))) {
          throw new AppError(
            'not-allowed',
            'Nobody gives themselves a role. Ask another HIPAA administrator to do it.',
          )
        }
        const loans = account.loans.filter(({ tenant }) =>
          rolesNow({ grants: next }, tenant, now).includes('provider-operator'),
        )
        refuseWithoutAdministrator(all, { ...account, grants: next })
        const after = await accounts.change(account, { grants: next, loans }, { by })
        await tell('roles-changed', by, id, {
          version: after.version,
          given: rolesInWords(given),
          taken: rolesInWords(taken),
          // The conflict of duties is on the record: there was nobody else who could have given it.
          ...(selfGranted ? { selfGranted: true } : {}),
          ...(loans.length < account.loans.length ? { loansEnded: account.loans.length - loans.length } : {}),
        })
        return after
      })
    },

    close: (by, id, now) =>
      oneByOne(async () => {
        const account = await personIn(id, ['invited', 'active'])
        refuseWithoutAdministrator(await accounts.list(), { ...account, state: 'closed' })
        // First, so that nothing opens from here on, whatever happens to the rest.
        const after = await accounts.change(account, { state: 'closed', loans: [] }, { by })
        const ended = await endAccess(store, id, by, now)
        await tell('account-closed', by, id, ended)
        return after
      }),

    reopen: (by, id, now) =>
      oneByOne(async () => {
        const account = await personIn(id, ['closed'])
        if ((await accounts.byEmail(account.email)) !== null) {
          throw new AppError(
            'already-exists',
            'Somebody else has this address by now. Close that account first, or invite the person with another address.',
          )
        }
        // Once more, should the closing have been cut off.
        await endAccess(store, id, by, now)
        const after = await accounts.change(account, { state: 'invited' }, { by })
        return await linkFor(after, ['account-reopened', by, now], LINK_HOURS.invitation)
      }),
  }
}

const WRONG_STATE = {
  invited: 'This person has not signed in yet. Make a new invitation link instead.',
  active: 'This person can sign in already. To make a new link, reset their sign-in.',
  closed: 'This account is closed. Reopen it first.',
} as const satisfies Record<Account['state'], string>

function sorted(grants: readonly Grant[]): readonly string[] {
  return grants.map(({ role, tenant, until }) => `${role} ${tenant} ${until ?? ''}`).sort()
}

function changedMeanwhile(): AppError {
  return new AppError(
    'conflict',
    'Somebody else has changed this account meanwhile. Look at its roles again before you change them.',
  )
}
