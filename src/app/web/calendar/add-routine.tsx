import { Button, makeStyles } from '@fluentui/react-components'
import { useState } from 'react'
import type { addRoutine, ShownTerms } from '../../api/contracts/year.ts'
import { call } from '../parts/call.ts'
import { FieldProblems } from '../parts/field-problems.tsx'
import type { MyTenant } from '../parts/tenant.ts'
import { useSendKey } from '../parts/use-send-key.ts'
import { SidePanel } from '../people/side-panel.tsx'
import { useSending } from '../sign-in/use-sending.ts'
import { NO_WORDS, OwnTextFields, ownOf, ownProblems } from './own-text.tsx'
import { fieldOf } from './routine-form.tsx'
import { termsProblem } from './routine-words.ts'
import { TermsFields } from './terms-fields.tsx'

const useStyles = makeStyles({
  form: { display: 'grid', gap: '14px', paddingBottom: '32px', '& > button': { justifySelf: 'start' } },
})

const USUAL: ShownTerms = {
  rhythm: { every: 'month', month: 1, day: 1 },
  inTime: 9,
  minutes: 15,
  role: 'security-officer',
  person: null,
  deputyRole: 'hipaa-administrator',
  deputy: null,
  escalate: { deputy: 7, administrator: 14 },
}

/** A routine of the clinic's own. */
export function AddRoutine({
  tenant,
  added,
  close,
}: {
  tenant: MyTenant
  added: () => void
  close: () => void
}) {
  const styles = useStyles()
  const [words, setWords] = useState(NO_WORDS)
  const [terms, setTerms] = useState(USUAL)
  const { problems, isBusy, submit } = useSending(() => null)
  const wrong = () => {
    const found = termsProblem(terms)
    return [
      ...ownProblems(words),
      ...(found === null ? [] : [{ field: fieldOf(found.field), message: found.message }]),
    ]
  }
  const keyFor = useSendKey()
  const send = async () => {
    const said = { text: ownOf(words), terms }
    await call<typeof addRoutine>('POST', '/api/tenants/:tenant/year/routines', {
      params: { tenant: tenant.name },
      body: { ...said, key: keyFor(said) },
    })
    added()
    close()
  }
  return (
    <SidePanel title="Add a routine" close={close}>
      <form
        className={styles.form}
        noValidate
        onSubmit={event => {
          event.preventDefault()
          void submit(wrong(), send)
        }}
      >
        <FieldProblems problems={problems} />
        <OwnTextFields words={words} change={some => setWords({ ...words, ...some })} problems={problems} />
        <TermsFields
          {...{ terms, tenant, problems }}
          isFixed={false}
          change={some => setTerms({ ...terms, ...some })}
        />
        <Button type="submit" appearance="primary" disabledFocusable={isBusy}>
          Add the routine
        </Button>
      </form>
    </SidePanel>
  )
}
