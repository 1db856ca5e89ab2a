import { Button, makeStyles, typographyStyles } from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import type { Me } from '../../api/contracts/sign-in.ts'
import { PageHead } from '../parts/page-head.tsx'
import { Failed, Loading } from '../parts/states.tsx'
import type { MyTenant } from '../parts/tenant.ts'
import { type ActivityChoice, choiceIn, searchOf } from './activity-choice.ts'
import { ActivityForm } from './activity-form.tsx'
import { ActivityTable } from './activity-table.tsx'
import { saveExport } from './save-export.ts'
import { type ActivityAsked, exportAddress, useActivity } from './use-activity.ts'

const useStyles = makeStyles({
  acts: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: '8px 12px',
    alignItems: 'center',
    margin: '16px 0 0',
    '@media print': { display: 'none' },
  },
  text: { ...typographyStyles.body1, margin: '0 0 12px' },
})

type Log = 'installation' | 'tenant'

/** Who did what in Ward: the entries of the evidence log in words, for those who review them. */
export function ActivityPage({ me, tenant }: { me: Me; tenant: MyTenant | null }) {
  const [choice, change] = useChoice()
  const logs = [
    ...(tenant?.permissions.includes('activity:read')
      ? [{ value: 'tenant' as const, word: tenant.title }]
      : []),
    ...(me.permissions.includes('activity:read-installation')
      ? [{ value: 'installation' as const, word: 'Ward itself: sign-ins and people' }]
      : []),
  ]
  const log = logs.find(({ value }) => value === choice.log)?.value ?? logs.at(-1)?.value
  if (log === undefined) return <p>You may not read who did what in Ward here.</p>
  const asked = { tenant: log === 'tenant' ? (tenant?.name ?? null) : null, choice }
  return <Shown {...{ asked, logs, log, change }} title={log === 'tenant' ? (tenant?.title ?? null) : null} />
}

function Shown({
  asked,
  logs,
  log,
  title,
  change,
}: {
  asked: ActivityAsked
  logs: readonly { readonly value: Log; readonly word: string }[]
  log: Log
  title: string | null
  change: (choice: ActivityChoice) => void
}) {
  const styles = useStyles()
  const { known, older, again } = useActivity(asked)
  const people = known.state === 'shown' ? known.activity.people : []
  if (known.state === 'failed' && known.isServer) return <Failed why="no-answer" again={again} />
  return (
    <>
      <PageHead title={title === null ? 'Who did what in Ward' : `Who did what in Ward for ${title}`}>
        Every line is an entry of the evidence log, newest first. Look through sign-ins and looks at what
        identifies patients regularly; nothing here can be changed or removed.
      </PageHead>
      <ActivityForm choice={asked.choice} {...{ people, logs, log, change }} />
      {known.state === 'loading' && <Loading />}
      {known.state === 'failed' && (
        <p className={styles.text} role="alert">
          {known.sentence}
        </p>
      )}
      {known.state === 'shown' && (
        <>
          <p className={styles.text} role="status">
            {foundWords(known.activity.rows.length, known.activity.next !== null)}
          </p>
          {known.activity.rows.length > 0 && (
            <ActivityTable rows={known.activity.rows} caption="What was done, newest first. Times are UTC." />
          )}
          {known.wrong !== null && <p role="alert">{known.wrong}</p>}
          <div className={styles.acts}>
            {known.activity.next !== null && <Button onClick={() => void older()}>Show older ones</Button>}
            {known.activity.rows.length > 0 && <Export asked={asked} />}
          </div>
        </>
      )}
    </>
  )
}

function Export({ asked }: { asked: ActivityAsked }) {
  const [wrong, setWrong] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const save = async () => {
    setBusy(true)
    setWrong(await saveExport(exportAddress(asked), `ward-activity-${asked.tenant ?? 'installation'}.csv`))
    setBusy(false)
  }
  return (
    <>
      <Button disabledFocusable={isBusy} onClick={() => void save()}>
        Export as CSV
      </Button>
      <span>All that match, not only those shown. The export is an entry of the log itself.</span>
      {wrong !== null && <p role="alert">{wrong}</p>}
    </>
  )
}

function foundWords(rows: number, isMore: boolean): string {
  if (rows === 0) return 'Nothing matches what you chose.'
  const shown = rows === 1 ? 'One entry' : `${rows} entries`
  return isMore ? `${shown} shown; there are older ones.` : `${shown} shown; these are all.`
}

/** What is chosen stands in the address, so a view can be kept or sent on. */
function useChoice(): readonly [ActivityChoice, (choice: ActivityChoice) => void] {
  const [choice, setChoice] = useState(() => choiceIn(location.search))
  useEffect(() => {
    const look = () => setChoice(choiceIn(location.search))
    addEventListener('popstate', look)
    return () => removeEventListener('popstate', look)
  }, [])
  const change = (next: ActivityChoice) => {
    history.replaceState(history.state, '', `${location.pathname}${searchOf(next, location.search)}`)
    setChoice(next)
  }
  return [choice, change]
}
