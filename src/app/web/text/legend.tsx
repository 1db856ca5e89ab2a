import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import { DECISIONS, EVIDENCE_CLASSES } from '../../../assess/scanning/evidence.ts'
import { DecisionMark } from './decision-mark.tsx'
import { CLASS_WORDS, DECISION_WORDS } from './words.ts'

const useStyles = makeStyles({
  legend: { marginTop: '40px', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  title: { ...typographyStyles.subtitle2, margin: '20px 0 8px' },
  list: {
    ...typographyStyles.body1,
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'grid',
    gap: '6px',
  },
  row: { display: 'grid', gridTemplateColumns: '32px minmax(0, 1fr)', alignItems: 'start' },
  letter: {
    fontWeight: tokens.fontWeightSemibold,
    justifySelf: 'start',
    textDecorationLine: 'underline',
    textDecorationThickness: '2px',
    textUnderlineOffset: '4px',
    textDecorationSkipInk: 'none',
  },
  soft: { color: tokens.colorNeutralForeground2 },
})

/** What the decisions and the letters mean. */
export function Legend() {
  const styles = useStyles()
  return (
    <div className={styles.legend}>
      <h2 className={styles.title}>What the decisions mean</h2>
      <ul className={styles.list}>
        {DECISIONS.map(decision => (
          <li key={decision} className={styles.row}>
            <DecisionMark decision={decision} />
            <span>
              <strong>{DECISION_WORDS[decision].word}.</strong> {DECISION_WORDS[decision].means}
            </span>
          </li>
        ))}
      </ul>
      <h2 className={styles.title}>What the letters mean</h2>
      <ul className={styles.list}>
        {EVIDENCE_CLASSES.map(kind => {
          const { word, example, line, colour } = CLASS_WORDS[kind]
          return (
            <li key={kind} className={styles.row}>
              <span
                className={styles.letter}
                style={{ textDecorationStyle: line, textDecorationColor: colour }}
              >
                {kind}
              </span>
              <span>
                <strong>{word}:</strong> <span className={styles.soft}>{`${example}.`}</span>
              </span>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
