/** What a document says, as text to judge. */
export interface DocumentText {
  readonly kind: 'text' | 'html' | 'mail' | 'csv' | 'unread'
  readonly text: string
  /** Of a message: where its parts stand in the text, in order. */
  readonly parts: readonly TextPart[]
  /** What of it could not be read. Holds nothing of what it says, nor the names of attachments. */
  readonly unread: readonly Unread[]
}

export type PartName = 'from' | 'to' | 'subject' | 'body' | 'attachment-name' | 'attachment'

export interface TextPart {
  readonly part: PartName
  readonly offset: number
  readonly length: number
}

export interface Unread {
  /** "the file", "attachment 2". */
  readonly what: string
  readonly why: string
}

export const plainDocument = (kind: 'text' | 'html' | 'csv', text: string): DocumentText => ({
  kind,
  text,
  parts: [],
  unread: [],
})

export const unreadDocument = (why: string): DocumentText => ({
  kind: 'unread',
  text: '',
  parts: [],
  unread: [{ what: 'the file', why }],
})
