import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { Fragment } from 'react'
import type { Evidence, EvidenceClass } from '../../../assess/scanning/evidence.ts'
import type { Span } from './lines.ts'
import { piecesOf, shownStretches, weightiest } from './marks.ts'
import type { RecognizerWords } from './messages.ts'
import { wordsOf } from './use-scanner.ts'
import { CLASS_WORDS } from './words.ts'

const under = (kind: EvidenceClass) => ({
  textDecorationLine: 'underline',
  textDecorationThickness: '2px',
  textDecorationStyle: CLASS_WORDS[kind].line,
  textDecorationColor: CLASS_WORDS[kind].colour,
  backgroundColor: `color-mix(in srgb, ${CLASS_WORDS[kind].colour} 12%, transparent)`,
})

const useStyles = makeStyles({
  text: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', unicodeBidi: 'isolate' },
  mark: {
    color: 'inherit',
    textUnderlineOffset: '4px',
    textDecorationSkipInk: 'none',
    borderRadius: tokens.borderRadiusSmall,
    padding: '1px 0',
    forcedColorAdjust: 'none',
    '@media (forced-colors: active)': { color: 'CanvasText', backgroundColor: 'Canvas' },
  },
  D: under('D'),
  I1: under('I1'),
  I2: under('I2'),
  H1: under('H1'),
  H2: under('H2'),
  C: under('C'),
  N: under('N'),
  tag: {
    fontSize: '10px',
    lineHeight: 1,
    fontWeight: tokens.fontWeightSemibold,
    verticalAlign: 'super',
    padding: '0 2px 0 3px',
    userSelect: 'none',
    display: 'inline-block',
    color: tokens.colorNeutralForeground1,
  },
  unseen: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
  gap: { color: tokens.colorNeutralForeground2 },
})

/** A text with its evidence marked: colour, a line of its own kind, the letters of the class, and words for a listener. */
export function MarkedText({
  text,
  evidence,
  words,
  only,
}: {
  text: string
  evidence: readonly Evidence[]
  words: readonly RecognizerWords[]
  /** Only this stretch of it. */
  only?: Span
}) {
  const styles = useStyles()
  const stretches = only === undefined ? shownStretches(text.length, evidence) : [only]
  return (
    <bdi className={styles.text} dir="auto">
      {stretches.map((stretch, index) => (
        <Fragment key={stretch.from}>
          {(index > 0 || stretch.from > 0) && <span className={styles.gap}> … </span>}
          {piecesOf(stretch, evidence).map(piece => {
            const shown = text.slice(piece.from, piece.to)
            const here = piece.evidence.flatMap(which => evidence[which] ?? [])
            if (here.length === 0) return <Fragment key={piece.from}>{shown}</Fragment>
            const kinds = [...new Set(here.map(each => each.class))]
            // What lies on several pieces is named behind the last.
            const ending = here.filter(each => Math.min(each.offset + each.length, stretch.to) === piece.to)
            return (
              <mark key={piece.from} className={mergeClasses(styles.mark, styles[weightiest(kinds)])}>
                {shown}
                {ending.length > 0 && <Names evidence={ending} words={words} />}
              </mark>
            )
          })}
          {index === stretches.length - 1 && stretch.to < text.length && (
            <span className={styles.gap}> …</span>
          )}
        </Fragment>
      ))}
    </bdi>
  )
}

function Names({ evidence, words }: { evidence: readonly Evidence[]; words: readonly RecognizerWords[] }) {
  const styles = useStyles()
  return (
    <>
      <span className={styles.tag} aria-hidden="true">
        {[...new Set(evidence.map(each => each.class))].join(' ')}
      </span>
      <span className={styles.unseen}>{` (${evidence.map(each => spoken(each, words)).join('; ')}) `}</span>
    </>
  )
}

function spoken({ class: kind, recognizer, because }: Evidence, words: readonly RecognizerWords[]): string {
  const { title, because: ways } = wordsOf(words, recognizer)
  return `${CLASS_WORDS[kind].word.toLowerCase()}: ${ways[because] ?? title}`
}
