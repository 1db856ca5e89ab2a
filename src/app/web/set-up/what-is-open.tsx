import { Button } from '@fluentui/react-components'
import { useEffect, useRef } from 'react'
import { goTo } from '../address.ts'
import { Inline } from '../parts/inline.tsx'
import { CallFailed } from '../parts/call.ts'
import { STEP_TITLES } from './set-up-words.ts'
import { useSetUpStyles } from './set-up-styles.ts'
import { BackButton, goToPlace } from './step-acts.tsx'
import { StepHead } from './step-head.tsx'
import type { StepProps } from './step-props.ts'

/** What is still to be done of set-up, and where everything is found again. */
export function WhatIsOpen({ place, known, setUp }: StepProps) {
  const styles = useSetUpStyles()
  const open = known.steps.filter(({ id, state }) => id !== 'open' && state !== 'done')
  const isSeen = known.steps.some(({ id, state }) => id === 'open' && state === 'done')
  const marked = useRef(isSeen)
  useEffect(() => {
    if (marked.current) return
    marked.current = true
    setUp.mark('open', 'seen').catch((error: unknown) => {
      // Whether it was seen matters little; the next visit tries again.
      if (!(error instanceof CallFailed)) throw error
    })
  }, [setUp])
  return (
    <>
      <StepHead title={open.length === 0 ? 'The practice is set up' : 'What stays open'}>
        {open.length === 0
          ? 'From here on the first page says each day what needs you.'
          : 'None of this gets lost. The first page reminds the people it needs.'}
      </StepHead>
      {open.length > 0 && (
        <ul className={styles.open}>
          {open.map(({ id, missing }) => (
            <li key={id} className={styles.openRow}>
              <span>
                <strong>{STEP_TITLES[id]}.</strong> {`Not said yet: ${missing.join(', ')}.`}
              </span>
              <Button
                size="small"
                aria-label={`Go to ${STEP_TITLES[id]}`}
                onClick={() => goToPlace({ step: id, question: 'name' })}
              >
                Go there
              </Button>
            </li>
          ))}
        </ul>
      )}
      <h2 className={styles.heading}>Where to find it again</h2>
      <ul className={styles.howTo}>
        <li>
          <strong>Set up</strong> in your menu brings you back to these steps, also to read newer settings in.
        </li>
        <li>
          <Inline to={{ page: 'profile' }}>The practice</Inline> has every answer, with a way to change it.
        </li>
        <li>
          <Inline to={{ page: 'calendar' }}>Calendar</Inline> has what is due and who does it.
        </li>
        <li>
          <Inline to={{ page: 'fixes' }}>Fixes</Inline> has what to change in Microsoft 365, in an order that
          disturbs few people first.
        </li>
      </ul>
      <div className={styles.acts}>
        <Button appearance="primary" onClick={() => goTo({ page: 'home' })}>
          Go to the first page
        </Button>
        <BackButton place={place} />
      </div>
    </>
  )
}
