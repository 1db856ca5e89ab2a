import { Button } from '@fluentui/react-components'
import { goToAddress } from '../address.ts'
import { Said } from '../detail/said.tsx'
import { GoTo } from '../parts/go.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { useLinkStyles } from '../calendar/link-styles.ts'
import { MicrosoftAccepted } from './microsoft-accepted.tsx'
import { NotSignedByMicrosoft, signAddress } from './microsoft-accept-step.tsx'
import { MicrosoftEarlier } from './microsoft-earlier.tsx'
import { useMicrosoftStyles } from './microsoft-styles.ts'
import {
  madeSteps,
  type MadeStep,
  MICROSOFT_HEADS,
  microsoftAddress,
  type MicrosoftStep,
} from './microsoft-words.ts'
import type { MicrosoftProps } from './use-microsoft.ts'

/** The whole record: where it stands and why, what is to do, what proves it, and what was before. */
export function MicrosoftRecord({ said, ...props }: MicrosoftProps & { said: string | null }) {
  const styles = useMicrosoftStyles()
  const { link } = useLinkStyles()
  const { known } = props
  const { state, because, inForce, inWork, earlier, me } = known
  return (
    <div className={styles.body}>
      <p className={styles.count}>
        <GoTo address="/agreements" className={link}>
          All agreements
        </GoTo>
      </p>
      <PageHead title={MICROSOFT_HEADS[state]}>{because}</PageHead>
      <Said sentence={said} />
      {inForce === null && <NotSignedByMicrosoft />}
      {inForce !== null && <MicrosoftAccepted {...props} record={inForce} />}
      {(inForce === null || inWork !== null) && <Making {...props} />}
      {inForce !== null && inWork === null && me.mayChange && (
        <div className={styles.acts}>
          <Button onClick={() => goToAddress(microsoftAddress('document'))}>Begin a newer record</Button>
          {me.maySign && (
            <Button appearance="subtle" onClick={() => goToAddress(microsoftAddress('end'))}>
              End the record
            </Button>
          )}
        </div>
      )}
      <MicrosoftEarlier tenant={props.tenant.name} earlier={earlier} />
    </div>
  )
}

/** The four steps of making a record, of which any can be left and taken up again. */
function Making({ known }: MicrosoftProps) {
  const styles = useMicrosoftStyles()
  const { inForce, inWork, me } = known
  const steps = madeSteps(inWork)
  const next = steps.find(({ done }) => !done) ?? steps.at(-1)
  const isAsked = inWork?.state === 'in-signature'
  const isWritten = inWork?.document != null && inWork.licence !== null
  return (
    <section aria-labelledby="microsoft-making">
      <h2 className={styles.title} id="microsoft-making">
        {inForce === null ? 'How you make it' : 'The newer record'}
      </h2>
      {inWork === null && (
        <p className={styles.soft}>
          Some 45 minutes in all. You can leave at any step and come back; nothing is lost.
        </p>
      )}
      <ol className={styles.steps}>
        {steps.map(step => (
          <StepRow
            key={step.step}
            {...step}
            isNext={step === next}
            may={step.step === 'accept' ? me.mayChange || isAsked : me.mayChange && !isAsked}
            signature={isAsked ? (inWork?.signature?.id ?? null) : null}
            maySign={me.maySign}
          />
        ))}
      </ol>
      {inWork !== null && !isAsked && (
        <div className={styles.acts}>
          {isWritten && me.maySign && (
            <Button onClick={() => goToAddress(microsoftAddress('attest'))}>It was accepted elsewhere</Button>
          )}
          {me.mayChange && (
            <Button appearance="subtle" onClick={() => goToAddress(microsoftAddress('put-aside'))}>
              Put the draft aside
            </Button>
          )}
        </div>
      )}
      {!me.mayChange && !isAsked && (
        <p className={styles.soft}>An officer of the practice makes the record.</p>
      )}
    </section>
  )
}

function StepRow({
  step,
  title,
  note,
  done,
  isNext,
  may,
  signature,
  maySign,
}: MadeStep & { isNext: boolean; may: boolean; signature: string | null; maySign: boolean }) {
  const styles = useMicrosoftStyles()
  const address =
    step === 'accept' && signature !== null ? signAddress(signature) : microsoftAddress(step as MicrosoftStep)
  const act =
    step === 'accept' && signature !== null
      ? maySign
        ? 'Read and sign'
        : 'Read it'
      : done
        ? 'Change'
        : 'Go on'
  return (
    <li className={styles.step}>
      <span className={styles.stepMark}>{done ? 'Done' : isNext ? 'Next' : 'Then'}</span>
      <div>
        <h3 className={styles.stepTitle}>{title}</h3>
        <p className={styles.stepNote}>{note}</p>
      </div>
      {may && (done || isNext) ? (
        <Button
          size="small"
          appearance={isNext ? 'primary' : 'secondary'}
          aria-label={`${act}: ${title}`}
          onClick={() => goToAddress(address)}
        >
          {act}
        </Button>
      ) : (
        <span />
      )}
    </li>
  )
}
