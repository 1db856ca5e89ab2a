import type { Instant } from '../../../base/time.ts'
import type { Account } from '../../auth/account.ts'
import { acceptInvitation, lookAtInvitation } from '../../auth/invitations.ts'
import { openLastSignIns } from '../../auth/last-sign-ins.ts'
import { openOneByOne } from '../../auth/one-by-one.ts'
import { openPeopleChanges, type WithLink } from '../../auth/people-changes.ts'
import { factorsOf, readSecrets } from '../../auth/secrets.ts'
import { beginSession } from '../../auth/sessions.ts'
import type { Doors } from '../add-route.ts'
import * as contracts from '../contracts/people.ts'
import { defineRoute, type Route } from '../define-route.ts'
import { loanRoutes } from './loans.ts'

const PER_PAGE = 100

/** Who may sign in and with which roles, invitations, and what officers lend. */
export function peopleRoutes(doors: Doors): readonly Route[] {
  const { store, accounts } = doors
  const oneByOne = openOneByOne(store)
  const changes = openPeopleChanges({ ...doors, oneByOne })
  const lastSignIns = openLastSignIns(store)

  const personOf = async (
    account: Account,
    now: Instant,
    signIns: ReadonlyMap<string, Instant>,
  ): Promise<contracts.Person> => {
    const { id, version, name, email, kind, state, grants, loans, microsoft } = account
    return {
      id,
      version,
      name,
      email,
      kind,
      state,
      grants: grants.map(({ role, tenant, until, from }) => ({
        role,
        tenant,
        until: until ?? null,
        from: from ?? ('ward' as const),
      })),
      loans: loans.filter(({ until }) => now < until),
      factors: [...factorsOf(await readSecrets(store, id))],
      microsoft: microsoft !== null,
      lastSignIn: signIns.get(id) ?? null,
    }
  }
  const shown = async (account: Account, now: Instant) => ({
    schema: 'ward.person/1' as const,
    person: await personOf(account, now, (await lastSignIns()).at),
  })
  const shownWithLink = async ({ account, link }: WithLink, now: Instant) => ({
    schema: 'ward.person-with-link/1' as const,
    person: await personOf(account, now, (await lastSignIns()).at),
    link,
  })

  return [
    defineRoute(contracts.listPeople, async ({ query, now }) => {
      const { limit = PER_PAGE, after = '' } = query
      // By id, which never changes: what is changed while somebody pages is neither left out nor shown twice.
      const rest = (await accounts.list())
        .filter(({ id }) => id > after)
        .sort((a, b) => (a.id < b.id ? -1 : 1))
      const page = rest.slice(0, limit)
      const { complete, at } = await lastSignIns()
      return {
        schema: 'ward.people/1' as const,
        items: await Promise.all(page.map(account => personOf(account, now, at))),
        next: rest.length > limit ? (page.at(-1)?.id ?? null) : null,
        signInsComplete: complete,
      }
    }),
    defineRoute(contracts.invitePerson, async ({ caller, body, now }) =>
      shownWithLink(await changes.invite(caller().account.id, body, now), now),
    ),
    defineRoute(contracts.inviteAgain, async ({ caller, params, now }) =>
      shownWithLink(await changes.inviteAgain(caller().account.id, params.id, now), now),
    ),
    defineRoute(contracts.resetPerson, async ({ caller, params, now }) =>
      shownWithLink(await changes.reset(caller().account.id, params.id, now), now),
    ),
    defineRoute(contracts.setGrants, async ({ caller, params, body, now }) =>
      shown(await changes.setGrants(caller().account.id, params.id, body, now), now),
    ),
    defineRoute(contracts.closePerson, async ({ caller, params, now }) =>
      shown(await changes.close(caller().account.id, params.id, now), now),
    ),
    defineRoute(contracts.reopenPerson, async ({ caller, params, now }) =>
      shownWithLink(await changes.reopen(caller().account.id, params.id, now), now),
    ),
    defineRoute(contracts.lookAtInvitation, async ({ body, now }) => {
      const { name, email } = await lookAtInvitation(store, accounts, body.token, now)
      return { schema: 'ward.invitation/1' as const, name, email }
    }),
    defineRoute(contracts.acceptInvitation, async ({ body, client, now, setSession }) => {
      const account = await acceptInvitation({ store, accounts, oneByOne }, body, now)
      const { token } = await beginSession(store, account, 'invitation', client, now)
      setSession(token)
      return { schema: 'ward.invitation-accepted/1' as const }
    }),
    ...loanRoutes(doors, oneByOne),
  ]
}
