import { basename } from 'node:path'
import type { Field } from '../../../assess/scanning/field.ts'
import { judgeDocument } from '../../../assess/scanning/judge-document.ts'
import { openLexicon } from '../../../assess/scanning/lexicon.ts'
import type { DocumentText, PartName } from '../../../collect/texts/document-text.ts'
import { readDocument } from '../../../collect/texts/read-document.ts'
import { readWhole } from '../../../host/read-source.ts'
import { type Output, printable } from '../output.ts'
import { answerText } from './answer-text.ts'
import { emptyTally, type Tally } from './answers.ts'
import { showProgress } from './progress.ts'
import { type ScanOrder, scannerFor } from './scanner-order.ts'

/** The parts of a message that are fields of their own. What they say is never joined with the body. */
const FIELD_OF: { readonly [P in PartName]?: Field } = {
  from: 'from',
  to: 'to',
  subject: 'subject',
  'attachment-name': 'filename',
}

/** Judges each file as one document, in order; standard input when none is named. @throws what reading them throws */
export async function scanDocuments(
  files: readonly string[],
  order: ScanOrder,
  output: Output,
): Promise<Tally> {
  const scanner = scannerFor(order)
  const lexicon = openLexicon(order.lexicon)
  const tally = emptyTally()
  const progress = showProgress(output, 'document')
  try {
    for (const file of files.length === 0 ? ['-'] : files) {
      const document = await readDocument(await readWhole(file), basename(file))
      const decided = judgeDocument(scanner, lexicon, document.text, {
        place: order.place,
        parts: document.parts.flatMap(({ part, ...where }) => {
          const field = FIELD_OF[part]
          return field === undefined ? [] : [{ field, ...where }]
        }),
      })
      tally.texts++
      tally.decisions[decided.decision]++
      if (document.kind === 'unread') tally.unread++
      if (document.unread.length > 0) {
        progress.clear()
        output.say(unreadText(file, document))
      }
      if (order.all || decided.decision !== 'none') {
        const from = { line: 1, file: files.length === 0 ? undefined : file }
        const { clinical, score, words } = decided.score
        output.answer(
          answerText(from, decided, { ...order, field: 'document' }, scanner.recognizers, {
            kind: document.kind,
            clinical,
            score,
            words,
            parts: [...document.parts],
            unread: [...document.unread],
          }),
        )
      }
      progress.tell(tally)
    }
  } finally {
    progress.clear()
  }
  return tally
}

function unreadText(file: string, { kind, unread }: DocumentText): string {
  const name = file === '-' ? 'Standard input' : printable(file)
  const what = unread.map(each => (kind === 'unread' ? each.why : `${each.what}: ${each.why}`)).join('; ')
  return `${name} could not be read${kind === 'unread' ? '' : ' whole'}: ${what}.\n`
}
