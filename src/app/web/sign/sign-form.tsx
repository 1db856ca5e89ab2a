import { Button, Checkbox, Field, Input, Textarea } from '@fluentui/react-components'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import type * as z from 'zod'
import { isSameName } from '../../../base/audit/review.ts'
import type { shownConsent } from '../../api/contracts/signature-shown.ts'
import { CallFailed } from '../parts/call.ts'
import { type FieldProblem, FieldProblems, problemAt } from '../parts/field-problems.tsx'
import { Facts } from './document-view.tsx'
import { ReviewStep } from './review-step.tsx'
import { capacityRow, missing, SIGN_IDS, type ShownSigner, type SignFields } from './sign-words.ts'
import { useSignStyles } from './sign-styles.ts'

/** What is sent when the button is pressed. */
export interface Given extends SignFields {
  readonly name: string
  readonly code: string
}

/**
 * The last steps before a signature: as whom, what, the two boxes, the name; then all of it once more, and the button. The
 * typed name is kept nowhere but here.
 */
export function SignForm({
  signer,
  sentence,
  documentFacts,
  consent,
  fields,
  change,
  viewed,
  needsCode,
  proof,
  sign,
}: {
  signer: ShownSigner
  sentence: string
  documentFacts: readonly (readonly [string, string])[]
  consent: z.output<typeof shownConsent>
  /** What may be kept as a draft. */
  fields: SignFields
  change: (fields: SignFields) => void
  /** Whether the document was opened. */
  viewed: boolean
  needsCode: boolean
  /** What else the proof of who signs needs, before the button. */
  proof?: ReactNode
  /** @throws CallFailed */
  sign: (given: Given) => Promise<void>
}) {
  const styles = useSignStyles()
  const [ticked, setTicked] = useState({ consent: false, intent: false })
  const [name, setName] = useState('')
  const [isReview, setReview] = useState(false)
  const [isBusy, setBusy] = useState(false)
  const [problems, setProblems] = useState<readonly FieldProblem[]>([])
  const top = useRef<HTMLHeadingElement>(null)
  const wasReview = useRef(false)
  useEffect(() => {
    if (isReview !== wasReview.current) top.current?.focus()
    wasReview.current = isReview
  }, [isReview])
  const look = () => {
    const isName = isSameName(name, signer.name)
    const wrong = missing({ ...fields, ...ticked, name }, { name: signer.name, isName, viewed })
    setProblems(wrong)
    setReview(wrong.length === 0)
  }
  const send = async (code: string) => {
    if (isBusy) return
    if (needsCode && code.trim() === '') {
      setProblems([{ field: SIGN_IDS.code, message: 'Type the code of your authenticator app.' }])
      return
    }
    setBusy(true)
    setProblems([])
    try {
      await sign({ ...fields, name, code })
    } catch (error) {
      if (!(error instanceof CallFailed)) throw error
      if (error.code !== 'prove-again') setProblems([{ field: null, message: error.message }])
    } finally {
      setBusy(false)
    }
  }
  if (isReview) {
    return (
      <ReviewStep
        top={top}
        signer={signer}
        sentence={sentence}
        documentFacts={documentFacts}
        given={{ ...fields, name }}
        problems={problems}
        needsCode={needsCode}
        proof={proof}
        isBusy={isBusy}
        back={() => {
          setProblems([])
          setReview(false)
        }}
        send={send}
      />
    )
  }
  return (
    <form
      className={styles.part}
      noValidate
      aria-labelledby="sign-form-title"
      onSubmit={event => {
        event.preventDefault()
        look()
      }}
    >
      <h2 className={styles.title} id="sign-form-title" ref={top} tabIndex={-1}>
        Sign
      </h2>
      <FieldProblems problems={problems} />
      <h3 className={styles.small}>What you sign</h3>
      <blockquote className={styles.sentence}>{sentence}</blockquote>
      <h3 className={styles.small}>As whom you sign</h3>
      <Facts
        rows={[
          ['Name', signer.name],
          ['E-mail', signer.email],
          ['For', signer.organisation],
          ...capacityRow(signer),
        ]}
      />
      <Field label="Your title" className={styles.name} {...problemAt(problems, SIGN_IDS.title)}>
        <Input
          id={SIGN_IDS.title}
          value={fields.title}
          maxLength={200}
          autoComplete="organization-title"
          onChange={(_, { value }) => change({ ...fields, title: value })}
        />
      </Field>
      <Field
        label={`Why you may sign for ${signer.organisation}`}
        hint="One sentence, such as: I own the practice. Or: The board gave me the power on 3 March 2026."
        {...problemAt(problems, SIGN_IDS.authority)}
      >
        <Textarea
          id={SIGN_IDS.authority}
          value={fields.authority}
          rows={2}
          maxLength={500}
          onChange={(_, { value }) => change({ ...fields, authority: value })}
        />
      </Field>
      <h3 className={styles.small}>{consent.title}</h3>
      {consent.paragraphs.map(paragraph => (
        <p key={paragraph} className={styles.text}>
          {paragraph}
        </p>
      ))}
      <Field {...problemAt(problems, SIGN_IDS.consent)}>
        <Checkbox
          id={SIGN_IDS.consent}
          checked={ticked.consent}
          label={consent.box}
          onChange={(_, { checked }) => setTicked(last => ({ ...last, consent: checked === true }))}
        />
      </Field>
      <Field {...problemAt(problems, SIGN_IDS.intent)}>
        <Checkbox
          id={SIGN_IDS.intent}
          checked={ticked.intent}
          label={consent.intentBox}
          onChange={(_, { checked }) => setTicked(last => ({ ...last, intent: checked === true }))}
        />
      </Field>
      <Field
        className={styles.name}
        label={`Type your full name: ${signer.name}`}
        hint="It is never filled in for you: typing it is part of signing."
        {...problemAt(problems, SIGN_IDS.name)}
      >
        <Input
          id={SIGN_IDS.name}
          value={name}
          maxLength={400}
          autoComplete="off"
          onChange={(_, { value }) => setName(value)}
        />
      </Field>
      <div className={styles.acts}>
        <Button type="submit" appearance="primary">
          Check everything once more
        </Button>
      </div>
      <p className={styles.soft}>Nothing is signed yet. The next screen shows all of it with the button.</p>
    </form>
  )
}
