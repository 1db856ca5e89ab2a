import { Button } from '@fluentui/react-components'
import type { Answer } from '../parts/use-answer.ts'

/** What a panel says while what it shows is not there. */
export function PanelWaiting({
  loaded,
  reading,
  again,
}: {
  loaded: Answer<unknown>
  /** Said meanwhile: "The reviews are being read." */
  reading: string
  again: () => void
}) {
  if (loaded.state === 'loading') return <p role="status">{reading}</p>
  if (loaded.state === 'told') return <p role="status">{loaded.detail}</p>
  if (loaded.state === 'answered') return null
  return (
    <p role="status">
      Ward’s server does not answer. <Button onClick={again}>Try again</Button>
    </p>
  )
}
