import { Button, Field, Textarea } from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import { CallFailed } from '../parts/call.ts'
import { type FieldProblem, FieldProblems, problemAt } from '../parts/field-problems.tsx'
import { NO_PATIENTS } from '../parts/no-patients.tsx'
import { useSignStyles } from './sign-styles.ts'

/** Something that is done with a reason: declining, taking back. It is opened by a button first. */
export function ReasonForm({
  open,
  label,
  button,
  act,
}: {
  /** What opens it. */
  open: string
  label: string
  button: string
  /** @throws CallFailed */
  act: (why: string) => Promise<void>
}) {
  const styles = useSignStyles()
  const [isOpen, setOpen] = useState(false)
  const [why, setWhy] = useState('')
  const [isBusy, setBusy] = useState(false)
  const [problems, setProblems] = useState<readonly FieldProblem[]>([])
  const id = `reason-${button.toLowerCase().replaceAll(/[^a-z]+/g, '-')}`
  // The button that opened it is gone with its focus.
  useEffect(() => {
    if (isOpen) document.getElementById(id)?.focus()
  }, [isOpen, id])
  if (!isOpen) {
    return (
      <div className={styles.acts}>
        <Button appearance="subtle" onClick={() => setOpen(true)}>
          {open}
        </Button>
      </div>
    )
  }
  const send = async () => {
    if (isBusy) return
    const wrong = why.trim() === '' ? [{ field: id, message: 'Say why: the reason stays on record.' }] : []
    setProblems(wrong)
    if (wrong.length > 0) return
    setBusy(true)
    try {
      await act(why)
    } catch (error) {
      if (!(error instanceof CallFailed)) throw error
      if (error.code !== 'prove-again') setProblems([{ field: null, message: error.message }])
    } finally {
      setBusy(false)
    }
  }
  return (
    <form
      className={styles.part}
      noValidate
      onSubmit={event => {
        event.preventDefault()
        void send()
      }}
    >
      <FieldProblems problems={problems} />
      <Field label={label} hint={NO_PATIENTS} {...problemAt(problems, id)}>
        <Textarea id={id} value={why} rows={3} maxLength={1000} onChange={(_, { value }) => setWhy(value)} />
      </Field>
      <div className={styles.acts}>
        <Button type="submit" disabledFocusable={isBusy}>
          {button}
        </Button>
        <Button appearance="subtle" onClick={() => setOpen(false)}>
          Cancel
        </Button>
      </div>
    </form>
  )
}
