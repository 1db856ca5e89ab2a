import { randomBytes } from 'node:crypto'

/** A new one for each response: 128 bits that a page's script cannot guess (CSP Level 3, section 7.1). */
export function newNonce(): string {
  return randomBytes(16).toString('base64url')
}

/**
 * The browser runs only scripts and styles that carry this response's nonce, and turns no text into script. The one
 * Trusted Types policy lets through one address, that of the thread in which the page judges texts
 * (src/app/web/text/open-scanner.ts).
 */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src 'nonce-${nonce}'`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types ward-scanner',
  ].join('; ')
}

/**
 * On the files of the pages. It rules a file that runs as a thread of its own: the one that sees pasted texts can open
 * no connection at all.
 */
export const FILE_POLICY = "default-src 'none'; base-uri 'none'; frame-ancestors 'none'"

/** For a year, once a browser came by TLS (RFC 6797). */
export const STRICT_TRANSPORT = 'max-age=31536000'

/** On every response, also on refusals and files. */
export const COMMON_HEADERS: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'permissions-policy':
    'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), hid=(), magnetometer=(), microphone=(), payment=(), publickey-credentials-create=(self), publickey-credentials-get=(self), serial=(), usb=(), clipboard-read=(), clipboard-write=(self)',
  'cache-control': 'no-store',
}
