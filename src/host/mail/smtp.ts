import { createTransport } from 'nodemailer'
import { type MailFailure, mailFailureOf } from './mail-failure.ts'
import type { SmtpServer } from './smtp-server.ts'

/** One mail to one person. */
export interface Letter {
  readonly from: { readonly name: string; readonly address: string }
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html: string
  /** The part of the Message-ID before the `@`: the same for a mail that is sent once more. */
  readonly id: string
}

export type Sent = { readonly sent: true } | { readonly sent: false; readonly failure: MailFailure }

/** Milliseconds; a mail server that needs longer is as good as gone. */
const WAIT = { connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 }

/**
 * Hands one mail to the server: it answered for it, or it did not and says why. Certificates are checked against those
 * that Node trusts (NODE_EXTRA_CA_CERTS adds an own authority).
 * @param trusted PEM of an authority to trust instead, for tests
 */
export async function sendBySmtp(server: SmtpServer, letter: Letter, trusted?: string): Promise<Sent> {
  const { host, port, encryption, login } = server
  const transport = createTransport({
    host,
    port,
    secure: encryption === 'tls',
    requireTLS: encryption === 'starttls',
    ignoreTLS: encryption === 'none',
    ...(login === null ? {} : { auth: { user: login.user, pass: login.password } }),
    tls: { minVersion: 'TLSv1.2', ...(trusted === undefined ? {} : { ca: trusted }) },
    // A mail is made of texts; nothing in one may name a file or an address to be read.
    disableFileAccess: true,
    disableUrlAccess: true,
    ...WAIT,
  })
  const { from, to, subject, text, html, id } = letter
  try {
    await transport.sendMail({
      from,
      to: { name: '', address: to },
      subject,
      text,
      html,
      messageId: `<${id}@${from.address.split('@').at(-1) ?? 'ward.invalid'}>`,
      // Nobody’s absence note is an answer to it (RFC 3834, section 5; Exchange reads its own header).
      headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
    })
    return { sent: true }
  } catch (error) {
    return { sent: false, failure: mailFailureOf(error, server) }
  } finally {
    transport.close()
  }
}
