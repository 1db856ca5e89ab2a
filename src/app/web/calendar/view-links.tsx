import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import type { MouseEvent } from 'react'
import { goToAddress, useTenantName, withTenant } from '../address.ts'
import { calendarAddress, type CalendarView, PLAIN_CALENDAR } from './calendar-choice.ts'

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '4px',
    listStyleType: 'none',
    margin: '0 0 20px -10px',
    padding: 0,
    '@media print': { display: 'none' },
  },
  link: {
    ...typographyStyles.body1,
    display: 'block',
    padding: '4px 10px',
    color: tokens.colorNeutralForeground2,
    textDecorationLine: 'none',
    borderRadius: tokens.borderRadiusMedium,
    ':hover': { color: tokens.colorNeutralForeground1, backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    '&[aria-current=page]': {
      color: tokens.colorNeutralForeground1,
      backgroundColor: tokens.colorNeutralBackground1Selected,
      fontWeight: tokens.fontWeightSemibold,
    },
  },
})

const VIEWS: readonly (readonly [CalendarView, string])[] = [
  ['due', 'Due and coming'],
  ['past', 'Done and missed'],
  ['year', 'The year'],
]

/** The three looks of the calendar. */
export function ViewLinks({ view }: { view: CalendarView }) {
  const styles = useStyles()
  const tenant = useTenantName()
  const go = (event: MouseEvent, address: string) => {
    if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    goToAddress(address)
  }
  return (
    <nav aria-label="Calendar">
      <ul className={styles.list}>
        {VIEWS.map(([id, word]) => {
          const address = calendarAddress({ ...PLAIN_CALENDAR, view: id })
          return (
            <li key={id}>
              <a
                href={withTenant(address, tenant)}
                className={styles.link}
                onClick={event => go(event, address)}
                {...(id === view ? { 'aria-current': 'page' as const } : {})}
              >
                {word}
              </a>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
