import { AppError } from '../../../base/app-error.ts'
import type { Instant } from '../../../base/time.ts'
import { testMail } from '../../../report/mail/mails.ts'
import { entryWords } from '../../../report/activity/entry-words.ts'
import { deedOf, sessionOf } from '../../auth/caller.ts'
import { isLoopback } from '../../listening.ts'
import { openMailer } from '../../work/mail/mailer.ts'
import { keepMailPreference, readMailPreference } from '../../work/mail/mail-preference.ts'
import { keepMailSettings, type MailSettings, readMailSettings } from '../../work/mail/mail-settings.ts'
import { openOutgoingCheck } from '../../work/mail/outgoing-check.ts'
import type { Doors } from '../add-route.ts'
import * as contracts from '../contracts/mail.ts'
import type { BodyOf } from '../contracts/route.ts'
import { defineRoute, type Route } from '../define-route.ts'

/** How many of the last mails the settings tell of. */
const LAST = 5
const MAIL_KINDS = ['mail-sent', 'mail-failed', 'mail-withheld'] as const

/** How Ward hands mail on, and which mails somebody gets. */
export function mailRoutes({ store, accounts, origin }: Doors): readonly Route[] {
  const silent = { warn: () => undefined }
  const mailer = openMailer({ store, check: openOutgoingCheck(), origin, log: silent })

  const lastMails = async () => {
    const names = new Map((await accounts.list()).map(({ id, name }) => [id, name]))
    const { items } = await store.installationEvidence.find({ kinds: [...MAIL_KINDS] }, { limit: LAST })
    return items.map(({ entry }) => ({
      at: entry.at,
      what: MAIL_KINDS.find(kind => kind === entry.kind) ?? ('mail-sent' as const),
      sentence: entryWords(entry, names).sentence,
    }))
  }

  return [
    defineRoute(contracts.readMail, async () => {
      const { settings, version } = await readMailSettings(store)
      return {
        schema: 'ward.mail-settings/1' as const,
        version,
        settings: settings === null ? null : shown(settings),
        ownAddress: origin(),
        last: await lastMails(),
      }
    }),
    defineRoute(contracts.writeMail, async ({ body, caller, now }) => {
      const { settings: before } = await readMailSettings(store)
      const settings = body.settings === null ? null : checked(body.settings, before, now)
      await keepMailSettings(store, settings, body.expects, deedOf(caller()))
      return { schema: 'ward.mail-settings-kept/1' as const }
    }),
    defineRoute(contracts.sendTestMail, async ({ caller, now }) => {
      const { account } = caller()
      sessionOf(caller())
      const { settings } = await readMailSettings(store)
      if (settings === null)
        throw new AppError('bad-input', 'Ward sends no mail yet: save the settings first.')
      const text = testMail({ address: mailer.linkIn(settings, '/') })
      const mail = { template: 'test' as const, text, name: `test:${now}`, tenant: null, by: account.id }
      const done = await mailer.send(account, mail, settings)
      return {
        schema: 'ward.test-mail/1' as const,
        to: account.email,
        sent: done.sent,
        problem: done.sent ? null : done.failure.sentence,
      }
    }),
    defineRoute(contracts.readOwnMail, async ({ caller }) => {
      const { account } = caller()
      const { digest, version } = await readMailPreference(store, account.id)
      const { settings } = await readMailSettings(store)
      return {
        schema: 'ward.own-mail/1' as const,
        version,
        isOn: settings !== null,
        to: account.email,
        digest,
      }
    }),
    defineRoute(contracts.writeOwnMail, async ({ caller, body }) => {
      const { digest, expects } = body
      const version = await keepMailPreference(store, caller().account.id, { digest, version: expects })
      return { schema: 'ward.own-mail-kept/1' as const, version }
    }),
  ]
}

function shown({ host, port, encryption, login, from, publicAddress, since }: MailSettings) {
  return {
    host,
    port,
    encryption,
    user: login?.user ?? null,
    hasPassword: login !== null,
    fromAddress: from.address,
    fromName: from.name,
    publicAddress,
    since,
  }
}

type Given = NonNullable<BodyOf<typeof contracts.writeMail>['settings']>

/** @throws AppError bad-input with what is wrong and what to do */
function checked(given: Given, before: MailSettings | null, now: Instant): MailSettings {
  const { host, port, encryption, plainly, user, password, fromAddress, fromName, publicAddress } = given
  if (encryption === 'none' && !isLoopback(host) && plainly !== contracts.PLAIN_MAIL) {
    throw wrong(
      `Without encryption anybody on the way can read the mails and the password. Choose TLS or STARTTLS, or say it: ${contracts.PLAIN_MAIL}.`,
    )
  }
  return {
    host,
    port,
    encryption,
    login: user === null ? null : { user, password: passwordFor({ ...given, user, password }, before) },
    from: { address: fromAddress, name: fromName },
    publicAddress: publicAddress === null || publicAddress === '' ? null : originOf(publicAddress),
    since: before?.since ?? now,
  }
}

/** The kept password goes to the server that it was given for, and no other: else a new host would be told it. */
function passwordFor(
  { host, port, encryption, user, password }: Given & { readonly user: string },
  before: MailSettings | null,
): string {
  if (password !== undefined) return password
  const isSame =
    before?.login?.user === user &&
    before.host === host &&
    before.port === port &&
    (encryption !== 'none' || before.encryption === 'none')
  if (before?.login && isSame) return before.login.password
  throw wrong(
    before?.login
      ? 'The server, the user or the encryption is another one: enter the password again.'
      : 'Enter the password of the user, or leave the user empty.',
  )
}

function originOf(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null
  const isEncrypted = url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback(url.hostname))
  const isBare = url?.pathname === '/' && url.search === '' && url.hash === '' && url.username === ''
  if (url !== null && isEncrypted && isBare) return url.origin
  throw wrong('The address for links is one like https://ward.clinic.example, without a path.')
}

function wrong(sentence: string): AppError {
  return new AppError('bad-input', sentence)
}
