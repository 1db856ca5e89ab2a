import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import type { StepStatus } from '../../../assess/posture/posture.ts'
import { STATUS_WORDS, STATUSES_AS_SHOWN } from '../../../assess/posture/status-words.ts'
import { Go } from '../parts/go.tsx'
import { pointsText } from '../parts/text.ts'

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
    gridTemplateColumns: '190px 150px minmax(0, 1fr) 16px',
    columnGap: '24px',
    padding: '10px 8px',
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    borderRadius: tokens.borderRadiusMedium,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    '@media (max-width: 760px)': { gridTemplateColumns: 'minmax(0, 1fr) auto', rowGap: '4px' },
  },
  title: { ...typographyStyles.subtitle2 },
  number: {
    color: tokens.colorNeutralForeground2,
    fontWeight: tokens.fontWeightRegular,
    paddingRight: '10px',
  },
  figure: { ...typographyStyles.body1, display: 'block', fontVariantNumeric: 'tabular-nums' },
  track: {
    display: 'block',
    height: '4px',
    marginTop: '6px',
    borderRadius: '2px',
    backgroundColor: tokens.colorNeutralStroke2,
    overflow: 'hidden',
    '@media (max-width: 760px)': { display: 'none' },
  },
  filled: {
    display: 'block',
    height: '100%',
    backgroundColor: tokens.colorCompoundBrandBackground,
  },
  words: {
    ...typographyStyles.body1,
    display: 'block',
    '@media (max-width: 760px)': { gridColumnStart: 1, gridColumnEnd: 3 },
  },
  counts: { ...typographyStyles.caption1, display: 'block', color: tokens.colorNeutralForeground2 },
  arrow: {
    color: tokens.colorNeutralForeground2,
    '@media (max-width: 760px)': { display: 'none' },
  },
})

/** The five steps as five rows. The bar says nothing that the figure above it does not. */
export function StepList({ steps }: { steps: readonly StepStatus[] }) {
  const styles = useStyles()
  return (
    <ol className={styles.list}>
      {steps.map(step => (
        <li key={step.id}>
          <Go to={{ page: 'requirements', steps: [step.id] }} className={styles.row}>
            <span className={styles.title}>
              <span className={styles.number}>{step.number}</span>
              {step.title}
            </span>
            <span>
              <span className={styles.figure}>{`${pointsText(step.points)} of ${step.of} points`}</span>
              <span className={styles.track} aria-hidden="true">
                <span className={styles.filled} style={{ width: share(step) }} />
              </span>
            </span>
            <span className={styles.words}>
              {step.sentence}
              <span className={styles.counts}>{countsText(step)}</span>
            </span>
            <span className={styles.arrow} aria-hidden="true">
              ›
            </span>
          </Go>
        </li>
      ))}
    </ol>
  )
}

function share({ points, of }: StepStatus): string {
  return `${of === 0 ? 0 : (100 * points) / of}%`
}

/** "Settings say otherwise 9 · Open 2", of its requirements. */
function countsText({ counts }: StepStatus): string {
  return STATUSES_AS_SHOWN.filter(status => counts[status] > 0)
    .map(status => `${STATUS_WORDS[status].word} ${counts[status]}`)
    .join(' · ')
}
