import type { SmtpServer } from './smtp-server.ts'

/** Why a mail did not go, for programs. */
export const MAIL_FAILURES = [
  'unknown-server',
  'unreachable',
  'too-slow',
  'certificate',
  'encryption',
  'sign-in',
  'sender',
  'recipient',
  'held-back',
  'refused',
] as const

export interface MailFailure {
  readonly kind: (typeof MAIL_FAILURES)[number]
  /** For a person: what is wrong and what to do. Of the server’s own words only the number, because they quote the mail. */
  readonly sentence: string
  /** Whether it may go later without anybody changing anything. */
  readonly passes: boolean
}

interface Told {
  readonly code: string
  readonly responseCode: number | null
  readonly command: string
  /** Only to be looked through: it may quote what was sent. */
  readonly text: string
}

type Where = Pick<SmtpServer, 'host' | 'port' | 'encryption'>

/** What an error of nodemailer means. Its codes: nodemailer/dist/esm/errors.js; reply codes: RFC 5321, section 4.2. */
export function mailFailureOf(error: unknown, server: Where): MailFailure {
  const told = toldBy(error)
  return (
    ofCertificate(told, server) ?? ofEncryption(told, server) ?? ofWay(told, server) ?? ofAnswer(told, server)
  )
}

function toldBy(error: unknown): Told {
  const { code, responseCode, command, message } = (error ?? {}) as Readonly<Record<string, unknown>>
  return {
    code: typeof code === 'string' ? code : '',
    responseCode: typeof responseCode === 'number' ? responseCode : null,
    command: typeof command === 'string' ? command : '',
    text: typeof message === 'string' ? message : '',
  }
}

/** OpenSSL’s and Node’s names of what is wrong with a certificate. */
const CERTIFICATES: readonly (readonly [form: RegExp, says: string])[] = [
  [/CERT_HAS_EXPIRED|certificate has expired/i, 'has expired'],
  [/ERR_TLS_CERT_ALTNAME_INVALID|does not match certificate/i, 'is for another name'],
  [
    /SELF_SIGNED|self.signed|UNABLE_TO_VERIFY|unable to verify|UNABLE_TO_GET_ISSUER|unable to get/i,
    'is from an authority that this machine does not know',
  ],
]

function ofCertificate({ code, text }: Told, { host }: Where): MailFailure | null {
  const found = CERTIFICATES.find(([form]) => form.test(code) || form.test(text))
  if (found === undefined) return null
  return {
    kind: 'certificate',
    sentence: `The certificate of ${host} ${found[1]}, so Ward sends it nothing. Use the name that stands in the certificate, have it renewed, or name your own authority to Ward with NODE_EXTRA_CA_CERTS.`,
    passes: false,
  }
}

function ofEncryption({ code, text }: Told, { host, port, encryption }: Where): MailFailure | null {
  if (/wrong version number|packet length too long/i.test(text)) {
    return {
      kind: 'encryption',
      sentence: `${host} does not begin with TLS on port ${port}. Choose STARTTLS, which is usual on port 587, or the port for TLS, usually 465.`,
      passes: false,
    }
  }
  if (code !== 'ETLS') return null
  return {
    kind: 'encryption',
    sentence:
      encryption === 'starttls'
        ? `${host} does not offer STARTTLS on port ${port}, so Ward sends it nothing. Choose TLS from the start, usually port 465, or have STARTTLS turned on.`
        : `${host} and Ward did not agree on how to encrypt. The server must speak TLS 1.2 or newer.`,
    passes: false,
  }
}

function ofWay({ code, text }: Told, { host, port }: Where): MailFailure | null {
  if (code === 'EDNS' || /ENOTFOUND|EAI_AGAIN/.test(text)) {
    return {
      kind: 'unknown-server',
      sentence: `No server of the name ${host} was found. Check how it is written, and that this machine can look names up.`,
      passes: true,
    }
  }
  if (code === 'ETIMEDOUT') {
    return {
      kind: 'too-slow',
      sentence: `${host} did not answer in time on port ${port}. Check the port and the firewall; if TLS begins at once there, choose TLS.`,
      passes: true,
    }
  }
  if (/^(ECONNECTION|ESOCKET|ECONN\w+|EHOSTUNREACH|ENETUNREACH|EPIPE)$/.test(code)) {
    return {
      kind: 'unreachable',
      sentence: `${host} does not take connections on port ${port}. Check the name, the port and the firewall.`,
      passes: true,
    }
  }
  return null
}

function ofAnswer({ code, responseCode, command }: Told, { host }: Where): MailFailure {
  const number = responseCode === null ? '' : ` (${responseCode})`
  // 4yz: not now, but perhaps later.
  const passes = responseCode !== null && responseCode >= 400 && responseCode < 500
  if (code === 'EAUTH' || code === 'ENOAUTH') {
    return {
      kind: 'sign-in',
      sentence: `${host} refused the user name or the password${number}. Check both; in Microsoft 365, SMTP sign-in must be allowed for that mailbox.`,
      passes,
    }
  }
  if (passes) {
    return {
      kind: 'held-back',
      sentence: `${host} takes no mail at the moment${number}. Ward tries again later.`,
      passes,
    }
  }
  if (/^MAIL/i.test(command)) {
    return {
      kind: 'sender',
      sentence: `${host} does not let Ward send from this address${number}. Choose a sender’s address that the user may use.`,
      passes,
    }
  }
  if (code === 'EENVELOPE' || /^RCPT/i.test(command)) {
    return {
      kind: 'recipient',
      sentence: `${host} does not take mail for this recipient${number}. Check the address of the account.`,
      passes,
    }
  }
  return {
    kind: 'refused',
    sentence: `${host} refused the mail${number}. Ask who runs it what it wants.`,
    passes,
  }
}
