import { DecisionHead } from './decision-head.tsx'
import { EvidenceOf } from './evidence-table.tsx'
import { ExtraCare } from './extra-care-note.tsx'
import { LineList } from './line-list.tsx'
import type { RecognizerWords } from './messages.ts'
import { heaviest, linesSentence, linesTitle, sureSentence, whySentence } from './sentences.ts'
import type { Answer } from './use-scanner.ts'

/** The decision and why: of one value whole, of many a list. */
export function AnswerView({ answer, words }: { answer: Answer; words: readonly RecognizerWords[] }) {
  const { lines, order } = answer
  if (lines.count > 1) {
    return (
      <>
        <DecisionHead decision={heaviest(answer)} title={linesTitle(answer)}>
          {linesSentence(answer)}
        </DecisionHead>
        <LineList answer={answer} words={words} />
      </>
    )
  }
  const judged = answer.judged(0)
  const { from, to } = lines.at(0)
  const sure = sureSentence(judged)
  return (
    <>
      <DecisionHead decision={judged.decision} {...(sure === undefined ? {} : { sure })}>
        {whySentence(judged, order)}
      </DecisionHead>
      <ExtraCare judged={judged} />
      <EvidenceOf judged={judged} text={order.text.slice(from, to)} words={words} />
    </>
  )
}
