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
  for (const [what, value] of [
    ['SERVICE', service],
    ['NAME', name],
  ]) {
    if (!value || value.length > 60 || !KEBAB.test(value)) {
      throw new Error(
        `${what} must be lower-case words with "-" between them (guest-invites); got "${value ?? ''}"`,
      )
    }
  }
  const pascal = (name as string).replace(/(^|-)(.)/g, (_all, _dash, letter: string) => letter.toUpperCase())
  return {
    service: service as string,
    name: name as string,
    id: `${service}.${name}`,
    camel: pascal.charAt(0).toLowerCase() + pascal.slice(1),
    pascal,
  }
}
