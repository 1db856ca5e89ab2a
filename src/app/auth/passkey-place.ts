import { AppError } from '../../base/app-error.ts'
import { type RelyingParty, relyingPartyOf, whyNoPasskeys } from './passkeys.ts'

/** The port of a Host header that names none. */
const HTTP_PORT = 80

/** Where a person has opened Ward. */
export interface Place {
  /** The request's Host header, which the server has found to be its own. */
  readonly host: string
  /** Where people reach Ward, such as `https://ward.clinic.example`: it tells whether its host is reached over https. */
  readonly origin: string
}

/**
 * Whom passkeys are for there.
 * @throws AppError bad-usage with where passkeys work
 */
export function partyAt(place: Place): RelyingParty {
  const party = relyingPartyOf(addressOf(place))
  if (party !== null) return party
  throw new AppError('bad-usage', noPasskeysAt(place) ?? 'Passkeys do not work at this address.')
}

/** Why passkeys do not work there, as a sentence; null where they do. */
export function noPasskeysAt(place: Place): string | null {
  const port = URL.parse(`http://${place.host}`)?.port
  return whyNoPasskeys(addressOf(place), port ? Number(port) : HTTP_PORT)
}

function addressOf({ host, origin }: Place): string {
  return URL.parse(origin)?.host === host.toLowerCase() ? origin : `http://${host}`
}
