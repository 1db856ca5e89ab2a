import { longDayWords } from '../../../assess/words.ts'
import { Button, Field, makeStyles, Textarea } from '@fluentui/react-components'
import { useState } from 'react'
import type { changeRoutine, ShownRoutine, ShownTerms, ShownYear } from '../../api/contracts/year.ts'
import { useDetailStyles } from '../detail/detail-styles.ts'
import { call } from '../parts/call.ts'
import { FieldProblems, problemAt } from '../parts/field-problems.tsx'
import { NO_PATIENTS } from '../parts/no-patients.tsx'
import type { MyTenant } from '../parts/tenant.ts'
import { useSending } from '../sign-in/use-sending.ts'
import { OwnTextFields, type OwnWords, ownOf, ownProblems, wordsOf } from './own-text.tsx'
import { holdsFrom, termsProblem } from './routine-words.ts'
import { TERMS_FIELDS, TermsFields } from './terms-fields.tsx'

const WHY = 'routine-why'

const useStyles = makeStyles({
  form: { display: 'grid', gap: '14px', margin: '16px 0 24px' },
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
})

/** Changes a routine, leaves it out, or takes it up. What is sent names the version that was seen. */
export function RoutineForm({
  tenant,
  year,
  routine,
  form,
  saved,
  cancel,
}: {
  tenant: MyTenant
  year: ShownYear
  routine: ShownRoutine
  form: 'change' | 'leave-out' | 'take-up'
  saved: () => void
  cancel: () => void
}) {
  const styles = useStyles()
  const text = useDetailStyles()
  const [terms, setTerms] = useState<ShownTerms>(routine.terms)
  const [own, setOwn] = useState<OwnWords>(() => wordsOf(routine))
  const [why, setWhy] = useState('')
  const [isOld, setOld] = useState(false)
  const { problems, isBusy, submit } = useSending(code => {
    setOld(code === 'conflict')
    return null
  })
  const leavesOut = form === 'leave-out'
  const wrong = () => {
    if (leavesOut) return why.trim() === '' ? [{ field: WHY, message: 'Write down why it is left out.' }] : []
    const found = termsProblem(terms)
    return [
      ...(routine.isOwn ? ownProblems(own) : []),
      ...(found === null ? [] : [{ field: fieldOf(found.field), message: found.message }]),
    ]
  }
  const send = async () => {
    await call<typeof changeRoutine>('PUT', '/api/tenants/:tenant/year/routines/:id', {
      params: { tenant: tenant.name, id: routine.id },
      body: {
        terms,
        leaveOut: leavesOut ? why : null,
        text: routine.isOwn && !leavesOut ? ownOf(own) : null,
        expects: routine.version,
      },
    })
    saved()
  }
  const from = holdsFrom(year.today, year.adopted !== null)
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={event => {
        event.preventDefault()
        void submit(wrong(), send)
      }}
    >
      <FieldProblems problems={problems} />
      {leavesOut ? (
        <Field
          label="Why it is left out"
          hint={`It stays listed with this reason, and can be taken up again. ${NO_PATIENTS}`}
          {...problemAt(problems, WHY)}
        >
          <Textarea
            id={WHY}
            value={why}
            maxLength={2_000}
            rows={3}
            resize="vertical"
            onChange={(_, { value }) => setWhy(value)}
          />
        </Field>
      ) : (
        <>
          {routine.isOwn && (
            <OwnTextFields words={own} change={some => setOwn({ ...own, ...some })} problems={problems} />
          )}
          <TermsFields
            {...{ terms, tenant, problems }}
            isFixed={routine.isFixed}
            change={some => setTerms({ ...terms, ...some })}
          />
        </>
      )}
      <p
        className={text.soft}
      >{`This holds from ${longDayWords(from)}. What was due before stays as it was.`}</p>
      <div className={styles.row}>
        <Button type="submit" appearance="primary" disabledFocusable={isBusy}>
          {{ change: 'Save the change', 'leave-out': 'Leave it out', 'take-up': 'Take it up' }[form]}
        </Button>
        {isOld && <Button onClick={saved}>Show it as it is now</Button>}
        <Button onClick={cancel}>Cancel</Button>
      </div>
    </form>
  )
}

/** The field of the form in which a part of the terms is written. */
export function fieldOf(part: keyof ShownTerms): string | null {
  return Object.entries(TERMS_FIELDS).find(([name]) => name === part)?.[1] ?? null
}
