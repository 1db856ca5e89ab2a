import { Button, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components'
import { useRef, useState } from 'react'
import type { Instant } from '../../../base/time.ts'
import type { commentOnFinding } from '../../api/contracts/finding-work.ts'
import { call } from '../parts/call.ts'
import { newKey } from '../parts/new-key.ts'
import { FieldProblems, problemAt } from '../parts/field-problems.tsx'
import { KeptLine } from '../parts/kept-line.tsx'
import { NO_PATIENTS } from '../parts/no-patients.tsx'
import { useTenant } from '../parts/tenant.ts'
import { momentWords } from '../parts/text.ts'
import { useDraft } from '../parts/use-draft.ts'
import type { Loaded } from '../parts/use-loaded.ts'
import { useSending } from '../sign-in/use-sending.ts'
import { useDetailStyles } from './detail-styles.ts'
import { useFormStyles } from './form-styles.ts'
import type { FindingAnswer } from './use-finding.ts'

const FIELD = 'finding-comment'
const MOST = 4_000

const useStyles = makeStyles({
  comment: { padding: '8px 0', borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  who: { color: tokens.colorNeutralForeground2, margin: '0 0 2px' },
  text: { margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
})

/** What people wrote about a finding, the first first, and the place to write. */
export function FindingComments({ loaded, again }: { loaded: Loaded<FindingAnswer>; again: () => void }) {
  const styles = useStyles()
  const text = useDetailStyles()
  const { permissions } = useTenant()
  if (loaded.state !== 'shown') return null
  const { comments, earlier, check } = loaded.value
  const mayWrite = permissions.includes('findings:work')
  return (
    <>
      <h3 className={text.title}>
        {comments.length === 0 ? 'Comments' : `Comments: ${comments.length + earlier}`}
      </h3>
      {comments.length === 0 && !mayWrite && <p className={text.text}>Nobody has written anything.</p>}
      {earlier > 0 && <p className={text.soft}>{`The last ${comments.length} are shown.`}</p>}
      <ul className={text.plain}>
        {comments.map(({ id, name, at, text: words }) => (
          <li key={id} className={styles.comment}>
            <p className={styles.who}>
              <bdi>{name}</bdi>, {momentWords(at as Instant)}
            </p>
            <p className={styles.text}>{words}</p>
          </li>
        ))}
      </ul>
      {mayWrite && <CommentForm check={check} again={again} />}
    </>
  )
}

function CommentForm({ check, again }: { check: string; again: () => void }) {
  const styles = useFormStyles()
  const { name: tenant } = useTenant()
  const draft = useDraft<string>(`comment:${check}`, tenant)
  const key = useRef<string | null>(null)
  const [said, setSaid] = useState('')
  const { problems, isBusy, submit } = useSending(() => null)
  const words = draft.value ?? ''
  const send = async () => {
    // The same until it has arrived: a comment that is sent twice is kept once.
    key.current ??= newKey()
    await call<typeof commentOnFinding>('POST', '/api/tenants/:tenant/findings/:check/comments', {
      params: { tenant, check },
      body: { text: words, key: key.current },
    })
    key.current = null
    draft.clear()
    setSaid('The comment is kept.')
    again()
  }
  return (
    <form
      className={styles.form}
      noValidate
      aria-label="Comment"
      onSubmit={event => {
        event.preventDefault()
        setSaid('')
        const isEmpty = words.trim() === ''
        void submit(isEmpty ? [{ field: FIELD, message: 'Write something first.' }] : [], send)
      }}
    >
      <FieldProblems problems={problems} />
      <KeptLine draft={draft} />
      <Field
        label={{ children: 'Write a comment', htmlFor: FIELD }}
        hint={`Everybody who reads findings sees it, and it cannot be edited or taken back. ${NO_PATIENTS}`}
        {...problemAt(problems, FIELD)}
      >
        <Textarea
          id={FIELD}
          value={words}
          maxLength={MOST}
          rows={3}
          resize="vertical"
          onChange={(_, { value }) => {
            key.current = null
            draft.set(value)
          }}
        />
      </Field>
      <div className={styles.last}>
        <Button type="submit" disabledFocusable={isBusy}>
          Add the comment
        </Button>
        <span role="status">{said}</span>
      </div>
    </form>
  )
}
