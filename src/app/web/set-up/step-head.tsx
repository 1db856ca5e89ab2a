import { type ReactNode, useEffect, useRef } from 'react'
import { useSetUpStyles } from './set-up-styles.ts'

/** What a page of set-up says first. It takes the focus, so that going on is heard. */
export function StepHead({ title, children }: { title: string; children?: ReactNode }) {
  const styles = useSetUpStyles()
  const head = useRef<HTMLHeadingElement>(null)
  useEffect(() => head.current?.focus({ preventScroll: true }), [])
  return (
    <>
      <h1 ref={head} className={styles.title} tabIndex={-1}>
        {title}
      </h1>
      {children !== undefined && <p className={styles.lead}>{children}</p>}
    </>
  )
}
