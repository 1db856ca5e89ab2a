import type { ReactNode, Ref } from 'react'
import { useAccountStyles } from './account-styles.ts'

/** A part of a section. Its heading takes the focus where the button that had it is gone. */
export function Part({
  title,
  heading = null,
  children,
}: {
  title: string
  heading?: Ref<HTMLHeadingElement>
  children: ReactNode
}) {
  const styles = useAccountStyles()
  return (
    <div className={styles.part}>
      <h3 ref={heading} className={styles.title} tabIndex={-1}>
        {title}
      </h3>
      {children}
    </div>
  )
}
