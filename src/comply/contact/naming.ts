import { dayWords } from '../../assess/words.ts'
import type { AppError } from '../../base/app-error.ts'
import { ACCEPTED_ROLE_NAMES } from '../../base/contact/accepted.ts'
import { contactAfter } from '../../base/contact/contact-machine.ts'
import { type ContactPerson, requestMessage } from '../../base/contact/request-message.ts'
import { foldName, roleHeld, type RoleAnswer } from '../../base/contact/role-held.ts'
import type { Day } from '../../base/days.ts'
import { type ActScene, refuseClockBack, refuseFuture } from './act-scene.ts'
import { type Contact, requestOf } from './contact-body.ts'
import { entitlement } from './entitled.ts'
import { refused } from './refused.ts'

export interface NamingRequest {
  readonly person: ContactPerson
  readonly mailbox: Contact['mailbox']
  /** The role that is attested where facts cannot tell, and the words of whoever attests it. */
  readonly attested: { readonly role: string; readonly words: string } | null
  readonly why: string | null
}

/** Designates the first contact or changes it. @throws Refused */
export function named(scene: ActScene, request: NamingRequest): Contact {
  const { contact, state, account, now, today } = scene
  refuseClockBack(scene)
  const act = state === 'none' ? 'designate' : 'change'
  if (contactAfter(state, act) !== 'designated') throw refused('not-now', 'This cannot be done from here.')
  const entitled = entitlement(account, contact, scene.sources, now)
  if (!entitled.entitled) throw refused('not-entitled', `${entitled.why} ${entitled.remedy}`)
  const person = checkedPerson(request.person, scene.domains)
  const role = roleOf(request, scene)
  const before = contact === null ? null : { name: contact.person.name, email: contact.person.email }
  const by = { id: account.id, name: account.name }
  const message = requestMessage({
    act,
    organisation: scene.organisation,
    contact: person,
    role: { known: role.known, name: role.name ?? ACCEPTED_ROLE_NAMES[0] ?? '' },
    before,
    askedBy: { name: account.name, as: STANDING_WORDS[entitled.standing.standing] },
  })
  return {
    deed: act === 'designate' ? 'designated' : 'changed',
    by,
    at: now,
    basis: 'designated',
    person,
    mailbox: request.mailbox,
    role,
    named: { at: now, on: today, why: request.why, actor: { ...by, ...entitled.standing } },
    before,
    request: requestOf(message),
    confirmed: null,
    verified: contact?.verified ?? null,
    reports: [],
  }
}

export const STANDING_WORDS: { readonly [S in Contact['named']['actor']['standing']]: string } = {
  'current-contact': 'the contact until then',
  'global-administrator': 'a Global Administrator',
  officer: 'an officer of the practice',
  recorded: 'as recorded',
}

/** Records whom a purchase in the portal made the contact; it tells what happened there and asks Microsoft for nothing. @throws Refused */
export function recordedDefault(
  scene: ActScene,
  { person, mailbox, on }: Pick<NamingRequest, 'person' | 'mailbox'> & { readonly on: Day },
): Contact {
  const { account, now, today, sources } = scene
  refuseClockBack(scene)
  if (contactAfter(scene.state, 'record-default') === null) {
    throw refused('not-now', 'A contact is on record already: change it instead.')
  }
  refuseFuture(on, today)
  const by = { id: account.id, name: account.name }
  const held = roleHeld(sources, [person.accountName], ACCEPTED_ROLE_NAMES, now)
  return {
    deed: 'recorded-default',
    by,
    at: now,
    basis: 'default',
    person: checkedPerson(person, scene.domains),
    mailbox,
    role: { known: held.answer === 'held', name: held.role, facts: held.facts, attested: null },
    named: { at: now, on, why: null, actor: { ...by, standing: 'recorded', by: null, facts: null } },
    before: null,
    request: null,
    confirmed: null,
    verified: null,
    reports: [],
  }
}

/** The role at that moment: by facts, else attested. @throws Refused where facts show that it is not held */
function roleOf({ person, attested }: NamingRequest, { sources, now }: ActScene): Contact['role'] {
  const held = roleHeld(sources, [person.accountName], ACCEPTED_ROLE_NAMES, now)
  if (held.answer === 'held') return { known: true, name: held.role, facts: held.facts, attested: null }
  if (held.answer === 'not-held') throw withoutRole(held, 'none of the accepted roles')
  if (attested === null) {
    throw refused(
      'role-unknown',
      'No fact tells which role this account holds. Look it up in the Entra admin center and attest it, or take in a list of roles first (ward audit roles import).',
    )
  }
  const one = roleHeld(sources, [person.accountName], [attested.role], now)
  if (one.answer === 'not-held') throw withoutRole(one, `no role ${attested.role}`)
  return { known: false, name: attested.role, facts: null, attested: attested.words }
}

function withoutRole({ facts }: RoleAnswer, what: string): AppError {
  const day = facts === null ? 'an unknown day' : dayWords(facts.asOf)
  return refused(
    'without-role',
    `What Ward read on ${day} shows this account with ${what}. The contact is one of: ${ACCEPTED_ROLE_NAMES.join(', ')}. Give the role in Entra and take in fresh settings or a list of roles, or name somebody else.`,
  )
}

function checkedPerson(person: ContactPerson, domains: ActScene['domains']): ContactPerson {
  const accountName = person.accountName.trim()
  const domain = foldName(person.domain)
  if (foldName(accountName).split('@').at(-1) !== domain) {
    throw refused('bad-field', `The account name does not end in the domain ${domain}.`, 'bad-input')
  }
  if (domains !== null && !domains.includes(domain)) {
    throw refused(
      'bad-field',
      `${domain} is no verified domain of the tenant. They are: ${domains.slice(0, 10).join(', ')}.`,
      'bad-input',
    )
  }
  return { ...person, accountName, domain }
}
