import { useState } from 'react'
import { Button } from '@fluentui/react-components'
import { OfficerAccounts } from '../profile/officer-accounts.tsx'
import { QuestionForm } from '../profile/question-form.tsx'
import { nextPlace } from './set-up-words.ts'
import { BackButton, goToPlace, StepActs } from './step-acts.tsx'
import type { StepProps } from './step-props.ts'
import { StepHead } from './step-head.tsx'

/** Who answers for privacy and security; then whether they can sign in Ward as such. */
export function OfficersStep({ me, tenant, place, profile, shown }: StepProps) {
  const { organisation, version, people } = shown
  const areNamed =
    (organisation?.privacyOfficer ?? null) !== null && (organisation?.securityOfficer ?? null) !== null
  const [isNaming, setNaming] = useState(!areNamed)
  if (isNaming) {
    return (
      <QuestionForm
        question="officers"
        {...{ organisation, version, people }}
        save={profile.save}
        again={profile.again}
        saved={() => setNaming(false)}
        act="Keep the officers"
      >
        <BackButton place={place} />
      </QuestionForm>
    )
  }
  return (
    <>
      <StepHead title="The officers are named">
        They sign in Ward with accounts of their own. You can go on without them: it stays on the list of what
        is open.
      </StepHead>
      <OfficerAccounts me={me} tenant={tenant.name} {...{ organisation, people }} again={profile.again} />
      <StepActs place={place} next={() => goToPlace(nextPlace(place))}>
        <Button onClick={() => setNaming(true)}>Change the names</Button>
      </StepActs>
    </>
  )
}
