import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { DIRECTION_WORDS, KIND_WORDS, OFFSHORE_WORDS } from '../../../base/agreements/agreement-words.ts'
import { isDay } from '../../../base/days.ts'
import { dayText } from '../calendar/day-words.ts'
import { linesOf, type Question, type TermsDraft, untilOf } from './terms-draft.ts'

const useStyles = makeStyles({
  rows: { display: 'grid', gap: '0', margin: 0 },
  row: {
    display: 'grid',
    gridTemplateColumns: '160px minmax(0, 1fr) max-content',
    gap: '4px 16px',
    alignItems: 'start',
    padding: '8px 0',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    '& dt': { color: tokens.colorNeutralForeground2 },
    '& dd': { margin: 0, overflowWrap: 'anywhere', whiteSpace: 'pre-line' },
    '@media (max-width: 480px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
})

/** The answers in short, each with the way back to its question. */
export function TermsLook({ draft, go }: { draft: TermsDraft; go: (question: Question) => void }) {
  const styles = useStyles()
  return (
    <dl className={styles.rows}>
      {rowsOf(draft).map(([question, what, value]) => (
        <div key={what} className={styles.row}>
          <dt>{what}</dt>
          <dd>
            <bdi>{value}</bdi>
          </dd>
          <dd>
            <Button
              size="small"
              appearance="subtle"
              aria-label={`Change: ${what}`}
              onClick={() => go(question)}
            >
              Change
            </Button>
          </dd>
        </div>
      ))}
    </dl>
  )
}

function rowsOf(draft: TermsDraft): readonly (readonly [Question, string, string])[] {
  const { direction, kind, name, title, label, begins, effective, breachDays, endingDays, offshore } = draft
  const until = untilOf(draft)
  return [
    ['who', 'Who promises', direction === '' ? '' : DIRECTION_WORDS[direction]],
    ['who', 'Kind', kind === '' ? '' : KIND_WORDS[kind].title],
    ['party', 'Other side', name],
    ['paper', 'Paper', `${title}${label === '' ? '' : `, ${label}`}`],
    ['paper', 'File', kind === 'required-by-law' ? 'None: the attempt is documented' : fileText(draft)],
    ['time', 'Begins', begins === 'signature' ? 'With the last signature' : textOf(effective)],
    ['time', 'Ends', until === null ? 'When somebody ends it' : textOf(until)],
    ['scope', 'Services', linesOf(draft.services).join('\n') || 'All that the other side does for you'],
    ['scope', 'Regions', linesOf(draft.regions).join('\n') || 'Everywhere'],
    ['rest', 'Breach reported', breachDays === '' ? 'The paper names no days' : `Within ${breachDays} days`],
    ['rest', 'Notice to end', endingDays === '' ? 'The paper names no days' : `${endingDays} days`],
    ['rest', 'Where data may be', OFFSHORE_WORDS[offshore]],
  ]
}

function fileText({ paper, fileName }: TermsDraft): string {
  if (paper === 'draft') return 'Ward’s draft, for counsel to look at'
  return paper === 'upload' ? fileName : 'Added later'
}

function textOf(day: string): string {
  return isDay(day) ? dayText(day) : ''
}
