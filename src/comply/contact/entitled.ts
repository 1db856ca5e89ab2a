import { GLOBAL_ADMINISTRATOR } from '../../base/contact/accepted.ts'
import { foldName, roleHeld, type RoleAnswer, type RoleSource } from '../../base/contact/role-held.ts'
import { OFFICERS, type Role } from '../../base/people/roles.ts'
import type { Instant } from '../../base/time.ts'
import { dayWords } from '../../assess/words.ts'
import type { Contact } from './contact-body.ts'

/** Who acts: an account of Ward, as the session tells it. */
export interface ActingAccount {
  readonly id: string
  readonly name: string
  readonly email: string
  /** The object id of the linked Microsoft account; null for none. */
  readonly objectId: string | null
  readonly roles: readonly Role[]
}

export type Entitlement =
  | { readonly entitled: true; readonly standing: Standing; readonly why: string }
  | { readonly entitled: false; readonly why: string; readonly remedy: string }

type Standing = Omit<Contact['named']['actor'], 'id' | 'name'>

/**
 * By which names the facts may know the account. An object id is given out by Microsoft and proves more than an address, so
 * the address counts only where no fact knows the object id.
 */
export function namesOf(
  { objectId, email }: Pick<ActingAccount, 'objectId' | 'email'>,
  sources: readonly RoleSource[],
): { readonly names: readonly string[]; readonly by: 'microsoft-account' | 'address' } {
  const id = objectId === null ? null : foldName(objectId)
  const isKnown = sources.some(({ holders }) =>
    holders.some(({ names }) => id !== null && names.includes(id)),
  )
  return id !== null && isKnown
    ? { names: [id], by: 'microsoft-account' }
    : { names: [foldName(email)], by: 'address' }
}

/**
 * Whether the account may designate or change: the current contact or a Global Administrator (guards 2 of the guidance of
 * 2012). The first designation an officer may record, because there is no contact yet who could.
 */
export function entitlement(
  account: ActingAccount,
  contact: Contact | null,
  sources: readonly RoleSource[],
  now: Instant,
): Entitlement {
  const { names, by } = namesOf(account, sources)
  if (contact !== null && isContact(account, contact, sources, now)) {
    return {
      entitled: true,
      standing: { standing: 'current-contact', by, facts: null },
      why: 'You are the current contact.',
    }
  }
  const held = roleHeld(sources, names, [GLOBAL_ADMINISTRATOR], now)
  if (held.answer === 'held') {
    return {
      entitled: true,
      standing: { standing: 'global-administrator', by, facts: held.facts },
      why: 'The facts show you as a Global Administrator.',
    }
  }
  if (contact === null && account.roles.some(role => OFFICERS.has(role))) {
    return {
      entitled: true,
      standing: { standing: 'officer', by: null, facts: null },
      why: 'Nobody is on record yet, and you are an officer of the practice.',
    }
  }
  return { entitled: false, ...refusal(held, account, contact === null) }
}

/** By the account name, or what facts join to it; never by a mailbox that others may read too. */
function isContact(
  account: ActingAccount,
  { person }: Contact,
  sources: readonly RoleSource[],
  now: Instant,
): boolean {
  const { names } = namesOf(account, sources)
  const theirs = new Set([foldName(person.accountName)])
  for (const { asOf, holders } of sources) {
    if (asOf > now) continue
    for (const { names: joined } of holders) {
      if (joined.some(name => theirs.has(name))) for (const name of joined) theirs.add(name)
    }
  }
  return names.some(name => theirs.has(name))
}

const LIST =
  'Take in a list of who holds which role (ward audit roles import) or fresh settings, and link your Microsoft account in Ward under your account.'

function refusal(
  held: RoleAnswer,
  { objectId, email }: ActingAccount,
  isFirst: boolean,
): { readonly why: string; readonly remedy: string } {
  const who = isFirst
    ? 'Only a Global Administrator or an officer of the practice names the first contact.'
    : 'Only the current contact or a Global Administrator may change the contact.'
  if (held.answer === 'not-held') {
    return {
      why: `${who} What Ward read on ${dayOf(held)} does not show you as one.`,
      remedy: 'Ask a Global Administrator of the tenant to do it here.',
    }
  }
  if (held.why === 'old') {
    return {
      why: `${who} What Ward last read about roles, on ${dayOf(held)}, is too old to show that you still are one.`,
      remedy:
        'Take in fresh settings or a list of who holds which role (ward audit roles import), then try again.',
    }
  }
  return {
    why: `${who} Ward cannot tell whether you are: no fact joins your account (${objectId === null ? email : 'your Microsoft account'}) to a role.`,
    remedy: LIST,
  }
}

function dayOf({ facts }: RoleAnswer): string {
  return facts === null ? 'an unknown day' : dayWords(facts.asOf)
}
