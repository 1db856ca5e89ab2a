import { QuestionForm } from '../profile/question-form.tsx'
import { FirstLook } from './first-look.tsx'
import { OfficersStep } from './officers-step.tsx'
import { OwnerStep } from './owner-step.tsx'
import { SettingsStep } from './settings-step.tsx'
import { nextPlace } from './set-up-words.ts'
import { BackButton, goToPlace } from './step-acts.tsx'
import { WhatIsOpen } from './what-is-open.tsx'
import type { StepProps } from './step-props.ts'
import { YearStep } from './year-step.tsx'

/** One page of set-up. */
export function StepPage(props: StepProps) {
  switch (props.place.step) {
    case 'practice':
      return <PracticeStep {...props} />
    case 'officers':
      return <OfficersStep {...props} />
    case 'settings':
      return <SettingsStep {...props} />
    case 'first-look':
      return <FirstLook {...props} />
    case 'year':
      return <YearStep {...props} />
    case 'owner':
      return <OwnerStep {...props} />
    case 'open':
      return <WhatIsOpen {...props} />
  }
}

function PracticeStep({ place, profile: { save, again }, shown }: StepProps) {
  const { organisation, version, people } = shown
  return (
    <QuestionForm
      question={place.question}
      {...{ organisation, version, people, save, again }}
      saved={() => goToPlace(nextPlace(place))}
      act="Keep and go on"
    >
      <BackButton place={place} />
    </QuestionForm>
  )
}
