import type * as z from 'zod'
import type { PLAIN_MAIL, readMail, writeMail } from '../../api/contracts/mail.ts'
import type { FieldProblem } from '../parts/field-problems.tsx'

export type Mail = z.output<(typeof readMail)['answer']>
export type MailSettings = NonNullable<Mail['settings']>
type Sent = NonNullable<z.input<NonNullable<(typeof writeMail)['body']>>['settings']>
export type Encryption = MailSettings['encryption']

export const ENCRYPTION_WORDS = {
  starttls: 'STARTTLS, usually on port 587',
  tls: 'TLS from the start, usually on port 465',
  none: 'None: mail can be read on its way',
} as const satisfies Readonly<Record<Encryption, string>>

const USUAL_PORTS = { starttls: '587', tls: '465', none: '25' } as const satisfies Record<Encryption, string>

/** The settings as they are written down, before they are sent. */
export interface MailDraft {
  readonly host: string
  readonly port: string
  readonly encryption: Encryption
  /** Whether it was said that mail may be read on its way. */
  readonly plainly: boolean
  /** Empty where the server asks nobody who they are. */
  readonly user: string
  /** Empty to keep the one that is kept. */
  readonly password: string
  readonly fromAddress: string
  readonly fromName: string
  /** Empty for the address that Ward has anyway. */
  readonly links: string
}

export const FIELDS = {
  host: 'mail-host',
  port: 'mail-port',
  encryption: 'mail-encryption',
  plainly: 'mail-plainly',
  user: 'mail-user',
  password: 'mail-password',
  fromAddress: 'mail-from-address',
  fromName: 'mail-from-name',
  links: 'mail-links',
} as const satisfies Readonly<Record<keyof MailDraft, string>>

export function draftOf(settings: MailSettings | null): MailDraft {
  return {
    host: settings?.host ?? '',
    port: String(settings?.port ?? USUAL_PORTS.starttls),
    encryption: settings?.encryption ?? 'starttls',
    plainly: false,
    user: settings?.user ?? '',
    password: '',
    fromAddress: settings?.fromAddress ?? '',
    fromName: settings?.fromName ?? 'Ward',
    links: settings?.publicAddress ?? '',
  }
}

/** Another way to encrypt; a port that was the usual one of the way before becomes the usual one of this. */
export function withEncryption(draft: MailDraft, encryption: Encryption): MailDraft {
  const port = draft.port === USUAL_PORTS[draft.encryption] ? USUAL_PORTS[encryption] : draft.port
  return { ...draft, encryption, port, plainly: false }
}

const PLAIN: typeof PLAIN_MAIL = 'mail may be read on its way'

export function settingsOf(draft: MailDraft): Sent {
  const { host, port, encryption, plainly, user, password, fromAddress, fromName, links } = draft
  const name = user.trim()
  return {
    host: host.trim(),
    port: Number(port),
    encryption,
    ...(encryption === 'none' && plainly ? { plainly: PLAIN } : {}),
    user: name === '' ? null : name,
    ...(name === '' || password === '' ? {} : { password }),
    fromAddress: fromAddress.trim(),
    fromName: fromName.trim(),
    publicAddress: links.trim() === '' ? null : links.trim(),
  }
}

/** Whether mail to the server stays on this machine. */
export function isHere(host: string): boolean {
  return /^(?:localhost|127(?:\.\d{1,3}){3}|::1)$/.test(host.trim())
}

/** Whether the kept password still belongs to what is written; the server refuses to send it elsewhere. */
export function keepsPassword(draft: MailDraft, kept: MailSettings | null): boolean {
  if (kept === null || !kept.hasPassword) return false
  const isSame =
    kept.host === draft.host.trim() && kept.port === Number(draft.port) && kept.user === draft.user.trim()
  return isSame && (draft.encryption !== 'none' || kept.encryption === 'none')
}

/** What the page itself sees to be wrong, in the order of the form. The server looks once more. */
export function wrongIn(draft: MailDraft, kept: MailSettings | null): readonly FieldProblem[] {
  const { host, port, encryption, plainly, user, password, fromAddress, fromName, links } = draft
  const tests: readonly (readonly [isRight: boolean, field: keyof MailDraft, message: string])[] = [
    [
      /^(?:[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*|[0-9A-Fa-f:]*:[0-9A-Fa-f:.]+)$/.test(host.trim()),
      'host',
      'Enter the name of the mail server alone, such as smtp.clinic.example.',
    ],
    [
      /^\d{1,5}$/.test(port.trim()) && Number(port) >= 1 && Number(port) <= 65_535,
      'port',
      'Enter the port, a number from 1 to 65535.',
    ],
    [
      encryption !== 'none' || plainly || isHere(host),
      'plainly',
      'Say that mail may be read on its way, or choose STARTTLS or TLS.',
    ],
    [
      user.trim() === '' || password !== '' || keepsPassword(draft, kept),
      'password',
      kept?.hasPassword
        ? 'The server, the user or the encryption is another one: enter the password again.'
        : 'Enter the password of the user.',
    ],
    [
      /^[^\s@,;<>]+@[^\s@,;<>]+$/.test(fromAddress.trim()),
      'fromAddress',
      'Enter the sender’s address, such as ward@clinic.example.',
    ],
    [fromName.trim() !== '', 'fromName', 'Enter the name that the mails come from.'],
    [isForLinks(links.trim()), 'links', 'Enter an address like https://ward.clinic.example, without a path.'],
  ]
  return tests
    .filter(([isRight]) => !isRight)
    .map(([, field, message]) => ({ field: FIELDS[field], message }))
}

function isForLinks(text: string): boolean {
  if (text === '') return true
  const url = URL.canParse(text) ? new URL(text) : null
  const isEncrypted = url?.protocol === 'https:' || (url?.protocol === 'http:' && isHere(url.hostname))
  return url !== null && isEncrypted && url.pathname === '/' && url.search === '' && url.hash === ''
}
