import { Inline } from '../parts/inline.tsx'
import { useAct } from '../parts/use-act.ts'
import { nextPlace } from './set-up-words.ts'
import { useSetUpStyles } from './set-up-styles.ts'
import { goToPlace, StepActs } from './step-acts.tsx'
import { StepHead } from './step-head.tsx'
import type { StepProps } from './step-props.ts'

/** Two pages for whoever owns the practice: they decide, so they have to know. */
export function OwnerStep({ place, setUp }: StepProps) {
  const styles = useSetUpStyles()
  const { act, isBusy, problem } = useAct()
  const next = () =>
    act(async () => {
      await setUp.mark('owner', 'seen')
      goToPlace(nextPlace(place))
    })
  return (
    <>
      <StepHead title="Two pages for the owner">
        They say in plain words where the practice stands, what matters most and whom it disturbs, what was
        accepted and until when, and what is due. They print on two sheets, with a line to sign.
      </StepHead>
      <p className={styles.text}>
        <Inline to={{ page: 'owner' }}>Open the owner’s pages</Inline>, print them, and go through them
        together: ten minutes, once a month.
      </p>
      {problem !== null && <p role="alert">{problem}</p>}
      <StepActs place={place} isBusy={isBusy} next={() => void next()} word="Go on" />
    </>
  )
}
