import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components'
import type { ShownTask } from '../../api/contracts/tasks.ts'
import { GoTo } from '../parts/go.tsx'
import type { Guidance } from './guidance.ts'

const useStyles = makeStyles({
  lead: { ...typographyStyles.body1, margin: '0 0 4px', maxWidth: '760px' },
  asks: {
    ...typographyStyles.body1,
    margin: '0 0 20px',
    paddingLeft: '20px',
    maxWidth: '760px',
    '& li': { margin: '4px 0' },
  },
  parts: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(min(280px, 100%), 1fr))',
    gap: '12px',
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  part: {
    boxSizing: 'border-box',
    padding: '12px 16px 14px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    breakInside: 'avoid',
  },
  byHand: { backgroundColor: tokens.colorNeutralBackground2 },
  how: { ...typographyStyles.caption1, display: 'block', color: tokens.colorNeutralForeground2 },
  title: { ...typographyStyles.body1Strong, margin: '2px 0 4px' },
  says: { ...typographyStyles.body1, margin: 0 },
  tasks: { ...typographyStyles.body1, margin: '8px 0 0', paddingLeft: '18px' },
  year: { ...typographyStyles.body1, margin: '8px 0 0' },
  link: {
    color: tokens.colorBrandForegroundLink,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
})

/** What the guidance asks of a step, what Ward does of it, and what an officer does by hand, each with its task. */
export function GuidancePart({ guidance, tasks }: { guidance: Guidance; tasks: readonly ShownTask[] }) {
  const styles = useStyles()
  return (
    <>
      <p className={styles.lead}>{`${guidance.why} So:`}</p>
      <ul className={styles.asks}>
        {guidance.asks.map(ask => (
          <li key={ask}>{ask}</li>
        ))}
      </ul>
      <ul className={styles.parts}>
        {guidance.parts.map(({ title, how, says, routines = [] }) => {
          const mine = routines.flatMap(routine => tasks.find(task => task.routine === routine) ?? [])
          return (
            <li key={title} className={mergeClasses(styles.part, how === 'by-hand' && styles.byHand)}>
              <span className={styles.how}>{how === 'ward' ? 'Ward does this' : 'By hand for now'}</span>
              <h3 className={styles.title}>{title}</h3>
              <p className={styles.says}>{says}</p>
              {routines.length > 0 && mine.length === 0 && (
                <p className={styles.year}>
                  <GoTo address="/calendar?view=year" className={styles.link}>
                    It has its day in the year
                  </GoTo>
                </p>
              )}
              {mine.length > 0 && (
                <ul className={styles.tasks}>
                  {mine.map(task => (
                    <li key={task.id}>
                      <GoTo address={`/calendar?task=${encodeURIComponent(task.id)}`} className={styles.link}>
                        {task.title}
                      </GoTo>
                    </li>
                  ))}
                </ul>
              )}
            </li>
          )
        })}
      </ul>
    </>
  )
}
