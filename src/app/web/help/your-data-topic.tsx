import { makeStyles, typographyStyles } from '@fluentui/react-components'
import { Inline } from '../parts/inline.tsx'

const useStyles = makeStyles({
  text: { ...typographyStyles.body2, margin: '0 0 12px', maxWidth: '760px' },
  list: {
    ...typographyStyles.body2,
    margin: '0 0 12px',
    paddingLeft: '24px',
    maxWidth: '760px',
    '& li': { margin: '6px 0' },
  },
})

/** What is kept, where it lies, and what leaves the machine. */
export function YourDataTopic() {
  const styles = useStyles()
  return (
    <>
      <p className={styles.text}>
        Everything Ward keeps lies in one folder on the machine it runs on, in a folder of its own for each
        tenant. Nothing goes to Ward’s makers: there is no telemetry and no update check.
      </p>
      <ul className={styles.list}>
        <li>
          What can name patients (records as they were received, names of files, what people write) is sealed
          with a key that lies outside that folder. Print its sheet and lock it away.
        </li>
        <li>
          Who may open what can identify a patient says why, and that is kept. Nobody else is shown these
          names.
        </li>
        <li>
          The text you paste into <Inline to={{ page: 'text' }}>Check a text</Inline> stays in your browser:
          it is not sent and not kept.
        </li>
        <li>
          Search does not look through patients’ names, mail or files. Do not type a patient’s name there:
          your browser may keep what you type in its history.
        </li>
        <li>
          Mail that Ward sends, once a mail server is set, holds no patient data; its own recognizers look at
          each one before.
        </li>
        <li>
          Whoever signs in with Microsoft goes by Microsoft’s sign-in page. Ward makes no other connection by
          itself.
        </li>
        <li>
          What is decided and signed goes into the evidence log, in which nothing can be changed unseen.{' '}
          <Inline to={{ page: 'help', topic: 'keep-and-prove' }}>Keep and prove</Inline>
        </li>
        <li>
          A backup holds all of it, still sealed.{' '}
          <Inline to={{ page: 'help', topic: 'backup-and-restore' }}>Back up and restore</Inline>
        </li>
      </ul>
    </>
  )
}
