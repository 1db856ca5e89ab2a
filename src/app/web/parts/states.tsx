import { Button, makeStyles, Skeleton, SkeletonItem } from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import { Inline } from './inline.tsx'
import { State, useStateStyles } from './state-frame.tsx'
import { useTenant } from './tenant.ts'

const useStyles = makeStyles({
  skeleton: { display: 'grid', gap: '16px', marginTop: '8px' },
})

/** Nothing for 150 ms, because most answers are there by then; after that the shape of the page. */
export function Loading() {
  const styles = useStyles()
  const [late, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 150)
    return () => clearTimeout(timer)
  }, [])
  if (!late) return null
  return (
    <Skeleton className={styles.skeleton} aria-label="Loading the page">
      <SkeletonItem size={40} />
      {Array.from({ length: 6 }, (_, index) => (
        <SkeletonItem key={index} size={64} />
      ))}
    </Skeleton>
  )
}

export function Failed({ why, again }: { why: 'no-answer' | 'refused'; again: () => void }) {
  const styles = useStateStyles()
  return (
    <State title={why === 'no-answer' ? 'Ward’s server does not answer' : 'Ward’s server could not answer'}>
      <p className={styles.text}>
        {why === 'no-answer'
          ? 'It was probably stopped. Nothing is lost. Start it again in a terminal, then try again here:'
          : 'What went wrong stands in the terminal where it runs. Start it again, then try again here:'}
      </p>
      <code className={styles.code}>npm start</code>
      <Button appearance="primary" onClick={again}>
        Try again
      </Button>
    </State>
  )
}

/** A tenant of which nothing was collected. */
export function NothingYet() {
  const styles = useStateStyles()
  const { permissions } = useTenant()
  return (
    <State title="Nothing was read yet">
      {permissions.includes('programme:change') ? (
        <p className={styles.text}>
          Export the tenant’s settings with ScubaGear and read them in here: Ward leads through it.{' '}
          <Inline to={{ page: 'set-up' }}>Read the settings in</Inline>
        </p>
      ) : (
        <p className={styles.text}>Ask an officer of the practice to read the tenant’s settings in.</p>
      )}
      <p className={styles.text}>In a terminal it is one command. What is read stays on this machine:</p>
      <code className={styles.code}>ward collect --from scubagear ProviderSettingsExport.json</code>
    </State>
  )
}

/** Somebody who may know of no tenant: there is none, or they have no role in one. */
export function NoTenant({ maySetUp = false }: { maySetUp?: boolean }) {
  const styles = useStateStyles()
  return (
    <State title="There is no tenant to show you yet">
      {maySetUp ? (
        <p className={styles.text}>
          Add the practice’s tenant and read its settings in: Ward leads through it in half an hour.{' '}
          <Inline to={{ page: 'set-up' }}>Set up</Inline>
        </p>
      ) : (
        <p className={styles.text}>Ask a HIPAA administrator for a role in your clinic’s tenant.</p>
      )}
    </State>
  )
}

/** A tenant in the address that is none of the person's, whether there is one or not. */
export function NoSuchTenant({ name }: { name: string }) {
  const styles = useStateStyles()
  return (
    <State title="There is no such tenant for you">
      <p className={styles.text}>
        {`The address names “${name}”. It may be mistyped, or you have no role there: ask a HIPAA administrator.`}
      </p>
      <Button as="a" appearance="primary" href="/">
        Go to your first page
      </Button>
    </State>
  )
}

/** @param allows what it takes, as the table of permissions says it: "read the audit reports" */
export function NotAllowed({ allows }: { allows: string }) {
  const styles = useStateStyles()
  return (
    <State title="This page is not open to you">
      <p className={styles.text}>{`You may not ${allows}; ask a HIPAA administrator for a role that may.`}</p>
    </State>
  )
}

export function NoSuchPage() {
  const styles = useStateStyles()
  useEffect(() => {
    document.title = 'Ward: no such page'
  }, [])
  return (
    <State title="There is no such page">
      <p className={styles.text}>The address may be mistyped, or from a newer Ward.</p>
      <Button as="a" appearance="primary" href="/">
        Go to the first page
      </Button>
    </State>
  )
}
