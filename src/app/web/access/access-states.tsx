import { Button } from '@fluentui/react-components'
import { State, useStateStyles } from '../parts/state-frame.tsx'

/** Without the practice clinic: where the reports of a real log are made. */
export function NoLogHere() {
  const styles = useStateStyles()
  return (
    <State title="Your access reports are made in the terminal">
      <p className={styles.text}>
        They name people and places. Until people can sign in to Ward, this page shows only a made-up log.
        Take your export of the audit log in, then write the report; both stay on this machine:
      </p>
      <code className={styles.code}>ward audit ingest AuditLog.csv</code>
      <code className={styles.code}>ward report access --out access.html</code>
      <p className={styles.text}>
        To see how the reports read first, stop Ward and start it with the practice clinic:
      </p>
      <code className={styles.code}>ward start --practice</code>
    </State>
  )
}

export function LogIsRead() {
  const styles = useStateStyles()
  return (
    <State title="The practice log is being read">
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
    <State title="The practice log could not be read">
      <p className={styles.text}>
        What went wrong stands in the terminal where Ward runs. Stop it, and start it again:
      </p>
      <code className={styles.code}>ward start --practice</code>
    </State>
  )
}

/** What the server says of what was asked, such as a day that is not in the calendar. */
export function NotAsAsked({ detail, back }: { detail: string; back: () => void }) {
  const styles = useStateStyles()
  return (
    <State title="This report cannot be made">
      <p className={styles.text}>{detail}</p>
      <Button appearance="primary" onClick={back}>
        Show the access report of all days
      </Button>
    </State>
  )
}
