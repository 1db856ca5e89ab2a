import { Button, Field, Input, makeStyles, Select } from '@fluentui/react-components'
import { useState } from 'react'
import { OFFICERS, ROLE_NAMES, type Role } from '../../../base/people/roles.ts'
import { isDay } from '../../../base/days.ts'
import type { Me } from '../../api/contracts/sign-in.ts'
import type { addTask, listTaskPeople } from '../../api/contracts/tasks.ts'
import { call } from '../parts/call.ts'
import { FieldProblems, problemAt } from '../parts/field-problems.tsx'
import { NoPatients } from '../parts/no-patients.tsx'
import type { MyTenant } from '../parts/tenant.ts'
import { useAnswer } from '../parts/use-answer.ts'
import { useSendKey } from '../parts/use-send-key.ts'
import { SidePanel } from '../people/side-panel.tsx'
import { useSending } from '../sign-in/use-sending.ts'
import { roleTitle } from './routine-words.ts'

const useStyles = makeStyles({
  form: { display: 'grid', gap: '16px', paddingBottom: '32px', '& > button': { justifySelf: 'start' } },
})

const FIELD = { title: 'own-title', why: 'own-why', due: 'own-due', minutes: 'own-minutes' } as const
const NAMES = 'own-names'

/** A task that is to be done once. Officers give it to anybody, others to themselves. */
export function AddTask(props: {
  me: Me
  tenant: MyTenant
  today: string
  added: () => void
  close: () => void
}) {
  const { me, tenant, today, added, close } = props
  const styles = useStyles()
  const isOfficer = tenant.roles.some(role => OFFICERS.has(role))
  const [known] = useAnswer<typeof listTaskPeople>('/api/tenants/:tenant/task-people', {
    params: { tenant: tenant.name },
  })
  const everybody = known.state === 'answered' ? known.answer.people : []
  const people = isOfficer ? everybody : everybody.filter(({ id }) => id === me.id)
  const roles = isOfficer ? ROLE_NAMES.filter(role => role !== 'auditor') : tenant.roles
  const [title, setTitle] = useState('')
  const [why, setWhy] = useState('')
  const [due, setDue] = useState('')
  const [minutes, setMinutes] = useState('15')
  const [role, setRole] = useState<Role>(roles[0] ?? 'workforce')
  const [person, setPerson] = useState('')
  const { problems, isBusy, submit } = useSending(() => null)
  const wrong = () => [
    ...(title.trim() === '' ? [{ field: FIELD.title, message: 'Enter what is to be done.' }] : []),
    ...(why.trim() === '' ? [{ field: FIELD.why, message: 'Enter why, in one sentence.' }] : []),
    ...(isDay(due) && due >= today
      ? []
      : [{ field: FIELD.due, message: 'Enter its last day: today or later.' }]),
    ...(/^[1-9]\d{0,3}$/.test(minutes) && Number(minutes) <= 2_400
      ? []
      : [{ field: FIELD.minutes, message: 'Enter how many minutes it takes, from 1 to 2400.' }]),
  ]
  const keyFor = useSendKey()
  const send = async () => {
    const said = {
      title,
      why,
      due,
      minutes: Number(minutes),
      role,
      person: person === '' ? null : person,
      deputy: null,
    }
    await call<typeof addTask>('POST', '/api/tenants/:tenant/tasks', {
      params: { tenant: tenant.name },
      body: { ...said, key: keyFor(said) },
    })
    added()
    close()
  }
  return (
    <SidePanel title="Add a task" close={close}>
      <form
        className={styles.form}
        noValidate
        onSubmit={event => {
          event.preventDefault()
          void submit(wrong(), send)
        }}
      >
        <FieldProblems problems={problems} />
        <NoPatients id={NAMES} />
        <Field
          label="What is to be done"
          hint="Begin with a verb: others see it in their calendar."
          {...problemAt(problems, FIELD.title)}
        >
          <Input
            id={FIELD.title}
            aria-describedby={NAMES}
            value={title}
            maxLength={120}
            onChange={(_, { value }) => setTitle(value)}
          />
        </Field>
        <Field label="Why" hint="One sentence." {...problemAt(problems, FIELD.why)}>
          <Input
            id={FIELD.why}
            aria-describedby={NAMES}
            value={why}
            maxLength={300}
            onChange={(_, { value }) => setWhy(value)}
          />
        </Field>
        <Field label="Last day" {...problemAt(problems, FIELD.due)}>
          <Input
            id={FIELD.due}
            type="date"
            min={today}
            value={due}
            onChange={(_, { value }) => setDue(value)}
          />
        </Field>
        <Field label="Minutes it takes" {...problemAt(problems, FIELD.minutes)}>
          <Input
            id={FIELD.minutes}
            inputMode="numeric"
            value={minutes}
            onChange={(_, { value }) => setMinutes(value.trim())}
          />
        </Field>
        <Field label="Who answers for it">
          <Select
            value={role}
            onChange={(_, { value }) => setRole(ROLE_NAMES.find(one => one === value) ?? role)}
          >
            {roles.map(one => (
              <option key={one} value={one}>
                {roleTitle(one)}
              </option>
            ))}
          </Select>
        </Field>
        <Field label="A person (optional)">
          <Select value={person} onChange={(_, { value }) => setPerson(value)}>
            <option value="">Everybody of that role</option>
            {people.map(({ id, name, isMe }) => (
              <option key={id} value={id}>
                {`${name}${isMe ? ' (you)' : ''}`}
              </option>
            ))}
          </Select>
        </Field>
        <Button type="submit" appearance="primary" disabledFocusable={isBusy}>
          Add the task
        </Button>
      </form>
    </SidePanel>
  )
}
