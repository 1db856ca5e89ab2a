import { Button, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import type { ShownOriginal } from '../../api/contracts/audit-page.ts'
import type { readOriginal } from '../../api/contracts/tenant-routes.ts'
import { useDetailStyles } from '../detail/detail-styles.ts'
import { call, sentenceOf } from '../parts/call.ts'
import { CopyButton } from '../parts/copy-button.tsx'
import { FieldProblems, problemAt, type FieldProblem } from '../parts/field-problems.tsx'
import { NO_PATIENTS } from '../parts/no-patients.tsx'
import { useTenant } from '../parts/tenant.ts'
import { laidOut } from './laid-out.ts'

const useStyles = makeStyles({
  form: {
    display: 'grid',
    gap: '12px',
    justifyItems: 'start',
    '& > *': { width: '100%' },
    '& > button': { width: 'auto' },
  },
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

/** Characters of a reason that says something, as the server takes it. */
const REASON = { fewest: 5, most: 500 }
const FIELD = 'original-reason'

/** The record exactly as received, fetched only when a person asks for it and says why (45 CFR 164.514(d)). */
export function Original({ id }: { id: string }) {
  const text = useDetailStyles()
  const styles = useStyles()
  const { name, practice, permissions } = useTenant()
  const [reason, setReason] = useState('')
  const [problems, setProblems] = useState<readonly FieldProblem[]>([])
  const [isBusy, setBusy] = useState(false)
  const [answer, setAnswer] = useState<ShownOriginal | null>(null)
  if (!permissions.includes('identity:read')) {
    return (
      <p className={text.soft}>
        The record as it was received can name patients. A privacy officer or a security officer may see it.
      </p>
    )
  }
  const show = async () => {
    const why = reason.trim()
    if (isBusy) return
    if (why.length < REASON.fewest) {
      setProblems([{ field: FIELD, message: 'Say in a few words why you need to see it.' }])
      return
    }
    setBusy(true)
    setProblems([])
    try {
      setAnswer(
        await call<typeof readOriginal>('POST', '/api/tenants/:tenant/events/:id/original', {
          params: { tenant: name, id },
          body: { reason: why },
        }),
      )
    } catch (error) {
      setProblems([{ field: null, message: sentenceOf(error) }])
    }
    setBusy(false)
  }
  return (
    <>
      <h3 className={text.title}>The record as received</h3>
      <p className={text.soft}>
        {'It can name patients: subjects, files and folders stand in it. '}
        {practice && 'This one is made up. '}
        Your reason, your name and the time are kept in the evidence log.
      </p>
      <FieldProblems problems={problems} />
      {answer === null && (
        <form
          className={styles.form}
          noValidate
          onSubmit={event => {
            event.preventDefault()
            void show()
          }}
        >
          <Field label="Why do you need to see this?" hint={NO_PATIENTS} {...problemAt(problems, FIELD)}>
            <Textarea
              id={FIELD}
              value={reason}
              maxLength={REASON.most}
              rows={3}
              onChange={(_, { value }) => setReason(value)}
            />
          </Field>
          <Button type="submit" disabledFocusable={isBusy}>
            Show the record as received
          </Button>
        </form>
      )}
      <div role="status">
        {answer?.records.map(record => (
          <ShownRecord key={record.version} {...record} />
        ))}
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
