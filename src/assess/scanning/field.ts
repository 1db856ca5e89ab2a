/** Where a short text stands. Each is read as what it is: a file name has no spaces, an address book entry no verbs. */
export const FIELDS = [
  'subject',
  'from',
  'to',
  'filename',
  'url',
  'directory',
  'domain',
  'ticket',
  'text',
] as const
export type Field = (typeof FIELDS)[number]

/** Fields in which percent signs are an encoding and inner capitals begin a new word. */
export const isPathLike = (field: Field): boolean =>
  field === 'filename' || field === 'url' || field === 'domain'
