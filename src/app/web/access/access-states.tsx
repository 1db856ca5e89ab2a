import { Button } from '@fluentui/react-components'
import { State, useStateStyles } from '../parts/state-frame.tsx'

/** A tenant whose audit log was not taken in yet. */
export function NoLogHere() {
  const styles = useStateStyles()
  return (
    <State title="There is no audit log yet">
      <p className={styles.text}>
        Export the audit log of Microsoft Purview, then take it in, in a terminal. It stays on this machine:
      </p>
      <code className={styles.code}>ward audit ingest AuditLog.csv</code>
    </State>
  )
}

export function LogIsRead() {
  const styles = useStateStyles()
  return (
    <State title="The audit log is being read">
      <p className={styles.text}>
        Four weeks of the made-up clinic’s audit log are taken in, as a real one would be. It takes a few
        seconds; the report comes here by itself.
      </p>
    </State>
  )
}

export function LogFailed() {
  const styles = useStateStyles()
  return (
    <State title="The audit log could not be read">
      <p className={styles.text}>
        What went wrong stands in the terminal where Ward runs. Stop it, and start it again:
      </p>
      <code className={styles.code}>ward start</code>
    </State>
  )
}

/** What the server says of what was asked, such as a day that is not in the calendar. */
export function NotAsAsked({
  detail,
  back,
  title = 'This report cannot be made',
  words = 'Show the access report of all days',
}: {
  detail: string
  back: () => void
  title?: string
  /** Of the button. */
  words?: string
}) {
  const styles = useStateStyles()
  return (
    <State title={title}>
      <p className={styles.text}>{detail}</p>
      <Button appearance="primary" onClick={back}>
        {words}
      </Button>
    </State>
  )
}
