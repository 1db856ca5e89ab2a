import { createHash, randomBytes } from 'node:crypto'
import { AppError } from '../../../base/app-error.ts'
import type { Instant } from '../../../base/time.ts'
import type { MailFailure } from '../../../host/mail/mail-failure.ts'
import type { Letter, Sent } from '../../../host/mail/smtp.ts'
import type { SmtpServer } from '../../../host/mail/smtp-server.ts'
import type { Log } from '../../../host/log.ts'
import { kindsInMail, type OutgoingCheck } from '../../../report/mail/mail-check.ts'
import type { MailText } from '../../../report/mail/mail-text.ts'
import { type MailTemplate, noticeMail } from '../../../report/mail/mails.ts'
import type { Store } from '../../../store/store.ts'
import type { Account } from '../../auth/account.ts'
import { evidenceOf } from '../../auth/sessions.ts'
import type { MailSettings } from './mail-settings.ts'
import {
  keepMailState,
  type KeptMailState,
  type MailState,
  nextStep,
  withBegun,
  withRefusal,
} from './mail-state.ts'

/** A mail for somebody. */
export interface OutgoingMail {
  readonly template: MailTemplate
  readonly text: MailText
  /** What the Message-ID is made from: the same for the same mail. */
  readonly name: string
  /** The tenant it is about; null for the installation. */
  readonly tenant: string | null
  /** Whose deed it is, for the evidence log. */
  readonly by: string
}

export interface Mailer {
  /** The whole address of a page, for a link in a mail. */
  readonly linkIn: (settings: Pick<MailSettings, 'publicAddress'>, page: `/${string}`) => string
  /** Sends one mail now and tells of it in the evidence log. What seems to hold patient data goes as a plain notice instead. */
  readonly send: (to: Account, mail: OutgoingMail, settings: MailSettings) => Promise<Sent>
  /**
   * Sends a mail once: the state is kept before it is handed on, so that of two processes one sends, and what was cut off
   * is sent once more and never a third time.
   * @returns the state as it is then; false for `isDone` where it is to be tried again
   */
  readonly sendOnce: (asked: {
    readonly to: Account
    readonly mail: OutgoingMail
    readonly settings: MailSettings
    readonly version: number
    readonly stateId: string
    readonly kept: KeptMailState
    /** What becomes of the state once the mail went, and once it was given up. */
    readonly after: Partial<MailState>
    readonly givenUp: Partial<MailState>
    readonly now: Instant
  }) => Promise<{ readonly kept: KeptMailState; readonly isDone: boolean }>
}

export type Deliver = (server: SmtpServer, letter: Letter) => Promise<Sent>

export interface MailerParts {
  readonly store: Pick<Store, 'installationRecords' | 'installationEvidence'>
  /** Asked for when the first mail goes: it needs the lexicon. */
  readonly check: () => Promise<OutgoingCheck>
  /** Where people reach Ward, unless the settings name another address for links. */
  readonly origin: () => string
  readonly log: Pick<Log, 'warn'>
  /** Another way than SMTP, for tests. */
  readonly deliver?: Deliver
}

export function openMailer({ store, check, origin, log, deliver = bySmtp }: MailerParts): Mailer {
  const linkIn: Mailer['linkIn'] = ({ publicAddress }, page) => `${publicAddress ?? origin()}${page}`
  const tell = async (
    kind: 'mail-sent' | 'mail-failed' | 'mail-withheld',
    to: Account,
    mail: OutgoingMail,
    more = {},
  ) => {
    const { template, tenant, by } = mail
    await store.installationEvidence.append([evidenceOf(kind, by, to.id, { template, tenant, ...more })])
  }
  const send: Mailer['send'] = async (to, mail, settings) => {
    const kinds = kindsInMail(await check(), mail.text)
    if (kinds.length > 0) {
      for (const detection of kinds) log.warn('a mail was held back', { operation: mail.template, detection })
      await tell('mail-withheld', to, mail, { kinds: kinds.join(' ') })
    }
    const text = kinds.length > 0 ? noticeMail({ address: linkIn(settings, '/') }) : mail.text
    const { host, port, encryption, login, from } = settings
    const letter = { from, to: to.email, ...text, id: messageIdOf(to, mail) }
    const done = await deliver({ host, port, encryption, login }, letter)
    const sentAs = kinds.length > 0 ? { ...mail, template: 'notice' as const } : mail
    if (done.sent) await tell('mail-sent', to, sentAs)
    return done
  }
  return {
    send,
    linkIn,
    sendOnce: async ({ to, mail, settings, version, stateId, kept, after, givenUp, now }) => {
      const step = nextStep(kept.state, mail.name, version, now)
      if (step === 'wait') return { kept, isDone: false }
      if (step === 'give-up') {
        await tell('mail-failed', to, mail, { why: 'given-up' })
        const state = { ...kept.state, ...givenUp, begun: null }
        return { kept: await keepMailState(store, stateId, { ...kept, state }), isDone: true }
      }
      const claim = randomBytes(8).toString('hex')
      const started = withBegun(kept.state, { name: mail.name, settings: version, now, claim })
      const mine = await unlessAnother(() => keepMailState(store, stateId, { ...kept, state: started }))
      if (mine === null) return { kept, isDone: false }
      const done = await send(to, mail, settings)
      if (done.sent) {
        const state = { ...mine.state, ...after, begun: null }
        return { kept: await keepMailState(store, stateId, { ...mine, state }), isDone: true }
      }
      await refused(done.failure, started)
      const state = withRefusal(mine.state, now)
      return { kept: await keepMailState(store, stateId, { ...mine, state }), isDone: false }

      async function refused({ kind }: MailFailure, { begun }: MailState): Promise<void> {
        log.warn('a mail was not taken', { operation: mail.template, code: kind, userId: to.id })
        // The first time, so that it is seen; the tries after it say nothing new.
        if (begun?.failures === 0) await tell('mail-failed', to, mail, { why: kind })
      }
    },
  }
}

/** Its package is loaded when the first mail goes: the server starts without it. */
async function bySmtp(server: SmtpServer, letter: Letter): Promise<Sent> {
  const { sendBySmtp } = await import('../../../host/mail/smtp.ts')
  return await sendBySmtp(server, letter)
}

/** The same for the same mail, so that a mail program shows one that came twice once; it names nobody. */
function messageIdOf(to: Account, { name, tenant }: OutgoingMail): string {
  return createHash('sha256')
    .update(JSON.stringify([to.id, tenant, name]))
    .digest('hex')
    .slice(0, 40)
}

/** Null when another process was first. */
async function unlessAnother<T>(work: () => Promise<T>): Promise<T | null> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof AppError && error.code === 'conflict') return null
    throw error
  }
}
