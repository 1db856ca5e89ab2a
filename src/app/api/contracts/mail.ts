import * as z from 'zod'
import { contract } from './route.ts'

/** The words that let mail travel readable beyond this machine. */
export const PLAIN_MAIL = 'mail may be read on its way'

/** One line without control characters: a header of a mail is made of it. */
const line = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .regex(/^\P{Cc}*$/u, 'Write it in one line.')

const encryption = z.enum(['tls', 'starttls', 'none'])
export type MailEncryption = z.infer<typeof encryption>

const host = line(253).regex(
  /^(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)*|[0-9A-Fa-f:]*:[0-9A-Fa-f:.]+)$/,
  'Write the name of the server alone, such as smtp.clinic.example.',
)
const address = line(320).regex(
  /^[^\s@<>(),;:"\\[\]]{1,64}@[^\s@<>(),;:"\\[\]]{1,255}$/,
  'Write a mail address, such as ward@clinic.example.',
)

/** What became of the last mails, newest first; of whom it was to, only the account's id stands in the log. */
const lastMail = z.object({
  at: z.string(),
  what: z.enum(['mail-sent', 'mail-failed', 'mail-withheld']),
  sentence: z.string(),
})
export type LastMail = z.infer<typeof lastMail>

export const readMail = contract({
  method: 'GET',
  path: '/api/settings/mail',
  does: 'Tells how Ward hands mail on; the password is never told, only that one is kept.',
  permission: 'settings:read',
  answer: z.object({
    schema: z.literal('ward.mail-settings/1'),
    version: z.int(),
    /** Null while Ward sends no mail. */
    settings: z
      .object({
        host: z.string(),
        port: z.int(),
        encryption,
        user: z.string().nullable(),
        hasPassword: z.boolean(),
        fromAddress: z.string(),
        fromName: z.string(),
        publicAddress: z.string().nullable(),
        since: z.string(),
      })
      .nullable(),
    /** Where links lead while no other address is given. */
    ownAddress: z.string(),
    last: z.array(lastMail),
  }),
})

export const writeMail = contract({
  method: 'PUT',
  path: '/api/settings/mail',
  does: 'Changes how Ward hands mail on, or turns mail off.',
  permission: 'settings:manage',
  body: z.object({
    /** The version that was seen; 0 for none. */
    expects: z.int().min(0),
    /** Null turns mail off. */
    settings: z
      .object({
        host,
        port: z.int().min(1).max(65_535),
        encryption,
        /** `mail may be read on its way`: needed for a server beyond this machine without encryption. */
        plainly: z.string().max(100).optional(),
        /** Null where the server asks nobody who they are. */
        user: line(320).min(1).nullable(),
        /** Left out, the kept one stays; it counts only for the same server and user. */
        password: z.string().min(1).max(1_000).optional(),
        fromAddress: address,
        fromName: line(100).min(1),
        publicAddress: z.string().trim().max(300).nullable(),
      })
      .nullable(),
  }),
  answer: z.object({ schema: z.literal('ward.mail-settings-kept/1') }),
})

export const sendTestMail = contract({
  method: 'POST',
  path: '/api/settings/mail/test',
  does: 'Sends a test mail to the own address and tells what the mail server answered.',
  permission: 'settings:manage',
  answer: z.object({
    schema: z.literal('ward.test-mail/1'),
    to: z.string(),
    sent: z.boolean(),
    /** What was wrong and what to do; null where it went. */
    problem: z.string().nullable(),
  }),
})

export const readOwnMail = contract({
  method: 'GET',
  path: '/api/account/mail',
  does: 'Tells which mails the person gets.',
  permission: 'session:own',
  answer: z.object({
    schema: z.literal('ward.own-mail/1'),
    version: z.int(),
    /** Whether Ward sends mail at all. */
    isOn: z.boolean(),
    to: z.string(),
    digest: z.boolean(),
  }),
})

export const writeOwnMail = contract({
  method: 'PUT',
  path: '/api/account/mail',
  does: 'Turns the Monday mail on or off; reminders and alarms stay.',
  permission: 'session:own',
  body: z.object({ expects: z.int().min(0), digest: z.boolean() }),
  answer: z.object({ schema: z.literal('ward.own-mail-kept/1'), version: z.int() }),
})
