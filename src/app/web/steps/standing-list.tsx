import { Button, makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components'
import type { Step } from '../../../base/hipaa/steps.ts'
import type { readStandings, ShownStanding } from '../../api/contracts/standings.ts'
import { GoTo } from '../parts/go.tsx'
import { useAnswer } from '../parts/use-answer.ts'
import { verdictColour } from '../theme.ts'
import { standingDueWords } from './due-words.ts'

const useStyles = makeStyles({
  title: { ...typographyStyles.subtitle1, margin: '24px 0 8px' },
  soft: { ...typographyStyles.body1, margin: '0 0 8px', color: tokens.colorNeutralForeground2 },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    '& > li': { borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, breakInside: 'avoid' },
  },
  row: {
    display: 'grid',
    gridTemplateColumns: '84px minmax(0, 1fr) auto',
    gap: '2px 16px',
    padding: '10px 8px',
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    borderRadius: tokens.borderRadiusMedium,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    '@media (max-width: 640px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  state: { ...typographyStyles.body1Strong },
  done: { color: verdictColour('pass') },
  open: { color: verdictColour('fail') },
  soon: { color: verdictColour('unknown') },
  name: { ...typographyStyles.body1Strong, display: 'block' },
  says: { ...typographyStyles.body1, display: 'block', color: tokens.colorNeutralForeground2 },
  due: {
    ...typographyStyles.body1,
    textAlign: 'end',
    '@media (max-width: 640px)': { textAlign: 'start' },
  },
})

const WORDS: { readonly [S in ShownStanding['state']]: string } = {
  done: 'On record',
  soon: 'Soon due',
  open: 'Open',
}

/** What is on record for a step beside its settings, each with the way to where it is done. */
export function StandingList({ step, tenant }: { step: Step; tenant: string }) {
  const styles = useStyles()
  const [answer, again] = useAnswer<typeof readStandings>('/api/tenants/:tenant/standings', {
    params: { tenant },
  })
  if (answer.state === 'failed' || answer.state === 'told') {
    return (
      <p className={styles.soft} role="alert">
        {answer.state === 'told' ? answer.detail : 'What is on record could not be read.'}{' '}
        <Button size="small" onClick={again}>
          Try again
        </Button>
      </p>
    )
  }
  const standings =
    answer.state === 'answered' ? (answer.answer.steps.find(one => one.step === step)?.standings ?? []) : null
  const today = answer.state === 'answered' ? answer.answer.today : ''
  if (standings?.length === 0) return null
  return (
    <section aria-labelledby="standing-title">
      <h2 id="standing-title" className={styles.title}>
        What is on record
      </h2>
      {standings === null ? (
        <p className={styles.soft} role="status">
          Looking what is on record…
        </p>
      ) : (
        <ul className={styles.list}>
          {standings.map(({ id, title, state, sentence, due, to }) => (
            <li key={id}>
              <GoTo address={to as `/${string}`} className={styles.row}>
                <span className={mergeClasses(styles.state, styles[state])}>{WORDS[state]}</span>
                <span>
                  <span className={styles.name}>{title}</span>
                  <span className={styles.says}>{sentence}</span>
                </span>
                <span className={styles.due}>{standingDueWords({ state, due }, today)}</span>
              </GoTo>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
