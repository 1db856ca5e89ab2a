import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import { ROLES } from '../../../base/people/roles.ts'
import type { ShownTask } from '../../api/contracts/tasks.ts'
import { GoTo } from '../parts/go.tsx'
import { verdictColour } from '../theme.ts'
import { dueWords } from './due-words.ts'

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
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    gap: '2px 16px',
    padding: '10px 8px',
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    borderRadius: tokens.borderRadiusMedium,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    '@media (max-width: 640px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  title: { ...typographyStyles.body1Strong, display: 'block' },
  why: { ...typographyStyles.body1, display: 'block', color: tokens.colorNeutralForeground2 },
  when: {
    ...typographyStyles.body1,
    display: 'block',
    textAlign: 'end',
    '@media (max-width: 640px)': { textAlign: 'start' },
  },
  late: { color: verdictColour('fail'), fontWeight: tokens.fontWeightSemibold },
  small: { ...typographyStyles.caption1, display: 'block', color: tokens.colorNeutralForeground2 },
})

/** Tasks as rows that open them in the calendar. */
export function DueList({ tasks, today }: { tasks: readonly ShownTask[]; today: string }) {
  const styles = useStyles()
  return (
    <ul className={styles.list}>
      {tasks.map(({ id, title, why, due, overdue, minutes, role, person }) => (
        <li key={id}>
          <GoTo address={`/calendar?task=${encodeURIComponent(id)}`} className={styles.row}>
            <span>
              <span className={styles.title}>{title}</span>
              <span className={styles.why}>{why}</span>
            </span>
            <span className={styles.when}>
              <span {...(overdue ? { className: styles.late } : {})}>{dueWords(due, today, overdue)}</span>
              <span
                className={styles.small}
              >{`${person?.name ?? ROLES[role].title} · ${minutes} minutes`}</span>
            </span>
          </GoTo>
        </li>
      ))}
    </ul>
  )
}
