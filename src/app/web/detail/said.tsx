import { useEffect, useRef } from 'react'
import { useFormStyles } from './form-styles.ts'

/** What was done takes the focus, since the button that did it may be gone. */
export function Said({ sentence }: { sentence: string | null }) {
  const styles = useFormStyles()
  const line = useRef<HTMLParagraphElement>(null)
  useEffect(() => {
    if (sentence !== null) line.current?.focus()
  }, [sentence])
  return (
    <p ref={line} className={sentence === null ? undefined : styles.said} role="status" tabIndex={-1}>
      {sentence}
    </p>
  )
}
