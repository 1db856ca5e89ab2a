/** A user id taken apart: what stands before the first "@" and after it. Without an "@" all of it is the name. */
export interface UserParts {
  readonly name: string
  readonly domain: string | undefined
}

export function userParts(id: string): UserParts {
  const at = id.indexOf('@')
  if (at <= 0) return { name: id, domain: undefined }
  return { name: id.slice(0, at), domain: id.slice(at + 1) || undefined }
}

/** Whether a text is written as an address of mail: bounded, so that a long text costs nothing. */
export function looksLikeMail(text: string): boolean {
  return text.length <= 320 && /^[^\s@<>]+@[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(text)
}
