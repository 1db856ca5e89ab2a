import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import { STEPS } from '../../../base/hipaa/steps.ts'
import type { StepStatus } from '../../../assess/posture/posture.ts'
import { STATUS_WORDS, STATUSES_AS_SHOWN } from '../../../assess/posture/status-words.ts'
import { dayWords, longDayWords } from '../../../assess/words.ts'
import type { Instant } from '../../../base/time.ts'
import type { ShownNeeds } from '../../api/contracts/needs.ts'
import { Go } from '../parts/go.tsx'

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    '& > li': { borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, breakInside: 'avoid' },
  },
  row: {
    display: 'grid',
    gridTemplateColumns: '160px minmax(0, 1fr) 240px 16px',
    columnGap: '24px',
    padding: '12px 8px',
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    borderRadius: tokens.borderRadiusMedium,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    '@media (max-width: 760px)': { gridTemplateColumns: 'minmax(0, 1fr)', rowGap: '4px' },
  },
  title: { ...typographyStyles.subtitle2 },
  number: {
    color: tokens.colorNeutralForeground2,
    fontWeight: tokens.fontWeightRegular,
    paddingRight: '10px',
  },
  words: { ...typographyStyles.body1, display: 'block' },
  small: { ...typographyStyles.caption1, display: 'block', color: tokens.colorNeutralForeground2 },
  arrow: {
    color: tokens.colorNeutralForeground2,
    '@media (max-width: 760px)': { display: 'none' },
  },
})

type Now = ShownNeeds['steps'][number]

/** The five steps: where each stands in words, the last evidence, what is due next. */
export function StepList({
  steps,
  now,
  today,
}: {
  steps: readonly StepStatus[]
  /** Null while it is not known: then nothing is said of it. */
  now: readonly Now[] | null
  /** The day it is at the tenant; null while that is not known. */
  today: string | null
}) {
  const styles = useStyles()
  return (
    <ol className={styles.list}>
      {STEPS.map(({ id, number, title }) => {
        const status = steps.find(step => step.id === id)
        const here = now?.find(({ step }) => step === id)
        return (
          <li key={id}>
            <Go to={{ page: id }} className={styles.row}>
              <span className={styles.title}>
                <span className={styles.number}>{number}</span>
                {title}
              </span>
              <span className={styles.words}>
                {status?.sentence ?? 'Not judged yet: no settings were read.'}
                {status !== undefined && <span className={styles.small}>{countsText(status)}</span>}
              </span>
              <span>
                {now !== null && (
                  <>
                    <span className={styles.small}>{lastText(here)}</span>
                    <span className={styles.small}>{nextText(here, today)}</span>
                  </>
                )}
              </span>
              <span className={styles.arrow} aria-hidden="true">
                ›
              </span>
            </Go>
          </li>
        )
      })}
    </ol>
  )
}

/** "Settings say otherwise 9 · Open 2", of its requirements. */
function countsText({ counts }: StepStatus): string {
  return STATUSES_AS_SHOWN.filter(status => counts[status] > 0)
    .map(status => `${STATUS_WORDS[status].word} ${counts[status]}`)
    .join(' · ')
}

function lastText(now: Now | undefined): string {
  const last = now?.last ?? null
  return last === null ? 'No evidence yet' : `${last.what} on ${dayWords(last.at as Instant)}`
}

function nextText(now: Now | undefined, today: string | null): string {
  const next = now?.next ?? null
  if (next === null) return 'Nothing planned'
  return today !== null && next.due < today
    ? `Was due ${longDayWords(next.due)}: ${next.title}`
    : `Next: ${next.title}, by ${longDayWords(next.due)}`
}
