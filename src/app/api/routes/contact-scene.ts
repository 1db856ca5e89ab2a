import { rolesNow } from '../../../base/people/grants.ts'
import type { Instant } from '../../../base/time.ts'
import type { ActScene } from '../../../comply/contact/act-scene.ts'
import { type ActingAccount, entitlement } from '../../../comply/contact/entitled.ts'
import { type ContactKnown, readContactKnown } from '../../../comply/contact/known.ts'
import { type Caller, callerMay } from '../../auth/caller.ts'
import { contactAnswerOf } from '../../contact/contact-answer.ts'
import type { ShownTenant } from '../../tenants.ts'
import type { Doors } from '../add-route.ts'
import type { readContact } from '../contracts/contact.ts'
import type { AnswerOf } from '../contracts/route.ts'

/** What the routes of the contact and of the offices share. */
export interface ContactScenes {
  readonly known: (tenant: ShownTenant, now: Instant) => Promise<ContactKnown>
  readonly scene: (known: ContactKnown, caller: Caller, tenant: ShownTenant, now: Instant) => ActScene
  readonly shown: (tenant: ShownTenant, caller: Caller, now: Instant) => Promise<AnswerOf<typeof readContact>>
}

export function contactScene({ accounts }: Doors): ContactScenes {
  const atHand = async (tenant: ShownTenant, now: Instant) =>
    (await accounts.list())
      .filter(({ kind }) => kind === 'person')
      .map(account => ({
        id: account.id,
        name: account.name,
        email: account.email,
        closed: account.state === 'closed',
        roles: rolesNow(account, tenant.name, now),
      }))
  const known = async (tenant: ShownTenant, now: Instant) =>
    await readContactKnown(tenant.work(), tenant.practice ? null : await atHand(tenant, now))
  return {
    known,
    scene: ({ contact, status, directory, organisation, now: there, today }, caller, tenant, now) => ({
      contact: contact.value,
      state: status.state,
      sources: directory.sources,
      domains: directory.domains,
      organisation: organisation?.name ?? null,
      account: acting(caller, tenant, now),
      now: there,
      today,
    }),
    shown: async (tenant, caller, now) => {
      const { store, scope } = tenant.work()
      const people = await atHand(tenant, now)
      // The made-up clinic’s people have no accounts here, so nothing is told of any.
      const read = await readContactKnown(tenant.work(), tenant.practice ? null : people)
      const answer = await contactAnswerOf(store, scope, read)
      if (!callerMay(caller, 'contact:change', tenant.name, now)) return { ...answer, mine: null, people: [] }
      const mine = entitlement(
        acting(caller, tenant, now),
        read.contact.value,
        read.directory.sources,
        read.now,
      )
      return {
        ...answer,
        mine: {
          name: caller.account.name,
          entitled: mine.entitled,
          why: mine.why,
          remedy: mine.entitled ? null : mine.remedy,
        },
        people: people
          .filter(({ closed, roles }) => !closed && roles.length > 0)
          .map(({ id, name, email, roles }) => ({ id, name, email, roles: [...roles] }))
          .sort((one, other) => one.name.localeCompare(other.name, 'en')),
      }
    },
  }
}

/** Who acts, as the session and the account tell it: nothing of it is taken from what was sent. */
function acting({ account }: Caller, tenant: ShownTenant, now: Instant): ActingAccount {
  const { id, name, email, microsoft } = account
  return {
    id,
    name,
    email,
    objectId: microsoft?.objectId ?? null,
    roles: rolesNow(account, tenant.name, now),
  }
}
