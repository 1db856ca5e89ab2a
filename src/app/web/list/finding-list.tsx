import {
  makeStyles,
  mergeClasses,
  tokens,
  typographyStyles,
  useRestoreFocusTarget,
} from '@fluentui/react-components'
import type { VerdictRow } from '../../../assess/assess.ts'
import {
  SEVERITY_WORDS,
  serviceOf,
  serviceWord,
  VERDICT_WORDS,
  VERDICTS_AS_SHOWN,
  waiverSentence,
} from '../../../assess/words.ts'
import { VerdictMark } from '../parts/verdict-mark.tsx'
import { verdictColour } from '../theme.ts'

const useStyles = makeStyles({
  heading: {
    ...typographyStyles.subtitle2,
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    margin: '24px 8px 8px',
  },
  count: { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  item: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  row: {
    display: 'grid',
    gridTemplateColumns: '24px minmax(0, 1fr) 180px',
    columnGap: '10px',
    width: '100%',
    padding: '12px 8px',
    textAlign: 'start',
    color: tokens.colorNeutralForeground1,
    backgroundColor: 'transparent',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    font: 'inherit',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    '@media (max-width: 640px)': { gridTemplateColumns: '24px minmax(0, 1fr)', rowGap: '4px' },
  },
  open: { backgroundColor: tokens.colorNeutralBackground1Selected },
  mark: { paddingTop: '1px' },
  text: { display: 'block', minWidth: 0 },
  title: { ...typographyStyles.body1Strong, display: 'block' },
  reason: { ...typographyStyles.body1, display: 'block', color: tokens.colorNeutralForeground2 },
  waived: {
    ...typographyStyles.caption1,
    display: 'block',
    color: tokens.colorNeutralForeground2,
    marginTop: '2px',
  },
  meta: {
    ...typographyStyles.caption1,
    display: 'block',
    color: tokens.colorNeutralForeground2,
    '@media (max-width: 640px)': { gridColumnStart: 2 },
  },
  weight: { color: tokens.colorNeutralForeground1, fontWeight: tokens.fontWeightSemibold },
})

/** The rows under one heading for each verdict. Every row is a button that opens its details. */
export function FindingList({
  rows,
  open,
  choose,
}: {
  rows: readonly VerdictRow[]
  open: string | null
  choose: (check: string) => void
}) {
  const styles = useStyles()
  return VERDICTS_AS_SHOWN.map(verdict => {
    const group = rows.filter(row => row.verdict === verdict)
    if (group.length === 0) return null
    return (
      <section key={verdict} aria-labelledby={`group-${verdict}`}>
        <h3 className={styles.heading} id={`group-${verdict}`}>
          <VerdictMark verdict={verdict} />
          <span style={{ color: verdictColour(verdict) }}>{VERDICT_WORDS[verdict].word}</span>
          <span className={styles.count}>{group.length}</span>
        </h3>
        <ul className={styles.list}>
          {group.map(row => (
            <li key={row.check} className={styles.item}>
              <Row row={row} isOpen={row.check === open} choose={choose} />
            </li>
          ))}
        </ul>
      </section>
    )
  })
}

function Row({ row, isOpen, choose }: { row: VerdictRow; isOpen: boolean; choose: (check: string) => void }) {
  const styles = useStyles()
  const focusComesBack = useRestoreFocusTarget()
  return (
    <button
      type="button"
      {...focusComesBack}
      className={mergeClasses(styles.row, isOpen && styles.open)}
      data-check={row.check}
      aria-haspopup="dialog"
      onClick={() => choose(row.check)}
    >
      <span className={styles.mark}>
        <VerdictMark verdict={row.verdict} />
      </span>
      <span className={styles.text}>
        <span className={styles.title}>{row.title}</span>
        <span className={styles.reason}>{row.reason}</span>
        {row.waived.map(one => (
          <span key={one.id + one.source} className={styles.waived}>
            ⚑ {waiverSentence(one)}
          </span>
        ))}
      </span>
      <span className={styles.meta}>
        <span className={styles.weight}>{SEVERITY_WORDS[row.severity]}</span> ·{' '}
        {serviceWord(serviceOf(row.check))}
      </span>
    </button>
  )
}
