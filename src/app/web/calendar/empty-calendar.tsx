import { makeStyles, typographyStyles } from '@fluentui/react-components'
import { GoTo } from '../parts/go.tsx'
import { useLinkStyles } from './link-styles.ts'
import { calendarAddress, PLAIN_CALENDAR } from './calendar-choice.ts'

const useStyles = makeStyles({ text: { ...typographyStyles.body1, margin: '24px 0' } })

/** A calendar with nothing in it says what to do next. */
export function EmptyCalendar({ adopted, mayAdopt }: { adopted: boolean; mayAdopt: boolean }) {
  const styles = useStyles()
  const { link } = useLinkStyles()
  const year = calendarAddress({ ...PLAIN_CALENDAR, view: 'year' })
  if (adopted) return <p className={styles.text}>There is no task for you, now or within 100 days.</p>
  return (
    <p className={styles.text}>
      {mayAdopt ? (
        <>
          <GoTo address={year} className={link}>
            Look through the year
          </GoTo>{' '}
          and adopt it. Nothing is due until then.
        </>
      ) : (
        'Nothing is due until an officer adopts the year.'
      )}
    </p>
  )
}
