import { Button, Field, Input } from '@fluentui/react-components'
import { type ReactNode, type RefObject, useState } from 'react'
import { type FieldProblem, FieldProblems, problemAt } from '../parts/field-problems.tsx'
import { Facts } from './document-view.tsx'
import { capacityRow, SIGN_IDS, type ShownSigner, type SignFields } from './sign-words.ts'
import { useSignStyles } from './sign-styles.ts'

/** All that is signed on one screen, before the button: an error is mended here, not after (UETA section 10). */
export function ReviewStep({
  top,
  signer,
  sentence,
  documentFacts,
  given,
  problems,
  needsCode,
  proof,
  isBusy,
  back,
  send,
}: {
  top: RefObject<HTMLHeadingElement | null>
  signer: ShownSigner
  sentence: string
  documentFacts: readonly (readonly [string, string])[]
  given: SignFields & { readonly name: string }
  problems: readonly FieldProblem[]
  needsCode: boolean
  proof?: ReactNode
  isBusy: boolean
  back: () => void
  send: (code: string) => Promise<void>
}) {
  const styles = useSignStyles()
  const [code, setCode] = useState('')
  return (
    <form
      className={styles.part}
      noValidate
      aria-labelledby="sign-review-title"
      onSubmit={event => {
        event.preventDefault()
        void send(code)
      }}
    >
      <h2 className={styles.title} id="sign-review-title" ref={top} tabIndex={-1}>
        Check once more, then sign
      </h2>
      <FieldProblems problems={problems} />
      <blockquote className={styles.sentence}>{sentence}</blockquote>
      <Facts
        rows={[
          ...documentFacts,
          ['Your signature', given.name.trim()],
          ['E-mail', signer.email],
          ['Your title', given.title.trim()],
          ['For', signer.organisation],
          ...capacityRow(signer),
          ['Why you may sign', given.authority.trim()],
          ['You agreed', 'to sign electronically, and that your typed name is your signature'],
        ]}
      />
      {proof}
      {needsCode && (
        <Field
          className={styles.name}
          label="Code of your authenticator app"
          hint="Six digits. Without the device, one of your recovery codes."
          {...problemAt(problems, SIGN_IDS.code)}
        >
          <Input
            id={SIGN_IDS.code}
            value={code}
            maxLength={40}
            autoComplete="one-time-code"
            onChange={(_, { value }) => setCode(value)}
          />
        </Field>
      )}
      <div className={styles.acts}>
        <Button type="submit" appearance="primary" disabledFocusable={isBusy}>
          I sign and accept
        </Button>
        <Button disabledFocusable={isBusy} onClick={back}>
          Change something
        </Button>
      </div>
      {isBusy && (
        <p className={styles.soft} role="status">
          Your signature is being kept and the copy sealed.
        </p>
      )}
    </form>
  )
}
