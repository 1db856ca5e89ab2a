import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import type { ShownOriginal } from '../../api/contracts/audit-page.ts'
import { useDetailStyles } from '../detail/detail-styles.ts'
import { CopyButton } from '../parts/copy-button.tsx'
import { laidOut } from './laid-out.ts'
import { useAnswer } from './use-answer.ts'

const useStyles = makeStyles({
  record: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    padding: '12px',
    margin: '8px 0',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
})

/** The record exactly as received, fetched only when a person asks for it. */
export function Original({ id }: { id: string }) {
  const text = useDetailStyles()
  const [isAsked, setAsked] = useState(false)
  const path = isAsked ? `/api/audit/events/${encodeURIComponent(id)}/original` : null
  const [loaded, again] = useAnswer<ShownOriginal>(path)
  return (
    <>
      <h3 className={text.title}>The record as received</h3>
      <p className={text.soft}>
        It can name patients: subjects, files and folders stand in it. This one is made up; of a real log only
        who needs it should look.
      </p>
      {!isAsked && <Button onClick={() => setAsked(true)}>Show the record as received</Button>}
      <div role="status">
        {isAsked && loaded.state === 'failed' && (
          <>
            <p className={text.text}>Ward’s server does not answer.</p>
            <Button onClick={again}>Try again</Button>
          </>
        )}
        {isAsked && loaded.state === 'told' && loaded.detail}
        {isAsked &&
          loaded.state === 'answered' &&
          loaded.answer.records.map(record => <ShownRecord key={record.version} {...record} />)}
      </div>
    </>
  )
}

function ShownRecord({ version, text }: { version: number; text: string }) {
  const styles = useStyles()
  const what = version === 0 ? 'the record' : `version ${version} of the record`
  return (
    <>
      <CopyButton text={text} what={what} />
      <pre className={styles.record}>
        <code>{laidOut(text)}</code>
      </pre>
    </>
  )
}
