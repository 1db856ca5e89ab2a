/** What a PDF can hold that acts, or that not every reader shows alike; as docs/guide/agreements.md names it. */
export const ACTIVE_KINDS = [
  'script',
  'program',
  'form-data',
  'on-opening',
  'attachment',
  'xfa',
  'media',
  'outside',
  'hides',
  'unread',
] as const

export type ActiveKind = (typeof ACTIVE_KINDS)[number]

/** As part of a sentence. */
export const ACTIVE_WORDS: Readonly<Record<ActiveKind, string>> = {
  script: 'JavaScript',
  program: 'an action that starts a program or opens another file',
  'form-data': 'an action that sends what is filled in, or takes in data',
  'on-opening': 'an action that runs by itself when it is opened',
  attachment: 'other files within it',
  xfa: 'a form that makes its pages itself (XFA)',
  media: 'sound, film or 3D',
  outside: 'content that is fetched from elsewhere',
  hides: 'parts that are hidden, shown or exchanged by an action or for printing',
  unread: 'parts that Ward could not read',
}

/** "JavaScript and other files within it". */
export function activeWords(kinds: readonly ActiveKind[]): string {
  const words = kinds.map(kind => ACTIVE_WORDS[kind])
  const last = words.at(-1) ?? ''
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} and ${last}`
}

/** What is said beside a file that is kept as evidence only. */
export function activeMark(kinds: readonly ActiveKind[]): string {
  return `This PDF holds ${activeWords(kinds)}. It is kept byte for byte as evidence, but it may not show the same to everybody and it can act when it is opened: open it only in a reader with scripts turned off. Nobody can be asked to sign it in Ward.`
}

/** As it is kept with the facts of a file, which says nothing where nothing was found. */
export interface ActiveFile {
  readonly active?: readonly ActiveKind[] | undefined
}

export function activeFile(active: readonly ActiveKind[]): ActiveFile {
  return active.length === 0 ? {} : { active }
}
