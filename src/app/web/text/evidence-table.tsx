import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import { useState } from 'react'
import type { Evidence } from '../../../assess/scanning/evidence.ts'
import { MarkedText } from './marked-text.tsx'
import type { JudgedLine, RecognizerWords } from './messages.ts'
import { number, PAGE, Pager } from './pager.tsx'
import { wordsOf } from './use-scanner.ts'
import { CLASS_WORDS } from './words.ts'

const NARROW = '@media (max-width: 640px)'

const useStyles = makeStyles({
  text: {
    ...typographyStyles.body2,
    lineHeight: '30px',
    margin: '0 0 16px',
    padding: '10px 14px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    position: 'relative',
  },
  table: {
    ...typographyStyles.body1,
    width: '100%',
    borderCollapse: 'collapse',
    '& th': { textAlign: 'start', fontWeight: tokens.fontWeightSemibold },
    '& td, & th': {
      padding: '6px 8px',
      verticalAlign: 'top',
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    },
    [NARROW]: {
      '& thead': { display: 'none' },
      '& tr': { display: 'block', padding: '8px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
      '& td': { display: 'block', padding: '1px 0', border: 'none' },
    },
  },
  caption: {
    ...typographyStyles.body1,
    color: tokens.colorNeutralForeground2,
    textAlign: 'start',
    padding: '0 0 4px',
  },
  value: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere', unicodeBidi: 'isolate' },
  soft: { color: tokens.colorNeutralForeground2 },
  figure: { fontVariantNumeric: 'tabular-nums', whiteSpace: 'nowrap' },
  unit: { display: 'none', [NARROW]: { display: 'inline' } },
  letter: { fontWeight: tokens.fontWeightSemibold, marginInlineEnd: '6px' },
})

/** A text with what was found in it marked, and the same as a table. */
export function EvidenceOf({
  judged,
  text,
  words,
  isTextShown = true,
}: {
  judged: JudgedLine
  text: string
  words: readonly RecognizerWords[]
  /** False where it stands marked right above. */
  isTextShown?: boolean
}) {
  const styles = useStyles()
  const [page, setPage] = useState(0)
  const { evidence, count } = judged
  const caption =
    count > evidence.length
      ? `The first ${number(evidence.length)} of ${number(count)} findings, in the order of the text`
      : 'What was found, in the order of the text'
  const shown = evidence.slice(page * PAGE, (page + 1) * PAGE)
  return (
    <>
      {isTextShown && (
        <div className={styles.text} data-marked>
          <MarkedText text={text} evidence={shown} words={words} />
        </div>
      )}
      {evidence.length > 0 && (
        <table className={styles.table}>
          <caption className={styles.caption}>{caption}</caption>
          <thead>
            <tr>
              <th scope="col">What</th>
              <th scope="col">What it says</th>
              <th scope="col">Where</th>
              <th scope="col">How sure</th>
              <th scope="col">Because</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(each => (
              <Row
                key={`${each.offset} ${each.length} ${each.recognizer} ${each.class}`}
                evidence={each}
                text={text}
                words={words}
              />
            ))}
          </tbody>
        </table>
      )}
      <Pager label="Findings" count={evidence.length} page={page} go={setPage} />
    </>
  )
}

const LONGEST = 60

function Row({
  evidence,
  text,
  words,
}: {
  evidence: Evidence
  text: string
  words: readonly RecognizerWords[]
}) {
  const styles = useStyles()
  const { class: kind, offset, length, confidence, because } = evidence
  const { title, because: ways } = wordsOf(words, evidence.recognizer)
  const value = text.slice(offset, offset + Math.min(length, LONGEST))
  return (
    <tr>
      <td>
        <bdi className={styles.value}>{length > LONGEST ? `${value}…` : value}</bdi>
        <br />
        <span className={styles.soft}>{title}</span>
      </td>
      <td>
        <span className={styles.letter}>{kind}</span>
        {CLASS_WORDS[kind].word}
      </td>
      <td className={styles.figure}>
        {length === 1
          ? `Character ${number(offset + 1)}`
          : `Characters ${number(offset + 1)} to ${number(offset + length)}`}
      </td>
      <td className={styles.figure}>
        {`${confidence} of 100`}
        <span className={styles.unit}> sure</span>
      </td>
      <td>{ways[because] ?? title}</td>
    </tr>
  )
}
