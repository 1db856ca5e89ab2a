import { DOOR_PAGES } from '../../api/contracts/pages.ts'

/** What stands behind the door that the server says is open. */
export type Room =
  /** The first administrator is made; `link` is false for somebody who came without the one-time link. */
  | { readonly room: 'first-run'; readonly link: boolean }
  /** Somebody opened the first-run link, and Ward has its administrator. */
  | { readonly room: 'first-run-over' }
  /** An invited person sets a password; null for an address without its token. */
  | { readonly room: 'invitation'; readonly token: string | null }
  /** A signer from outside, whoever is signed in here or not; null for an address without its token. */
  | { readonly room: 'counterparty'; readonly token: string | null }
  | { readonly room: 'sign-in' }
  | { readonly room: 'pages' }

/**
 * Where somebody is led.
 * @param path where the address points; it stays as it is, so that after the sign-in they are where a link led
 * @param token of the one-time link, or null
 */
export function roomOf(
  state: 'first-run' | 'signed-out' | 'signed-in',
  path: string,
  token: string | null,
): Room {
  if (state === 'first-run') return { room: 'first-run', link: token !== null }
  if (path === DOOR_PAGES.invitation) return { room: 'invitation', token }
  if (path === DOOR_PAGES.counterparty) return { room: 'counterparty', token }
  if (path === DOOR_PAGES.firstRun) return { room: 'first-run-over' }
  return { room: state === 'signed-in' ? 'pages' : 'sign-in' }
}

/** The token after the `#` of a one-time link; null where there is none that could be one. */
export function tokenIn(path: string, hash: string): string | null {
  if (!Object.values<string>(DOOR_PAGES).includes(path)) return null
  return /^#([A-Za-z0-9_-]{1,200})$/.exec(hash)?.[1] ?? null
}
