import { longDayWords } from '../../../assess/words.ts'
import { Button, makeStyles } from '@fluentui/react-components'
import { useState } from 'react'
import type { ShownRoutine, ShownYear } from '../../api/contracts/year.ts'
import { useDetailStyles } from '../detail/detail-styles.ts'
import type { MyTenant } from '../parts/tenant.ts'
import { SidePanel } from '../people/side-panel.tsx'
import { dayText } from './day-words.ts'
import { LawLinks } from './law-links.tsx'
import { RoutineForm } from './routine-form.tsx'
import { RoutineHistory } from './routine-history.tsx'
import { inTimeText, rhythmText } from './routine-words.ts'

const useStyles = makeStyles({
  acts: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '8px',
    margin: '16px 0',
    '@media print': { display: 'none' },
  },
})

/** One routine: what it is, where its rhythm comes from, what became of it, and how to change it. */
export function RoutinePanel({
  tenant,
  year,
  routine,
  changed,
  close,
}: {
  tenant: MyTenant
  year: ShownYear
  routine: ShownRoutine
  changed: () => void
  close: () => void
}) {
  const styles = useStyles()
  const text = useDetailStyles()
  const [form, setForm] = useState<'change' | 'leave-out' | 'take-up' | null>(null)
  const { title, why, steps, cites, terms, rhythmSays, leftOut, isNew, from } = routine
  const isRunning = leftOut === null && !isNew
  const holdsLater = year.adopted !== null && from !== null && from > year.today
  return (
    <SidePanel title={<bdi>{title}</bdi>} close={close}>
      <div className={text.all}>
        <p className={text.reason}>{`${rhythmText(terms.rhythm)}, ${inTimeText(terms.inTime)}.`}</p>
        {leftOut !== null && (
          <p className={text.text}>
            <bdi>{`Left out by ${leftOut.by.name} on ${dayText(leftOut.at.slice(0, 10))}: ${leftOut.why}`}</bdi>
          </p>
        )}
        {holdsLater && <p className={text.text}>{`This holds from ${longDayWords(from)}.`}</p>}
        <p className={text.text}>
          <bdi>{why}</bdi>
        </p>
        <p className={text.soft}>{rhythmSays}</p>
        {year.mayChange && form === null && (
          <div className={styles.acts}>
            {isRunning ? (
              <>
                <Button onClick={() => setForm('change')}>Change it</Button>
                <Button onClick={() => setForm('leave-out')}>Leave it out</Button>
              </>
            ) : (
              <Button onClick={() => setForm('take-up')}>
                {isNew ? 'Take it into the year' : 'Take it up again'}
              </Button>
            )}
          </div>
        )}
        {form !== null && (
          <RoutineForm
            // Anew when somebody changed it: what was begun was begun over what it was.
            key={`${form} ${routine.version}`}
            {...{ tenant, year, routine, form }}
            saved={() => {
              setForm(null)
              changed()
            }}
            cancel={() => setForm(null)}
          />
        )}
        {steps.length > 0 && (
          <>
            <h2 className={text.title}>What to do</h2>
            <ol className={text.list}>
              {steps.map(step => (
                <li key={step}>
                  <bdi>{step}</bdi>
                </li>
              ))}
            </ol>
          </>
        )}
        <LawLinks cites={cites} tenant={tenant} />
        {year.adopted !== null && (
          // Read anew after each change.
          <RoutineHistory key={routine.version} tenant={tenant} id={routine.id} />
        )}
      </div>
    </SidePanel>
  )
}
