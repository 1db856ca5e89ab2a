import { longDayWords } from '../../../assess/words.ts'
import { Button, makeStyles, typographyStyles } from '@fluentui/react-components'
import { lazy, Suspense, useState } from 'react'
import type { adoptYear, readYear, ShownRoutine, ShownYear } from '../../api/contracts/year.ts'
import { useSteady } from '../access/use-steady.ts'
import { call } from '../parts/call.ts'
import { ListRow, RowList } from '../parts/list-row.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { GroupTitle, Small, Soft, Weight } from '../parts/row-text.tsx'
import { Failed, Loading } from '../parts/states.tsx'
import type { MyTenant } from '../parts/tenant.ts'
import { useAct } from '../parts/use-act.ts'
import { useAnswer } from '../parts/use-answer.ts'
import { useListKeys } from '../parts/use-list-keys.ts'
import type { CalendarChoice, ChangeCalendar } from './calendar-choice.ts'
import { dayText, minutesText } from './day-words.ts'
import { inTimeText, loadText, rhythmText, roleTitle, routineGroups } from './routine-words.ts'
import { Told } from './told.tsx'
import { ViewLinks } from './view-links.tsx'

const RoutinePanel = lazy(async () => ({ default: (await import('./routine-panel.tsx')).RoutinePanel }))
const AddRoutine = lazy(async () => ({ default: (await import('./add-routine.tsx')).AddRoutine }))

const useStyles = makeStyles({
  acts: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '8px',
    margin: '0 0 16px',
    '@media print': { display: 'none' },
  },
  load: {
    ...typographyStyles.body1,
    margin: '0 0 16px',
    paddingLeft: '20px',
    '& li': { marginBottom: '4px' },
  },
  text: { ...typographyStyles.body1, margin: '0 0 8px' },
  line: { display: 'block' },
  sum: { ...typographyStyles.caption1 },
})

interface ViewProps {
  tenant: MyTenant
  choice: CalendarChoice
  change: ChangeCalendar
}

/** The routines that the calendar is made of: looked through, adopted, changed. */
export function YearView(props: ViewProps) {
  const { tenant } = props
  const [last, again] = useAnswer<typeof readYear>('/api/tenants/:tenant/year', {
    params: { tenant: tenant.name },
  })
  const year = useSteady(last, tenant.name)
  if (year.state === 'loading') return <Loading />
  if (year.state === 'failed') return <Failed why={year.why} again={again} />
  if (year.state === 'told') return <Told detail={year.detail} again={again} />
  return <Shown {...props} year={year.answer} again={again} />
}

function Shown({ tenant, choice, change, year, again }: ViewProps & { year: ShownYear; again: () => void }) {
  const styles = useStyles()
  const { adopted, routines, load, mayChange } = year
  const groups = routineGroups(routines)
  const routine = routines.find(({ id }) => id === choice.routine)
  const choose = (id: string) => change({ routine: id })
  useListKeys({
    rows: groups.flatMap(group => group.routines.map(({ id }) => id)),
    open: choice.routine,
    choose,
  })
  const [said, setSaid] = useState<string | null>(null)
  return (
    <>
      <PageHead title={headline(year)}>
        {adopted === null
          ? 'This is the year that Ward ships. Look through it, change what does not fit your practice, and adopt it: from that day on it runs.'
          : `Adopted by ${adopted.by.name}; it runs since ${longDayWords(adopted.from)}. A change holds from the day after it is made, and the past stays as it was.`}
      </PageHead>
      <ViewLinks view="year" />
      <ul className={styles.load}>
        {load.map(each => (
          <li key={each.role}>{loadText(each)}</li>
        ))}
      </ul>
      {adopted === null && mayChange && <Adopt tenant={tenant} adopted={again} said={setSaid} />}
      {adopted === null && !mayChange && (
        <p className={styles.text}>An officer adopts it; until then nothing is due.</p>
      )}
      {said !== null && (
        <p className={styles.text} role="status">
          {said}
        </p>
      )}
      {mayChange && (
        <div className={styles.acts}>
          <Button onClick={() => change({ adds: 'routine' })}>Add a routine</Button>
        </div>
      )}
      {groups.map(group => (
        <section key={group.id} aria-labelledby={`routines-${group.id}`}>
          <GroupTitle id={`routines-${group.id}`} count={group.routines.length}>
            {group.title}
            {group.sum !== null && <span className={styles.sum}>{group.sum}</span>}
          </GroupTitle>
          <RowList>
            {group.routines.map(each => (
              <li key={each.id}>
                <Row routine={each} isOpen={each.id === choice.routine} choose={choose} />
              </li>
            ))}
          </RowList>
        </section>
      ))}
      <Suspense fallback={null}>
        {routine !== undefined && (
          <RoutinePanel
            key={routine.id}
            {...{ tenant, year, routine }}
            changed={again}
            close={() => change({ routine: null })}
          />
        )}
        {choice.adds === 'routine' && mayChange && (
          <AddRoutine tenant={tenant} added={again} close={() => change({ adds: null })} />
        )}
      </Suspense>
    </>
  )
}

function Row({
  routine,
  isOpen,
  choose,
}: {
  routine: ShownRoutine
  isOpen: boolean
  choose: (id: string) => void
}) {
  const styles = useStyles()
  const { id, title, terms, person, leftOut, next, isFixed } = routine
  return (
    <ListRow
      row={id}
      isOpen={isOpen}
      choose={choose}
      mark={<span aria-hidden="true">{leftOut === null ? '●' : '–'}</span>}
      title={<bdi>{title}</bdi>}
      meta={
        <>
          <Weight>{minutesText(terms.minutes)}</Weight>
          <span className={styles.line}>
            <bdi>{person === null ? roleTitle(terms.role) : `${person.name} (${roleTitle(terms.role)})`}</bdi>
          </span>
          {next !== null && <span className={styles.line}>{`Next: ${dayText(next)}`}</span>}
        </>
      }
    >
      <Soft>{`${rhythmText(terms.rhythm)}, ${inTimeText(terms.inTime)}.`}</Soft>
      {isFixed && <Small>The law sets this day.</Small>}
      {leftOut !== null && (
        <Small>
          <bdi>{`Left out by ${leftOut.by.name} on ${dayText(leftOut.at.slice(0, 10))}: ${leftOut.why}`}</bdi>
        </Small>
      )}
    </ListRow>
  )
}

function Adopt({
  tenant,
  adopted,
  said,
}: {
  tenant: MyTenant
  adopted: () => void
  said: (sentence: string) => void
}) {
  const styles = useStyles()
  const { act, isBusy, problem, dialog } = useAct()
  return (
    <div className={styles.acts}>
      <Button
        appearance="primary"
        disabledFocusable={isBusy}
        onClick={() =>
          void act(async run => {
            await run(() =>
              call<typeof adoptYear>('POST', '/api/tenants/:tenant/year/adopt', {
                params: { tenant: tenant.name },
              }),
            )
            said('The year is adopted. It runs from today; “Due and coming” shows what is due.')
            adopted()
          })
        }
      >
        Adopt this year
      </Button>
      {problem !== null && <p role="alert">{problem}</p>}
      {dialog}
    </div>
  )
}

/** How much it is, for whom it is most. */
function headline({ load }: ShownYear): string {
  const most = load.toSorted((one, other) => other.perWeek - one.perWeek)[0]
  if (most === undefined) return 'The year'
  return `The year: about ${minutesText(most.perWeek)} a week for the ${roleTitle(most.role).toLowerCase()}`
}
