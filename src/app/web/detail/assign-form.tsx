import { Button, Field, Input, Select } from '@fluentui/react-components'
import { useState } from 'react'
import { addDays } from '../../../base/days.ts'
import { type FieldProblem, FieldProblems, problemAt } from '../parts/field-problems.tsx'
import { useFormStyles } from './form-styles.ts'
import type { FindingAnswer } from './use-finding.ts'
import { MOST_DAYS, wrongDay } from './waive-form.ts'
import { personWords, type WorkChange } from './work-words.ts'

const WHO = 'assign-who'
const UNTIL = 'assign-until'

/** Chooses who looks after a finding and, where it matters, until when. */
export function AssignForm({
  finding,
  isBusy,
  save,
  cancel,
}: {
  finding: FindingAnswer
  isBusy: boolean
  save: (assigned: WorkChange['assigned']) => void
  cancel: () => void
}) {
  const styles = useFormStyles()
  const { work, people, today } = finding
  const [account, setAccount] = useState(work.assigned?.account ?? '')
  const [until, setUntil] = useState(work.assigned?.until ?? '')
  const [problems, setProblems] = useState<readonly FieldProblem[]>([])
  const submit = () => {
    const isOther = until !== '' && until !== work.assigned?.until
    // Today is in time: the day before is the last one that is not.
    const wrong = account !== '' && isOther ? wrongDay(UNTIL, until, addDays(today, -1), MOST_DAYS) : []
    setProblems(wrong)
    if (wrong.length > 0) return
    save(account === '' ? null : { account, until: until === '' ? null : until })
  }
  return (
    <form
      className={styles.form}
      noValidate
      aria-label="Assign"
      onSubmit={event => {
        event.preventDefault()
        submit()
      }}
    >
      <FieldProblems problems={problems} />
      <Field label={{ children: 'Who looks after it', htmlFor: WHO }}>
        <Select id={WHO} autoFocus value={account} onChange={(_, { value }) => setAccount(value)}>
          <option value="">Nobody</option>
          {work.assigned !== null && !work.assigned.isHere && (
            <option value={work.assigned.account}>{work.assigned.name}</option>
          )}
          {people.map(person => (
            <option key={person.id} value={person.id}>
              {personWords(person)}
            </option>
          ))}
        </Select>
      </Field>
      <Field
        label={{ children: 'Until', htmlFor: UNTIL }}
        hint="Leave it empty where there is no day."
        {...problemAt(problems, UNTIL)}
      >
        <Input
          id={UNTIL}
          type="date"
          value={until}
          min={today}
          onChange={(_, { value }) => setUntil(value)}
          disabled={account === ''}
        />
      </Field>
      <div className={styles.last}>
        <Button type="submit" appearance="primary" disabledFocusable={isBusy}>
          Save
        </Button>
        <Button onClick={cancel}>Cancel</Button>
      </div>
    </form>
  )
}
