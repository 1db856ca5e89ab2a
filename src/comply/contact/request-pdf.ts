import { longDayWords } from '../../assess/words.ts'
import { OFFICE_ROWS } from '../../base/contact/offices.ts'
import type { PdfText } from '../../base/signing/pdf-text.ts'
import type { Channelled, Contact } from './contact-body.ts'
import type { Designation } from './designation-body.ts'

/** The request to Microsoft on paper, word for word as the message has it. */
export function requestPdfText({ named }: Contact, { to, subject, text, sha256 }: Channelled): PdfText {
  return {
    title: subject,
    at: named.at,
    parts: [
      {
        kind: 'facts',
        rows: [
          ['To', to],
          ['Written on', longDayWords(named.on)],
        ],
      },
      ...text
        .split('\n\n')
        .filter(part => part.trim() !== '')
        .map(part => ({ kind: 'paragraph', text: part }) as const),
      { kind: 'facts', rows: [['SHA-256 of the text', sha256]] },
    ],
  }
}

/** A designation on paper, to be signed. */
export function designationPdfText(
  { office, holder, deputy, from, until, why, at, by }: Designation,
  organisation: string | null,
): PdfText {
  const { title, does, cites } = OFFICE_ROWS[office]
  return {
    title: `Designation: ${title}`,
    at,
    parts: [
      {
        kind: 'paragraph',
        text: `${organisation ?? 'The practice'} designates ${holder.name} as its ${title.toLowerCase()} (${cites}).`,
      },
      { kind: 'paragraph', text: does },
      {
        kind: 'facts',
        rows: [
          ['Holder', withAddress(holder)],
          ['Deputy', deputy === null ? 'Nobody is named' : withAddress(deputy)],
          ['From', longDayWords(from)],
          ['Until', until === null ? 'Until somebody else is designated' : longDayWords(until)],
          ...(why === null ? [] : ([['Why', why]] as const)),
          ['Written down by', by.name],
        ],
      },
      { kind: 'paragraph', text: 'Not legal advice; confirm with counsel.' },
    ],
  }
}

function withAddress({ name, email }: Designation['holder']): string {
  return email === null ? name : `${name}, ${email}`
}
