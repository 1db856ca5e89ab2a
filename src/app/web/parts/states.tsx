import { Button, makeStyles, Skeleton, SkeletonItem } from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import { PageFrame } from './page-frame.tsx'
import { State, useStateStyles } from './state-frame.tsx'

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

export function NothingYet() {
  const styles = useStateStyles()
  return (
    <State title="Nothing to show yet">
      <p className={styles.text}>
        Until people can sign in, this page shows only made-up data. To look around, stop Ward and start it
        with the practice clinic:
      </p>
      <code className={styles.code}>ward start --practice</code>
      <p className={styles.text}>
        To judge your own tenant, export its settings with ScubaGear and let Ward write a report. It stays on
        this machine:
      </p>
      <code className={styles.code}>
        ward assess --from scubagear ProviderSettingsExport.json --out report.html
      </code>
    </State>
  )
}

export function NoSuchPage() {
  const styles = useStateStyles()
  useEffect(() => {
    document.title = 'Ward: no such page'
  }, [])
  return (
    <PageFrame>
      <State title="There is no such page">
        <p className={styles.text}>The address may be mistyped, or from a newer Ward.</p>
        <Button as="a" appearance="primary" href="/">
          Go to the first page
        </Button>
      </State>
    </PageFrame>
  )
}
