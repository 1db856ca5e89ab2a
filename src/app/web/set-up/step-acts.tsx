import { Button } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { goToAddress } from '../address.ts'
import { addressOfPlace, nextPlace, type Place, placeBefore } from './set-up-words.ts'
import { useSetUpStyles } from './set-up-styles.ts'

export function goToPlace(place: Place | null): void {
  goToAddress(place === null ? '/' : addressOfPlace(place))
  scrollTo(0, 0)
}

/** The way on and back under a page of set-up. */
export function StepActs({
  place,
  next,
  word = 'Go on',
  isBusy = false,
  children,
}: {
  place: Place
  /** What going on does before; it only goes on unless given. */
  next?: () => void
  word?: string
  isBusy?: boolean
  children?: ReactNode
}) {
  return (
    <div className={useSetUpStyles().acts}>
      <Button
        appearance="primary"
        disabledFocusable={isBusy}
        onClick={next ?? (() => goToPlace(nextPlace(place)))}
      >
        {word}
      </Button>
      {children}
      <BackButton place={place} />
    </div>
  )
}

export function BackButton({ place }: { place: Place }) {
  const before = placeBefore(place)
  if (before === null) return null
  return (
    <Button appearance="subtle" onClick={() => goToPlace(before)}>
      Back
    </Button>
  )
}
