import { Button, Field, Input } from '@fluentui/react-components'
import { useState } from 'react'
import { silently } from './field-problems.tsx'

/**
 * A password, with a button that shows it: who can read what was typed needs no second field (NIST SP 800-63B-4, 3.1.1.2).
 */
export function PasswordField(props: {
  id: string
  label: string
  value: string
  change: (value: string) => void
  /** `new-password` where one is chosen: password managers then offer one. */
  autoComplete: 'new-password' | 'current-password'
  /** What is wrong with it. */
  problem?: string | undefined
  /** Set where nothing else reads the problem out. */
  tellsProblem?: boolean
  hint?: string
  disabled?: boolean
  autoFocus?: boolean
}) {
  const [isShown, setShown] = useState(false)
  const { id, label, value, change, autoComplete, problem, hint } = props
  const { tellsProblem = false, disabled = false, autoFocus = false } = props
  return (
    <Field
      label={label}
      {...(hint === undefined ? {} : { hint })}
      {...(problem === undefined
        ? {}
        : { validationState: 'error', validationMessage: tellsProblem ? problem : silently(problem) })}
    >
      <Input
        id={id}
        type={isShown ? 'text' : 'password'}
        value={value}
        onChange={(_, given) => change(given.value)}
        autoComplete={autoComplete}
        autoCapitalize="none"
        spellCheck={false}
        disabled={disabled}
        autoFocus={autoFocus}
        contentAfter={
          <Button
            appearance="transparent"
            size="small"
            aria-pressed={isShown}
            aria-label="Show password"
            onClick={() => setShown(!isShown)}
          >
            {isShown ? 'Hide' : 'Show'}
          </Button>
        }
      />
    </Field>
  )
}
