import { GoTo } from '../parts/go.tsx'
import { useViewLinkStyles } from '../parts/view-link-styles.ts'
import { calendarAddress, type CalendarView, PLAIN_CALENDAR } from './calendar-choice.ts'

const VIEWS: readonly (readonly [CalendarView, string])[] = [
  ['due', 'Due and coming'],
  ['past', 'Done and missed'],
  ['year', 'The year'],
]

/** The three looks of the calendar. */
export function ViewLinks({ view }: { view: CalendarView }) {
  const styles = useViewLinkStyles()
  return (
    <nav aria-label="Calendar">
      <ul className={styles.list}>
        {VIEWS.map(([id, word]) => (
          <li key={id}>
            <GoTo
              address={calendarAddress({ ...PLAIN_CALENDAR, view: id })}
              className={styles.link}
              {...(id === view ? { 'aria-current': 'page' as const } : {})}
            >
              {word}
            </GoTo>
          </li>
        ))}
      </ul>
    </nav>
  )
}
