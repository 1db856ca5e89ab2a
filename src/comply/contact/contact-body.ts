import * as z from 'zod'
import { ACCEPTED_ROLE_NAMES, CHANNELS } from '../../base/contact/accepted.ts'
import type { RequestMessage } from '../../base/contact/request-message.ts'
import { isDay } from '../../base/days.ts'
import { sha256Hex } from '../../host/crypto.ts'
import { line, moment, readBody, words } from '../record-body.ts'

const SCHEMA = 'ward.hipaa-contact/1'

const day = z.string().refine(isDay)
/** An address or an account's name: they have the same form. */
export const email = line(320).regex(/^[^\s@<>,;:"]+@[^\s@<>,;:"]+\.[^\s@<>,;:"]+$/u)
export const domain = line(253).regex(
  /^(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?\.)+[\p{L}\p{N}-]{2,63}$/u,
)
export const phone = line(40).regex(/^[+()\d][\d ()./+-]{3,}$/)

const who = z.strictObject({ id: line(64), name: line() })
const facts = z.strictObject({
  source: z.enum(['settings', 'role-list']),
  snapshot: z.string().max(64).nullable(),
  asOf: moment,
})

/** Also those that turn the direction of writing (Unicode UAX 9): a name reads the same in the message as here. */
const personName = line().regex(/^[^\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]*$/u)

const person = z.strictObject({
  accountName: email,
  domain,
  name: personName,
  email,
  phone: phone.nullable(),
})

/** Whether somebody reads the contact’s mailbox, and who; null where nobody has said. */
export const mailbox = z.strictObject({ monitored: z.boolean().nullable(), readBy: line(300).nullable() })

/** Under which title somebody designated or changed the contact. */
export const STANDINGS = ['current-contact', 'global-administrator', 'officer', 'recorded'] as const

const actor = who.extend({
  /** `officer`: the first designation, by an officer. `recorded`: it tells what happened elsewhere. */
  standing: z.enum(STANDINGS),
  /** By what the account in Ward is known to be that person: a linked Microsoft account, or its address. */
  by: z.enum(['microsoft-account', 'address']).nullable(),
  facts: facts.nullable(),
})

const role = z.strictObject({
  /** Whether facts of that moment show it. */
  known: z.boolean(),
  /** The role that is held, by facts or by what was attested. */
  name: z.enum(ACCEPTED_ROLE_NAMES).nullable(),
  facts: facts.nullable(),
  /** What somebody attested where facts cannot tell. */
  attested: words(1_000).nullable(),
})

const sent = z.strictObject({
  on: day,
  channel: z.enum(CHANNELS),
  /** Who sent it, as typed: it need not be who records it. */
  sentBy: line(),
  note: words(1_000).nullable(),
  by: who,
  at: moment,
})
const answer = z.strictObject({
  on: day,
  says: z.enum(['confirmed', 'refused', 'other-channel', 'other']),
  note: words(2_000).nullable(),
  by: who,
  at: moment,
})
const request = z.strictObject({
  to: line(320),
  subject: line(500),
  text: words(8_000),
  /** Of the text’s UTF-8 bytes. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  sent: z.array(sent).max(50),
  answers: z.array(answer).max(50),
})

export const REPORTS = ['bounced', 'disabled', 'left'] as const
const report = z.strictObject({
  what: z.enum(REPORTS),
  on: day,
  note: words(1_000).nullable(),
  by: who,
  at: moment,
  /** When it was found to be so no longer. */
  settled: z.strictObject({ note: words(1_000), by: who, at: moment }).nullable(),
})

const confirmed = z.strictObject({
  by: who,
  at: moment,
  on: day,
  /** Whether the Message center’s preferences were looked at, which no fact tells. */
  messageCenter: z.boolean(),
})

export const CONTACT_DEEDS = [
  'recorded-default',
  'designated',
  'changed',
  'sent',
  'answered',
  'confirmed',
  'reported',
  'settled',
  'mailbox',
  'verified',
] as const

/** What Microsoft said of the roles and the channel that Ward has from the guidance of 2012. */
const verified = z.strictObject({ on: day, note: words(2_000), by: who, at: moment })

const contactBody = z.strictObject({
  schema: z.literal(SCHEMA),
  /** What this version did. */
  deed: z.enum(CONTACT_DEEDS),
  by: who,
  at: moment,
  basis: z.enum(['default', 'designated']),
  person,
  mailbox,
  role,
  /** Who put this person there, when and why. */
  named: z.strictObject({ at: moment, on: day, why: words(1_000).nullable(), actor }),
  before: z.strictObject({ name: line(), email }).nullable(),
  request: request.nullable(),
  confirmed: confirmed.nullable(),
  verified: verified.nullable(),
  reports: z.array(report).max(50),
})

/** The contact as one version of its record tells it. */
export type Contact = Omit<z.infer<typeof contactBody>, 'schema'>
export type Who = Contact['by']
export type Report = Contact['reports'][number]
export type Channelled = NonNullable<Contact['request']>

/** @throws AppError bad-input naming the field */
export function readContact(body: unknown): Contact {
  const { schema: _, ...contact } = readBody(contactBody, body, 'HIPAA contact')
  return contact
}

export function bodyOfContact(contact: Contact): { readonly schema: string } & Contact {
  return { schema: SCHEMA, ...readContact({ schema: SCHEMA, ...contact }) }
}

export function requestOf({ to, subject, text }: RequestMessage): Channelled {
  const kept = text.trim()
  return { to, subject, text: kept, sha256: sha256Hex(Buffer.from(kept)), sent: [], answers: [] }
}
