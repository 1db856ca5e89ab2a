import { FIELDS, type Field } from '../../../assess/scanning/field.ts'

/** What a pasted text may be. */
export type TextField = Field | 'document'
export const TEXT_FIELDS: readonly TextField[] = [...FIELDS, 'document']

export const FIELD_WORDS: {
  readonly [F in TextField]: {
    readonly word: string
    /** Whether each line is a value of its own, as `ward phi scan` reads them, and how several are called. */
    readonly lines: string | null
  }
} = {
  subject: { word: 'Subject of a message', lines: 'subjects' },
  from: { word: 'From: a sender', lines: 'senders' },
  to: { word: 'To: recipients', lines: 'lists of recipients' },
  filename: { word: 'File name or path', lines: 'file names' },
  url: { word: 'Web address (URL)', lines: 'web addresses' },
  directory: { word: 'Entry in the address book', lines: 'entries' },
  domain: { word: 'Domain name', lines: 'domain names' },
  ticket: { word: 'Support ticket', lines: null },
  text: { word: 'Free text', lines: null },
  document: { word: 'Document', lines: null },
}

/** A ticket or a free text that is longer, in UTF-16 units, is judged as a document: what stands far apart in it need not belong together. */
const LONGEST_TEXT = 2_000

/** What a text is judged as. */
export function judgedAs(field: TextField, text: string): TextField {
  return FIELD_WORDS[field].lines === null && text.length > LONGEST_TEXT ? 'document' : field
}

/** What the text or its lines are taken for, in a sentence below the box. */
export function linesHint(field: TextField): string {
  const { lines } = FIELD_WORDS[field]
  if (field === 'document')
    return 'Plain text or CSV, judged as a whole. HTML and mail files are read by “ward phi scan --field document” in a terminal.'
  return lines === null
    ? 'All of it is judged as one text; longer than 2,000 characters, as a document.'
    : `One a line. Several lines are several ${lines}; each is judged by itself.`
}
