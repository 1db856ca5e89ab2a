import { Button } from '@fluentui/react-components'
import { type ReactNode, useId } from 'react'
import { Loading } from '../parts/states.tsx'
import { useAccountStyles } from './account-styles.ts'
import type { Loaded } from '../parts/use-loaded.ts'

/** A part of the account with its heading. */
export function Section({ title, children }: { title: string; children: ReactNode }) {
  const styles = useAccountStyles()
  const id = useId()
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id} className={styles.heading}>
        {title}
      </h2>
      {children}
    </section>
  )
}

/** What was loaded, or why it is not there with a button to ask anew. */
export function Shown<T>({
  loaded,
  again,
  children,
}: {
  loaded: Loaded<T>
  again: () => void
  children: (value: T) => ReactNode
}) {
  const styles = useAccountStyles()
  if (loaded.state === 'loading') return <Loading />
  if (loaded.state === 'shown') return children(loaded.value)
  return (
    <>
      <Problem sentence={loaded.sentence} />
      <div className={styles.buttons}>
        <Button onClick={again}>Try again</Button>
      </div>
    </>
  )
}

/** What went wrong, read out when it comes. */
export function Problem({ sentence }: { sentence: string | null }) {
  const styles = useAccountStyles()
  if (sentence === null) return null
  return (
    <p className={styles.problem} role="alert">
      {sentence}
    </p>
  )
}
