import { Button } from '@fluentui/react-components'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { goToAddress } from '../address.ts'
import { type FieldProblem, FieldProblems } from '../parts/field-problems.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { PAGE_WORDS } from '../parts/page-words.ts'
import { useAct } from '../parts/use-act.ts'
import type { RunProven } from '../parts/prove-again.tsx'
import { useSending } from '../sign-in/use-sending.ts'
import { useContactStyles } from './contact-styles.ts'

export function backToContact(): void {
  goToAddress('/contact')
}

/**
 * One question: asked, answered, kept. Another's change in between is told, and what was written stays in the fields.
 */
export function Question({
  page = 'contact',
  asks,
  why,
  act: label,
  wrong,
  send,
  again,
  fields,
  beside,
}: {
  /** The page that the question belongs to, told above it; the contact's unless given. */
  page?: 'contact' | 'assurance'
  asks: string
  why: ReactNode
  /** On the button. */
  act: string
  wrong: () => readonly FieldProblem[]
  /** Keeps it; the page is left by whoever asked. */
  send: (run: RunProven) => Promise<void>
  /** Reads anew what is kept. */
  again: () => void
  fields: (problems: readonly FieldProblem[]) => ReactNode
  /** Beside the button; a way back without saving unless given. */
  beside?: ReactNode
}) {
  const styles = useContactStyles()
  const head = useRef<HTMLDivElement>(null)
  const [isOld, setOld] = useState(false)
  const { act, dialog } = useAct()
  const { problems, isBusy, submit } = useSending(code => {
    setOld(code === 'conflict')
    return null
  })
  useEffect(() => {
    scrollTo(0, 0)
    const title = head.current?.querySelector('h1') ?? null
    title?.setAttribute('tabindex', '-1')
    title?.focus({ preventScroll: true })
  }, [])
  return (
    <>
      <div ref={head} className={styles.asks}>
        <PageHead who={PAGE_WORDS[page]} title={asks} />
      </div>
      <div className={styles.why}>{why}</div>
      <FieldProblems problems={problems} />
      <form
        className={styles.form}
        noValidate
        onSubmit={event => {
          event.preventDefault()
          void submit(
            wrong(),
            () =>
              new Promise<void>((resolve, reject) => {
                // The question for the password is answered or closed; what the server refuses is told on top.
                void act(run => send(run).catch(reject)).then(resolve)
              }),
          )
        }}
      >
        {fields(problems)}
        <div className={styles.acts}>
          <Button type="submit" appearance="primary" disabledFocusable={isBusy}>
            {label}
          </Button>
          {isOld && <Button onClick={again}>Show what is kept now</Button>}
          {beside ?? (
            <Button appearance="subtle" onClick={backToContact}>
              Back without saving
            </Button>
          )}
        </div>
      </form>
      {dialog}
    </>
  )
}
