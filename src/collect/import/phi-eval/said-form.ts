import type { LabelledTexts } from '../../../base/labelled-texts.ts'
import { linesIn } from './read-file-names.ts'

/** What `--as` may say of a text that has no form of its own. Lines are texts; for documents the file is one. */
export const SAID_FORMS = [
  'filename:negative',
  'filename:positive',
  'subject:negative',
  'from:negative',
  'to:negative',
  'document:negative',
  'document:positive',
] as const
export type SaidForm = (typeof SAID_FORMS)[number]

export function readAs(text: string, said: SaidForm): LabelledTexts | null {
  const rows = linesIn(text)
  if (rows.length === 0) return null
  switch (said) {
    case 'filename:negative':
    case 'filename:positive':
      return { form: 'file-names', ofPatients: said === 'filename:positive', rows }
    case 'document:negative':
    case 'document:positive': {
      const kind = said === 'document:positive' ? 'note' : 'not-clinical'
      return { form: 'documents', rows: [{ line: 1, kind, text }] }
    }
    case 'subject:negative':
      return { form: 'short-texts', field: 'subject', rows }
    case 'from:negative':
      return { form: 'short-texts', field: 'from', rows }
    case 'to:negative':
      return { form: 'short-texts', field: 'to', rows }
  }
}
