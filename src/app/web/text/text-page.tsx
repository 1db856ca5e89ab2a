import { Button, makeStyles, ProgressBar, typographyStyles } from '@fluentui/react-components'
import { useCallback, useState } from 'react'
import { PageHead } from '../parts/page-head.tsx'
import { AnswerView } from './answer-view.tsx'
import { EXAMPLES } from './examples.ts'
import { Legend } from './legend.tsx'
import type { Order } from './messages.ts'
import { number } from './pager.tsx'
import { heaviest, linesTitle, whySentence } from './sentences.ts'
import { TextForm } from './text-form.tsx'
import { type Judging, type ScannerState, useJudging, useScanner } from './use-scanner.ts'
import { DECISION_WORDS } from './words.ts'

const useStyles = makeStyles({
  text: { ...typographyStyles.body1, margin: '0 0 12px', maxWidth: '760px' },
  examples: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '8px',
    margin: '0 0 16px',
    '& button': { maxWidth: 'none' },
  },
  unseen: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
  },
})

const NOTHING: Order = { field: 'subject', place: false, text: '' }

/**
 * Judges what a person pastes or drops. The text is held by this component and by the thread that judges it: not in the
 * address, not in the history, not in the browser’s storage; no request is made with it.
 */
export function TextPage() {
  const styles = useStyles()
  const [order, setOrder] = useState(NOTHING)
  const [state, scanner, again] = useScanner()
  const judging = useJudging(scanner, order)
  const change = useCallback((part: Partial<Order>) => setOrder(before => ({ ...before, ...part })), [])
  return (
    <>
      <PageHead title="Check a text">
        Does it hold ePHI? Paste a subject line, a file name, a message or a list of them, and see the
        decision and why.
      </PageHead>
      <TextForm order={order} change={change} />
      <p className={styles.unseen} role="status">
        {announced(judging)}
      </p>
      {state === 'no-answer' || state === 'broken' ? (
        <Fault state={state} again={again} />
      ) : judging.state === 'empty' ? (
        <>
          <p className={styles.text}>
            Nothing to judge yet. These are made up, the people in them too; try one:
          </p>
          <div className={styles.examples}>
            {EXAMPLES.map(({ label, ...example }) => (
              <Button key={label} onClick={() => setOrder(example)}>
                {label}
              </Button>
            ))}
          </div>
        </>
      ) : judging.state === 'judging' ? (
        <Progress done={judging.done} of={judging.of} />
      ) : (
        scanner !== null && <AnswerView key={keyOf(judging)} answer={judging.answer} words={scanner.words} />
      )}
      <Legend />
    </>
  )
}

/** Another text begins on its first page with its own choice; the same text judged otherwise too. */
function keyOf({ answer: { lines, counts } }: Extract<Judging, { state: 'judged' }>): string {
  return `${lines.count} ${Object.values(counts).join(' ')}`
}

/** What a listener hears when a decision is there: once, and short. */
function announced(judging: Judging): string {
  if (judging.state !== 'judged') return ''
  const { answer } = judging
  if (answer.lines.count > 1) return linesTitle(answer)
  return `${DECISION_WORDS[heaviest(answer)].word}. ${whySentence(answer.judged(0), answer.order)}`
}

/** How far it is; of one long text only that it is not done. “Clear” gives it up. */
function Progress({ done, of }: { done: number; of: number }) {
  const styles = useStyles()
  return (
    <div className={styles.text}>
      <p>{of === 1 ? 'Judging the text.' : `Judged ${number(done)} of ${number(of)} lines.`}</p>
      <ProgressBar aria-label="Judging" {...(of === 1 ? {} : { value: done, max: of })} />
    </div>
  )
}

function Fault({ state, again }: { state: Exclude<ScannerState, 'loading' | 'ready'>; again: () => void }) {
  const styles = useStyles()
  return (
    <div role="alert">
      <p className={styles.text}>
        {state === 'no-answer'
          ? 'The words Ward judges by could not be loaded: its server does not answer. Start it again in a terminal with “npm start”, then try again here. Your text stays.'
          : 'Judging broke off. Your text stays; try again, or take a shorter piece of it.'}
      </p>
      <Button appearance="primary" onClick={again}>
        Try again
      </Button>
    </div>
  )
}
