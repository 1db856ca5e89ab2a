import { isIP } from 'node:net'
import { AppError } from '../base/app-error.ts'
import { readFileIfThere } from '../host/files.ts'

/** The words that let Ward speak without encryption beyond this machine. */
export const PLAIN_HTTP = 'a-proxy-in-front-encrypts'

/** How the server is to be reached, as the settings say it. */
export interface ListeningWish {
  readonly listen: string
  readonly publicUrl: string | null
  readonly tlsCertificate: string | null
  readonly tlsKey: string | null
  readonly plainHttp: string | null
}

export interface Listening {
  readonly host: string
  /** PEM texts; null for plain HTTP. */
  readonly tls: { readonly cert: Uint8Array; readonly key: Uint8Array } | null
  /** Where people reach Ward, such as `https://ward.clinic.example`; null for this machine only. */
  readonly publicOrigin: string | null
  /** Whether a proxy stands in front, whose word about the caller's address counts. */
  readonly behindProxy: boolean
}

const MOST_PEM_BYTES = 1_000_000

/**
 * Decides where to listen. Beyond this machine only with TLS, unless somebody said in plain words that a proxy in front
 * encrypts: transmission security, 45 CFR 164.312(e)(1).
 * @throws AppError bad-usage with what is missing and how to give it
 */
export function listeningOf(wish: ListeningWish): Listening {
  const { listen, tlsCertificate, tlsKey, plainHttp } = wish
  const publicOrigin = wish.publicUrl === null ? null : originOf(wish.publicUrl)
  if ((tlsCertificate === null) !== (tlsKey === null)) {
    throw usage('TLS needs both files: the certificate (--tls-cert) and its private key (--tls-key).')
  }
  const tls =
    tlsCertificate === null || tlsKey === null
      ? null
      : { cert: pem(tlsCertificate, 'certificate'), key: pem(tlsKey, 'private key') }
  const behindProxy = plainHttp === PLAIN_HTTP
  if (!isLoopback(listen)) {
    if (tls === null && !behindProxy) {
      throw usage(
        `Ward does not answer beyond this machine without encryption. Give it a certificate with --tls-cert and --tls-key; or, if a proxy in front of it encrypts, say so: --plain-http ${PLAIN_HTTP}`,
      )
    }
    if (publicOrigin === null) {
      throw usage(
        'Say under which address people reach Ward, so that it answers to no other name: --public-url https://ward.clinic.example',
      )
    }
  }
  return { host: listen, tls, publicOrigin, behindProxy }
}

/** Whether it can only be reached from this machine. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'))
}

function originOf(text: string): string {
  let url: URL
  try {
    url = new URL(text)
  } catch {
    throw usage('--public-url is no address; write it like https://ward.clinic.example')
  }
  const plainHere = url.protocol === 'http:' && isLoopback(url.hostname)
  if (url.protocol !== 'https:' && !plainHere) {
    throw usage('--public-url begins with https://, because people’s passwords travel to it.')
  }
  if (url.pathname !== '/' || url.search !== '' || url.hash !== '' || url.username !== '') {
    throw usage('--public-url is an address without a path, such as https://ward.clinic.example')
  }
  return url.origin
}

function pem(path: string, what: string): Uint8Array {
  const bytes = readFileIfThere(path, MOST_PEM_BYTES, { purpose: `the folder of the TLS ${what}` })
  if (bytes === null) throw usage(`The file of the TLS ${what} is not there: ${path}`)
  if (!Buffer.from(bytes).toString('latin1').includes('-----BEGIN ')) {
    throw usage(`${path} is no TLS ${what} in PEM form (it has no line "-----BEGIN").`)
  }
  return bytes
}

function usage(sentence: string): AppError {
  return new AppError('bad-usage', sentence)
}
