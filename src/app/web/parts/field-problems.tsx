import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import { type MouseEvent, useEffect, useRef } from 'react'
import { verdictColour } from '../theme.ts'

/** What is wrong with what was written, and in which field; null for what belongs to no field. */
export interface FieldProblem {
  /** The id of the field. */
  readonly field: string | null
  readonly message: string
}

const useStyles = makeStyles({
  box: {
    ...typographyStyles.body1,
    boxSizing: 'border-box',
    padding: '12px 16px',
    margin: '0 0 20px',
    border: `2px solid ${tokens.colorStatusDangerBorder2}`,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  title: { ...typographyStyles.subtitle2, margin: '0 0 4px' },
  list: { listStyleType: 'none', margin: 0, padding: 0, '& li': { margin: '4px 0' } },
  link: { color: verdictColour('fail'), fontWeight: tokens.fontWeightSemibold },
  text: { margin: '4px 0' },
})

/**
 * What is wrong, on top of a form, linked to the fields; it takes the focus, so that it is read out and the next key goes
 * on from there. A new list of problems is told anew.
 */
export function FieldProblems({
  problems,
  go = focusField,
}: {
  problems: readonly FieldProblem[]
  /** Goes to a field, where that takes more than the focus. */
  go?: (field: string) => void
}) {
  const styles = useStyles()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (problems.length > 0) box.current?.focus()
  }, [problems])
  if (problems.length === 0) return null
  return (
    <div ref={box} className={styles.box} role="alert" tabIndex={-1}>
      <h2 className={styles.title}>There is a problem</h2>
      <ul className={styles.list}>
        {problems.map(({ field, message }) => (
          <li key={`${field} ${message}`}>
            {field === null ? (
              <p className={styles.text}>{message}</p>
            ) : (
              <a className={styles.link} href={`#${field}`} onClick={event => goToField(event, field, go)}>
                {message}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Without writing the field into the address, which names what is shown. */
function goToField(event: MouseEvent, field: string, go: (field: string) => void): void {
  event.preventDefault()
  go(field)
}

function focusField(field: string): void {
  document.getElementById(field)?.focus()
}

/**
 * What a field is told of its problem, for Fluent’s `Field`. It says it in silence: `FieldProblems` above has the focus and
 * reads it out, and a screen reader reads it with the field.
 */
export function problemAt(problems: readonly FieldProblem[], field: string): ToldAtField {
  const message = messageAt(problems, field)
  return message === undefined ? {} : { validationState: 'error', validationMessage: silently(message) }
}

export interface ToldAtField {
  readonly validationState?: 'error'
  readonly validationMessage?: SilentMessage
}

/** A message without the role `alert`, which Fluent gives it otherwise. */
export interface SilentMessage {
  readonly children: string
  readonly role: undefined
}

export function silently(message: string): SilentMessage {
  return { children: message, role: undefined }
}

/** The text of a field's problem. */
export function messageAt(problems: readonly FieldProblem[], field: string): string | undefined {
  return problems.find(problem => problem.field === field)?.message
}
