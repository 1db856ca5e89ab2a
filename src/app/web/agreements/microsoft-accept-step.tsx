import { Button } from '@fluentui/react-components'
import { guidanceText, GUIDANCE_VERSION } from '../../../base/agreements/microsoft-guidance.ts'
import type { askMicrosoftSignature } from '../../api/contracts/microsoft-agreement.ts'
import { goToAddress } from '../address.ts'
import { call } from '../parts/call.ts'
import { FieldProblems } from '../parts/field-problems.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { useSending } from '../sign-in/use-sending.ts'
import { useMicrosoftStyles } from './microsoft-styles.ts'
import { documentText, licenceText, microsoftAddress } from './microsoft-words.ts'
import { backToMicrosoft, type MicrosoftProps } from './use-microsoft.ts'

/** Where somebody signs it, and the way back to the record. */
export function signAddress(signature: string): string {
  return `/sign?signature=${signature}&back=${encodeURIComponent(microsoftAddress())}`
}

/** Question 4: the whole text becomes a PDF, and whoever may sign reads and signs it. */
export function MicrosoftAcceptStep({ tenant, known }: MicrosoftProps) {
  const styles = useMicrosoftStyles()
  const { problems, isBusy, submit } = useSending(() => null)
  const record = known.inWork
  const { mayChange, maySign } = known.me
  if (record?.state === 'in-signature' && record.signature !== null) {
    const { id } = record.signature
    return (
      <>
        <PageHead title="It waits for a signature">
          {maySign
            ? 'Read the whole text, then sign it with your full name.'
            : 'An officer or the owner signs it.'}
        </PageHead>
        <div className={styles.acts}>
          <Button appearance="primary" onClick={() => goToAddress(signAddress(id))}>
            {maySign ? 'Read and sign' : 'Read it'}
          </Button>
          <Button appearance="subtle" onClick={backToMicrosoft}>
            Back to the record
          </Button>
        </div>
      </>
    )
  }
  if (record === null || record.state !== 'reviewed' || record.document === null || record.licence === null) {
    return (
      <>
        <PageHead title="There is nothing to accept yet">
          The document is written down and reviewed first.
        </PageHead>
        <Button appearance="primary" onClick={backToMicrosoft}>
          See what is to do
        </Button>
      </>
    )
  }
  const guidance = guidanceText(GUIDANCE_VERSION)
  const send = async () => {
    const { signature } = await call<typeof askMicrosoftSignature>(
      'POST',
      '/api/tenants/:tenant/microsoft-agreement/signature',
      { params: { tenant: tenant.name }, body: { id: record.id, expects: record.version } },
    )
    goToAddress(signature === null ? microsoftAddress() : signAddress(signature))
  }
  return (
    <div className={styles.body}>
      <p className={styles.count}>Question 4 of 4</p>
      <PageHead title="Read and accept it">
        {`Ward makes one text of it: ${documentText(record.document)}; ${licenceText(record.licence)}; the checklist as it was answered; and what the agreement leaves to you. Somebody who may bind ${known.organisation} reads the whole and signs it.`}
      </PageHead>
      <FieldProblems problems={problems} />
      <NotSignedByMicrosoft />
      {guidance !== undefined && (
        <details>
          <summary>{`${guidance.title} (version ${guidance.version})`}</summary>
          <Guidance parts={guidance.parts} />
        </details>
      )}
      {!mayChange && <p className={styles.soft}>An officer of the practice asks for the signature.</p>}
      <div className={styles.acts}>
        {mayChange && (
          <Button appearance="primary" disabledFocusable={isBusy} onClick={() => void submit([], send)}>
            Make the text to sign
          </Button>
        )}
        <Button appearance="subtle" onClick={backToMicrosoft}>
          Leave it for now
        </Button>
      </div>
      <p className={styles.hint}>
        Signing asks anew who you are, and for your second factor. The request can be signed for 30 days.
      </p>
    </div>
  )
}

/** What the record is and is not, in two sentences. */
export function NotSignedByMicrosoft() {
  const styles = useMicrosoftStyles()
  return (
    <div className={styles.is}>
      <p>
        This is your own record: which document you rely on, who read it, and who accepted it for the
        practice. Any covered entity or business associate may keep one.
      </p>
      <p>
        Nobody at Microsoft signs or receives it. Microsoft’s agreement comes with your licensing agreement,
        and there is no countersigned copy to wait for.
      </p>
    </div>
  )
}

function Guidance({ parts }: { parts: NonNullable<ReturnType<typeof guidanceText>>['parts'] }) {
  const styles = useMicrosoftStyles()
  return (
    <>
      {parts.map((part, index) => {
        if (part.kind === 'heading') {
          return (
            <h2 key={index} className={styles.group}>
              {part.text}
            </h2>
          )
        }
        if (part.kind === 'paragraph') {
          return (
            <p key={index} className={styles.text}>
              {part.text}
            </p>
          )
        }
        if (part.kind === 'list') {
          return (
            <ul key={index} className={styles.list}>
              {part.items.map(item => (
                <li key={item}>{item}</li>
              ))}
            </ul>
          )
        }
        return null
      })}
    </>
  )
}
