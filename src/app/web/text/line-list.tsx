import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import { useMemo, useState } from 'react'
import { DECISIONS, type Decision } from '../../../assess/scanning/evidence.ts'
import { Chips } from '../parts/chips.tsx'
import { RowList } from '../parts/list-row.tsx'
import { DecisionMark } from './decision-mark.tsx'
import { EvidenceOf } from './evidence-table.tsx'
import { ExtraCare } from './extra-care-note.tsx'
import { MarkedText } from './marked-text.tsx'
import type { RecognizerWords } from './messages.ts'
import { number, PAGE, Pager } from './pager.tsx'
import { sureSentence, whySentence } from './sentences.ts'
import type { Answer } from './use-scanner.ts'
import { DECISION_WORDS } from './words.ts'

const useStyles = makeStyles({
  chips: { margin: '0 0 16px', '@media print': { display: 'none' } },
  summary: {
    display: 'grid',
    gridTemplateColumns: '24px minmax(0, 1fr)',
    columnGap: '10px',
    padding: '10px 8px',
    cursor: 'pointer',
    borderRadius: tokens.borderRadiusMedium,
    listStyleType: 'none',
    position: 'relative',
    '::-webkit-details-marker': { display: 'none' },
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  text: { ...typographyStyles.body1, lineHeight: '26px' },
  meta: { ...typographyStyles.caption1, display: 'block', color: tokens.colorNeutralForeground2 },
  more: { padding: '4px 8px 16px 42px', '@media (max-width: 640px)': { padding: '4px 0 16px' } },
  blank: { color: tokens.colorNeutralForeground2 },
})

/** So much of a line stands in its row. */
const ROW = 240

/** The lines of an answer, those that need a look first chosen; each opens what was found in it. */
export function LineList({ answer, words }: { answer: Answer; words: readonly RecognizerWords[] }) {
  const styles = useStyles()
  const { counts, lines, decisionOf } = answer
  const chips = DECISIONS.filter(decision => counts[decision] > 0).map(decision => ({
    value: decision,
    word: DECISION_WORDS[decision].word,
    count: counts[decision],
  }))
  const flagged = chips.map(({ value }) => value).filter(decision => decision !== 'none')
  const [chosen, setChosen] = useState<readonly Decision[]>(flagged)
  const [page, setPage] = useState(0)
  const shown = useMemo(() => {
    const found: number[] = []
    for (let line = 0; line < lines.count; line++) {
      if (chosen.length === 0 || chosen.includes(decisionOf(line))) found.push(line)
    }
    return found
  }, [lines, decisionOf, chosen])
  const choose = (next: readonly Decision[]) => {
    setChosen(next)
    setPage(0)
  }
  return (
    <>
      <div className={styles.chips}>
        <Chips label="Lines" chips={chips} chosen={chosen} choose={choose} />
      </div>
      <RowList>
        {shown.slice(page * PAGE, (page + 1) * PAGE).map(line => (
          <li key={line}>
            <Line line={line} answer={answer} words={words} />
          </li>
        ))}
      </RowList>
      <Pager label="Lines" count={shown.length} page={page} go={setPage} />
    </>
  )
}

function Line({ line, answer, words }: { line: number; answer: Answer; words: readonly RecognizerWords[] }) {
  const styles = useStyles()
  const [isOpen, setOpen] = useState(false)
  const judged = answer.judged(line)
  const { from, to } = answer.lines.at(line)
  const text = answer.order.text.slice(from, to)
  const sure = sureSentence(judged)
  return (
    <details onToggle={event => setOpen(event.currentTarget.open)}>
      <summary className={styles.summary} data-line={line + 1}>
        <DecisionMark decision={judged.decision} />
        <span>
          <span className={styles.text}>
            {text.trim() === '' ? (
              <span className={styles.blank}>An empty line</span>
            ) : (
              <MarkedText
                text={text}
                evidence={judged.evidence}
                words={words}
                only={{ from: 0, to: Math.min(text.length, ROW) }}
              />
            )}
          </span>
          <span className={styles.meta}>
            {`Line ${number(line + 1)} · ${DECISION_WORDS[judged.decision].word}. ${whySentence(judged, answer.order)}${sure === undefined ? '' : ` ${sure}`}`}
          </span>
        </span>
      </summary>
      {isOpen && (
        <div className={styles.more}>
          <ExtraCare judged={judged} />
          <EvidenceOf judged={judged} text={text} words={words} isTextShown={text.length > ROW} />
        </div>
      )}
    </details>
  )
}
