import type { SetUpStep } from '../../../base/set-up-steps.ts'
import type { SetUp } from '../../api/contracts/set-up.ts'
import { withTenant, useTenantName } from '../address.ts'
import { goToPlace } from './step-acts.tsx'
import { addressOfPlace, type Place, stateWords, STEP_TITLES } from './set-up-words.ts'
import { useSetUpStyles } from './set-up-styles.ts'

/** All steps with what is done of them, each to be gone to. */
export function StepList({
  steps,
  current,
  isKnown,
}: {
  steps: SetUp['steps']
  current: SetUpStep
  /** Whether anything of the practice was answered. */
  isKnown: boolean
}) {
  const styles = useSetUpStyles()
  const tenant = useTenantName()
  return (
    <nav aria-label="Steps of set-up">
      <ol className={styles.steps}>
        {steps.map((step, index) => {
          const { id, state } = step
          const words = stateWords(step, { steps, current, isKnown })
          const place: Place = { step: id, question: 'name' }
          return (
            <li key={id}>
              <a
                className={styles.step}
                href={withTenant(addressOfPlace(place), tenant)}
                {...(id === current ? { 'aria-current': 'step' as const } : {})}
                onClick={event => {
                  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
                  event.preventDefault()
                  goToPlace(place)
                }}
              >
                <span className={styles.mark} aria-hidden="true">
                  {state === 'done' ? '✓' : index + 1}
                </span>
                <span>{STEP_TITLES[id]}</span>
                {words !== '' && <span className={styles.state}>{words}</span>}
              </a>
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
