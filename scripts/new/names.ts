import { SERVICE_WORDS } from '../../src/assess/words.ts'

/** What a new check or fact is called, in every form the skeletons need. */
export type Names = {
  /** `entra` */
  service: string
  /** `guest-invites` */
  name: string
  /** `entra.guest-invites` */
  id: string
  /** `guestInvites` */
  camel: string
  /** `GuestInvites` */
  pascal: string
}

const KEBAB = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/

export function namesOf(service: string | undefined, name: string | undefined): Names {
  if (!service || !Object.hasOwn(SERVICE_WORDS, service)) {
    const known = Object.keys(SERVICE_WORDS).join(', ')
    throw new Error(
      `SERVICE must be one of ${known}; got "${service ?? ''}". A new one gets its word in src/assess/words.ts first`,
    )
  }
  const words = wordsOf(name)
  return { service, id: `${service}.${words.name}`, ...words }
}

/** @throws Error when the name is not lower-case words with "-" between them */
export function wordsOf(name: string | undefined): Pick<Names, 'name' | 'camel' | 'pascal'> {
  if (!name || name.length > 60 || !KEBAB.test(name)) {
    throw new Error(
      `NAME must be lower-case words with "-" between them (guest-invites); got "${name ?? ''}"`,
    )
  }
  const pascal = name.replace(/(^|-)(.)/g, (_all, _dash, letter: string) => letter.toUpperCase())
  return { name, camel: pascal.charAt(0).toLowerCase() + pascal.slice(1), pascal }
}
