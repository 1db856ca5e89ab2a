import * as z from 'zod'
import { ACCEPTED_ROLE_NAMES, CHANNELS, NOTICE_FIELDS } from '../../../base/contact/accepted.ts'
import { CONTACT_STATES } from '../../../base/contact/contact-machine.ts'
import { OFFICES } from '../../../base/contact/offices.ts'
import { ROLE_NAMES } from '../../../base/people/roles.ts'
import { response } from './media-type.ts'
import { contract } from './route.ts'

const params = z.object({ tenant: z.string().max(64) })
const text = z.string().max(10_000)
const day = z.iso.date()
const note = (most = 1_000) => z.string().trim().min(1).max(most)
const version = z.int().min(0)
const sourced = { source: text, asOf: text, verified: z.boolean() }

const roleAnswer = z.object({
  answer: z.enum(['held', 'not-held', 'unknown']),
  /** The role that is held; null for none. */
  role: text.nullable(),
  /** Of which moment the facts tell, and which they are. */
  asOf: text.nullable(),
  facts: z.enum(['settings', 'role-list']).nullable(),
  /** When the assignment ended, where facts say so. */
  ended: text.nullable(),
})

const mailbox = z.object({ monitored: z.boolean().nullable(), readBy: text.nullable() })

const shownHolder = z.object({ account: text.nullable(), name: text, email: text.nullable() })

const office = z.object({
  office: z.enum(OFFICES),
  title: text,
  does: text,
  cites: text,
  state: z.enum(['done', 'soon', 'open']),
  sentence: text,
  /** What is missing, each a sentence. */
  gaps: z.array(text),
  due: text.nullable(),
  /** 0 for never designated; whoever changes it says which one they saw. */
  version,
  now: z
    .object({
      holder: shownHolder,
      deputy: shownHolder.nullable(),
      from: text,
      until: text.nullable(),
      document: z.object({ sha256: text, title: text }).nullable(),
      signature: z.object({ id: text, state: text }).nullable(),
      why: text.nullable(),
      by: text,
    })
    .nullable(),
  /** Everybody who held it, the last first. */
  history: z.array(z.object({ version, at: text, sentence: text })),
})

/** What `ward contact` and the page show. */
export const contactAnswer = z.object({
  schema: z.literal('ward.contact/1'),
  today: text,
  state: z.enum(CONTACT_STATES),
  /** Why it is in this state. */
  because: text,
  version,
  contact: z
    .object({
      accountName: text,
      domain: text,
      name: text,
      email: text,
      phone: text.nullable(),
      basis: z.enum(['default', 'designated']),
      mailbox,
      named: z.object({ on: text, by: text, standing: text, why: text.nullable() }),
      /** The role at the moment of naming; not known where it was attested. */
      role: z.object({
        known: z.boolean(),
        name: text.nullable(),
        asOf: text.nullable(),
        attested: text.nullable(),
      }),
      confirmed: z.object({ on: text, by: text, messageCenter: z.boolean() }).nullable(),
      reports: z.array(
        z.object({
          what: z.enum(['bounced', 'disabled', 'left']),
          on: text,
          note: text.nullable(),
          by: text,
        }),
      ),
    })
    .nullable(),
  /** What Microsoft said of the accepted roles and the channel; null while nobody has asked. */
  verified: z.object({ on: text, note: text, by: text }).nullable(),
  /** The role as facts tell it now. */
  role: roleAnswer.nullable(),
  /** The worst first. */
  alarms: z.array(
    z.object({
      id: text,
      weight: z.enum(['now', 'soon']),
      sentence: text,
      since: text.nullable(),
      todo: text,
    }),
  ),
  /** What no fact tells. */
  unknown: z.array(text),
  confirmBy: text.nullable(),
  /** The tenant's own fields beside the contact. */
  fields: z.array(
    z.object({
      field: z.enum(NOTICE_FIELDS),
      title: text,
      property: text.nullable(),
      path: text,
      answer: z.enum(['same', 'other', 'empty', 'not-read']),
      value: z.array(text).nullable(),
      asOf: text.nullable(),
      sentence: text,
    }),
  ),
  /** The message to Microsoft; null while there is none. Ward never sends it. */
  request: z
    .object({
      to: text,
      subject: text,
      text,
      /** Of the text's UTF-8 bytes. */
      sha256: text,
      sent: z.array(
        z.object({ on: text, channel: z.enum(CHANNELS), sentBy: text, note: text.nullable(), by: text }),
      ),
      answers: z.array(
        z.object({
          on: text,
          says: z.enum(['confirmed', 'refused', 'other-channel', 'other']),
          note: text.nullable(),
          by: text,
        }),
      ),
    })
    .nullable(),
  /** What was done, the last first, each a sentence. */
  history: z.array(z.object({ version, at: text, sentence: text, leaf: z.int() })),
  accepted: z.array(z.object({ role: text, because: text, ...sourced })),
  channels: z.array(z.object({ channel: z.enum(CHANNELS), title: text, how: text, ...sourced })),
  offices: z.array(office),
  disclaimer: text,
})
export type ContactAnswer = z.infer<typeof contactAnswer>

/** The answer to the command line alone. */
export const contactCheckAnswer = z.object({
  schema: z.literal('ward.contact-check/1'),
  state: z.enum(CONTACT_STATES),
  because: text,
  /** Whether nothing is to be done. */
  ok: z.boolean(),
  alarms: contactAnswer.shape.alarms,
  gaps: z.array(z.object({ office: z.enum(OFFICES), sentence: text })),
  unknown: z.array(text),
  disclaimer: text,
})

/** As the page shows it, to whoever asks. */
export const shownContact = contactAnswer.extend({
  /** What the caller may do; null where they may only read. */
  mine: z
    .object({
      name: text,
      /** Whether they may designate or change the contact: the current contact or a Global Administrator. */
      entitled: z.boolean(),
      why: text,
      remedy: text.nullable(),
    })
    .nullable(),
  /** Who may be named for an office; for those who may name. */
  people: z.array(
    z.object({
      id: text,
      name: text,
      email: text,
      roles: z.array(z.enum(ROLE_NAMES as [(typeof ROLE_NAMES)[number]])),
    }),
  ),
})

export const readContact = contract({
  method: 'GET',
  path: '/api/tenants/:tenant/contact',
  does: 'Who the HIPAA administrative contact is, whether that is in order today, and who holds which office.',
  permission: 'agreements:read',
  params,
  answer: shownContact,
})

export const readCandidate = contract({
  method: 'GET',
  path: '/api/tenants/:tenant/contact/candidate',
  does: 'Which of the accepted roles an account holds now, as far as facts tell.',
  permission: 'agreements:read',
  params,
  query: z.object({ account: z.string().trim().min(3).max(320) }),
  answer: roleAnswer.extend({ schema: z.literal('ward.contact-candidate/1'), sentence: text }),
})

const person = {
  accountName: z.string().trim().min(3).max(320),
  domain: z.string().trim().min(3).max(253),
  name: z.string().trim().min(1).max(200),
  email: z.string().trim().min(3).max(320),
  phone: z.string().trim().min(4).max(40).nullable(),
  mailbox: z.object({ monitored: z.boolean().nullable(), readBy: note(300).nullable() }),
}

export const nameContact = contract({
  method: 'POST',
  path: '/api/tenants/:tenant/contact',
  does: 'Designates the HIPAA contact, or changes it. Only the current contact or a Global Administrator may; the first an officer may record.',
  permission: 'contact:change',
  params,
  body: z.object({
    ...person,
    /** Where facts cannot tell: the role that was looked up, and the words of whoever attests it. */
    attested: z.object({ role: z.enum(ACCEPTED_ROLE_NAMES), words: note() }).nullable(),
    why: note().nullable(),
    /** The version that was seen, 0 for none. */
    expects: version,
  }),
  answer: shownContact,
})

export const recordDefaultContact = contract({
  method: 'POST',
  path: '/api/tenants/:tenant/contact/default',
  does: 'Records who became the contact by accepting Microsoft’s agreement in the portal.',
  permission: 'contact:change',
  params,
  body: z.object({ ...person, on: day, expects: version }),
  answer: shownContact,
})

const what = z.enum(['bounced', 'disabled', 'left'])

export const recordContactAct = contract({
  method: 'POST',
  path: '/api/tenants/:tenant/contact/acts',
  does: 'Records what happened with the contact: the request was sent or answered, it was confirmed, mail came back, it has left.',
  permission: 'contact:change',
  params,
  body: z.discriminatedUnion('act', [
    z.object({
      act: z.literal('sent'),
      on: day,
      channel: z.enum(CHANNELS),
      sentBy: note(200),
      note: note().nullable(),
      /** Of the text that was sent: another one by now is not recorded unseen. */
      sha256: z.string().max(64),
      expects: version,
    }),
    z.object({
      act: z.literal('answered'),
      on: day,
      says: z.enum(['confirmed', 'refused', 'other-channel', 'other']),
      note: note(2_000).nullable(),
      expects: version,
    }),
    z.object({
      act: z.literal('confirm'),
      /** The full name, typed to confirm. */
      name: z.string().max(1_000),
      messageCenter: z.boolean(),
      expects: version,
    }),
    z.object({ act: z.literal('report'), what, on: day, note: note().nullable(), expects: version }),
    z.object({ act: z.literal('settle'), what, note: note(), expects: version }),
    z.object({ act: z.literal('verified'), on: day, note: note(2_000), expects: version }),
    z.object({ act: z.literal('mailbox'), mailbox: person.mailbox, expects: version }),
  ]),
  answer: shownContact,
})

export const readContactRequest = contract({
  method: 'GET',
  path: '/api/tenants/:tenant/contact/request',
  does: 'The request to Microsoft as a PDF.',
  permission: 'agreements:read',
  params,
  answer: response('application/pdf'),
})

export const CONTACT_ANSWERS = [contactAnswer, contactCheckAnswer] as const
