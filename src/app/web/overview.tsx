import { makeStyles, tokens, typographyStyles, useRestoreFocusTarget } from '@fluentui/react-components'
import type { Assessment } from '../../assess/assess.ts'
import { headline, needFirst, SEVERITY_WORDS } from '../../assess/words.ts'
import { VerdictMark } from './parts/verdict-mark.tsx'
import { stepEvidence, stepSentence } from './step-evidence.ts'

const useStyles = makeStyles({
  who: { ...typographyStyles.body1, color: tokens.colorNeutralForeground2, margin: 0 },
  headline: {
    ...typographyStyles.title2,
    margin: '4px 0 24px',
    '@media (max-width: 480px)': { ...typographyStyles.title3 },
  },
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 2fr)',
    gap: '16px 40px',
    '@media (max-width: 760px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  title: { ...typographyStyles.subtitle1, margin: '0 0 8px' },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  first: {
    display: 'grid',
    gridTemplateColumns: '24px minmax(0, 1fr)',
    columnGap: '8px',
    width: '100%',
    padding: '8px',
    margin: '0 -8px',
    textAlign: 'start',
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    backgroundColor: 'transparent',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  strong: { ...typographyStyles.body1Strong, display: 'block' },
  soft: { ...typographyStyles.body1, display: 'block', color: tokens.colorNeutralForeground2, margin: 0 },
  step: { padding: '8px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  silent: { ...typographyStyles.body1, color: tokens.colorNeutralForeground2, margin: '8px 0 0' },
})

/** The one thing first, then what to do first and which of the five steps the settings speak to. */
export function Overview({
  assessment,
  choose,
}: {
  assessment: Assessment
  choose: (check: string) => void
}) {
  const styles = useStyles()
  const first = needFirst(assessment)
  const steps = stepEvidence(assessment.verdicts)
  return (
    <>
      <p className={styles.who}>
        {assessment.tenant.name ?? 'Unnamed tenant'} · {readOn(assessment)}
      </p>
      <h1 className={styles.headline}>{headline(assessment)}</h1>
      <div className={styles.columns}>
        {first.length > 0 && (
          <section aria-labelledby="first-title">
            <h2 className={styles.title} id="first-title">
              {`Needs you first: ${SEVERITY_WORDS[first[0]?.severity ?? 'critical'].toLowerCase()}`}
            </h2>
            <ul className={styles.list}>
              {first.map(row => (
                <li key={row.check}>
                  <First check={row.check} title={row.title} reason={row.reason} choose={choose} />
                </li>
              ))}
            </ul>
          </section>
        )}
        <section aria-labelledby="steps-title">
          <h2 className={styles.title} id="steps-title">
            The five steps
          </h2>
          <ol className={styles.list}>
            {steps.map(step => (
              <li key={step.number} className={styles.step}>
                <span className={styles.strong}>{`${step.number} ${step.title}`}</span>
                <span className={styles.soft}>{stepSentence(step)}</span>
              </li>
            ))}
          </ol>
          <p className={styles.silent}>
            Only settings were read. Agreements, reviews, courses and procedures have no evidence here yet.
          </p>
        </section>
      </div>
    </>
  )
}

function First(props: { check: string; title: string; reason: string; choose: (check: string) => void }) {
  const styles = useStyles()
  const focusComesBack = useRestoreFocusTarget()
  return (
    <button
      type="button"
      {...focusComesBack}
      className={styles.first}
      aria-haspopup="dialog"
      onClick={() => props.choose(props.check)}
    >
      <VerdictMark verdict="fail" />
      <span>
        <span className={styles.strong}>{props.title}</span>
        <span className={styles.soft}>{props.reason}</span>
      </span>
    </button>
  )
}

const DAY = new Intl.DateTimeFormat('en-US', { dateStyle: 'full', timeStyle: 'short', timeZone: 'UTC' })

function readOn({ takenAt, source }: Assessment): string {
  const tool = source.tool === 'scubagear' ? 'a ScubaGear export' : source.tool
  return takenAt === null ? `read from ${tool}` : `read from ${tool} of ${DAY.format(new Date(takenAt))} UTC`
}
