import { isPathLike } from '../scanning/field.ts'
import { TOKEN } from '../scanning/tokens.ts'
import { WORD } from '../scanning/word-knowledge.ts'
import { defineRecognizer } from './define-recognizer.ts'
import { OWN_WORDS } from './health-sources.ts'

/** A folder, a site or a mailbox whose name says that patients' data is kept there. */
export const placeOfCare = defineRecognizer({
  id: 'place-of-care',
  title: 'Place where patients’ data is kept',
  subject: 'place',
  source: OWN_WORDS,
  needs: { words: WORD.care | WORD.patientCue },
  because: {
    folder: 'a folder or a site named after patients',
    unit: 'a clinical unit of yours',
  },
  find: ({ field, text, tokens }, found) => {
    if (!isPathLike(field)) return
    for (let at = 0; at < tokens.count; at++) {
      if (tokens.kind[at] !== TOKEN.word) continue
      // Only what stands before a separator is a folder.
      const from = tokens.start[at] as number
      const to = tokens.end[at] as number
      if (!FOLDER.test(text.slice(from, to)) || !/[/\\]/.test(text.slice(to, to + 40))) continue
      found({ class: 'C', from, to, confidence: 60, because: 'folder' })
    }
  },
})

const FOLDER =
  /^(?:patients?|charts?|medical|clinical|phi|ephi|ehr|emr|labs?|referrals?|discharges?|admissions?)$/i
