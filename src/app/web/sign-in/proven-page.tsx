import { Button } from '@fluentui/react-components'
import { useEffect } from 'react'
import { tellProof } from '../parts/proofs-between-tabs.ts'
import { DoorFrame, useDoorStyles } from './door-frame.tsx'
import { PROVEN, provenWords } from './proven-words.ts'

/** Where a proof at Microsoft ends, in a tab of its own: the tab that asked goes on. */
export function ProvenPage({ outcome }: { outcome: string }) {
  const text = useDoorStyles()
  const { title, sentence } = provenWords(outcome)
  const isProven = outcome === PROVEN
  useEffect(() => {
    if (!isProven) return
    tellProof()
    // Only a tab that a page has opened closes so; else the sentence says what to do.
    window.close()
  }, [isProven])
  return (
    <DoorFrame title={title}>
      <p className={text.lead}>{sentence}</p>
      <Button as="a" href="/">
        Go to Ward’s first page
      </Button>
    </DoorFrame>
  )
}
