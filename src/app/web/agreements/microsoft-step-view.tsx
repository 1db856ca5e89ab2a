import { NotAllowed } from '../parts/states.tsx'
import { MicrosoftAcceptStep } from './microsoft-accept-step.tsx'
import { AttestStep, LookStep } from './microsoft-acts.tsx'
import { MicrosoftConfirmStep } from './microsoft-confirm-step.tsx'
import { MicrosoftDocumentStep } from './microsoft-document-step.tsx'
import { EndStep, PutAsideStep } from './microsoft-endings.tsx'
import { MicrosoftLicenceStep } from './microsoft-licence-step.tsx'
import { MicrosoftReviewStep } from './microsoft-review-step.tsx'
import type { MicrosoftStep } from './microsoft-words.ts'
import type { MicrosoftProps } from './use-microsoft.ts'

const SIGNED: readonly MicrosoftStep[] = ['attest', 'confirm', 'end']

/** One thing to do about the record, in the place of it. */
export function MicrosoftStepView({ step, ...props }: MicrosoftProps & { step: MicrosoftStep }) {
  const { mayChange, maySign } = props.known.me
  const isSigned = SIGNED.includes(step)
  if (isSigned ? !maySign : step !== 'accept' && !mayChange) {
    return <NotAllowed allows={isSigned ? 'sign agreements' : 'write down agreements'} />
  }
  switch (step) {
    case 'document':
      return <MicrosoftDocumentStep {...props} />
    case 'licence':
      return <MicrosoftLicenceStep {...props} />
    case 'review':
      return <MicrosoftReviewStep {...props} />
    case 'accept':
      return <MicrosoftAcceptStep {...props} />
    case 'attest':
      return <AttestStep {...props} />
    case 'look':
      return <LookStep {...props} />
    case 'confirm':
      return <MicrosoftConfirmStep {...props} />
    case 'end':
      return <EndStep {...props} />
    case 'put-aside':
      return <PutAsideStep {...props} />
  }
}
