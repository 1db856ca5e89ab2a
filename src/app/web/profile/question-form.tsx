import { Button } from '@fluentui/react-components'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { Organisation } from '../../../base/hipaa/organisation.ts'
import { FieldProblems } from '../parts/field-problems.tsx'
import { useSending } from '../sign-in/use-sending.ts'
import { useProfileStyles } from './profile-styles.ts'
import { draftOf, organisationOf, type Question, QUESTION_WORDS, wrongIn } from './profile-words.ts'
import { QuestionFields } from './question-fields.tsx'
import type { ProfilePerson } from './use-profile.ts'

/**
 * One question about the practice: asked, answered, kept. What is sent names the version that was seen; where another was
 * quicker, that is told, and what was written stays in the fields.
 */
export function QuestionForm({
  question,
  organisation,
  version,
  people,
  save,
  saved,
  again,
  act,
  children,
}: {
  question: Question
  /** As it was seen; null for none yet. */
  organisation: Organisation | null
  version: number
  people: readonly ProfilePerson[]
  save: (organisation: Organisation, expects: number) => Promise<void>
  /** It is kept. */
  saved: () => void
  /** Reads the profile anew. */
  again: () => void
  /** On the button: "Save", "Save and go on". */
  act: string
  /** Beside the button. */
  children?: ReactNode
}) {
  const styles = useProfileStyles()
  const [draft, setDraft] = useState(() => draftOf(organisation))
  const [isOld, setOld] = useState(false)
  const asks = useRef<HTMLHeadingElement>(null)
  const { problems, isBusy, submit } = useSending(code => {
    setOld(code === 'conflict')
    return null
  })
  useEffect(() => asks.current?.focus({ preventScroll: true }), [])
  const words = QUESTION_WORDS[question]
  const send = async () => {
    const next = organisationOf(draft)
    const isSame =
      organisation !== null && JSON.stringify(draftOf(next)) === JSON.stringify(draftOf(organisation))
    if (!isSame) await save(next, version)
    saved()
  }
  return (
    <>
      <h1 ref={asks} className={styles.asks} tabIndex={-1}>
        {words.asks}
      </h1>
      <p className={styles.why}>{words.why}</p>
      <FieldProblems problems={problems} />
      <form
        className={styles.form}
        noValidate
        onSubmit={event => {
          event.preventDefault()
          void submit(wrongIn(question, draft), send)
        }}
      >
        <QuestionFields
          question={question}
          draft={draft}
          change={part => setDraft(last => ({ ...last, ...part }))}
          problems={problems}
          people={people}
        />
        <div className={styles.acts}>
          <Button type="submit" appearance="primary" disabledFocusable={isBusy}>
            {act}
          </Button>
          {isOld && <Button onClick={again}>Show what is kept now</Button>}
          {children}
        </div>
      </form>
    </>
  )
}
