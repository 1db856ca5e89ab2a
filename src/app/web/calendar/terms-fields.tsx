import { WEEKDAY_NAMES } from '../../../base/days.ts'
import { Field, Input, makeStyles, Select } from '@fluentui/react-components'
import { ROLE_NAMES, type Role } from '../../../base/people/roles.ts'
import type { listTaskPeople } from '../../api/contracts/tasks.ts'
import type { ShownTerms } from '../../api/contracts/year.ts'
import { type FieldProblem, problemAt } from '../parts/field-problems.tsx'
import type { MyTenant } from '../parts/tenant.ts'
import { useAnswer } from '../parts/use-answer.ts'
import { EVERIES, EVERY_WORDS, MONTH_CHOICES, rhythmOf, roleTitle } from './routine-words.ts'

const useStyles = makeStyles({
  pair: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(180px, 1fr))',
    gap: '12px',
    alignItems: 'start',
  },
})

/** The ids of the fields, for the list of problems above the form. */
export const TERMS_FIELDS = {
  inTime: 'terms-in-time',
  minutes: 'terms-minutes',
  escalate: 'terms-escalate',
  person: 'terms-person',
  deputy: 'terms-deputy',
} as const

interface FieldsProps {
  terms: ShownTerms
  change: (terms: Partial<ShownTerms>) => void
  tenant: MyTenant
  problems: readonly FieldProblem[]
  /** The law sets the day: rhythm and last day stand still. */
  isFixed: boolean
}

/** When a routine comes, how long it takes, who answers for it. */
export function TermsFields(props: FieldsProps) {
  const { terms, change, problems, isFixed } = props
  const styles = useStyles()
  return (
    <>
      {!isFixed && <RhythmFields {...props} />}
      <div className={styles.pair}>
        {!isFixed && (
          <Field
            label="More days to do it"
            hint="0: to be done the same day."
            {...problemAt(problems, TERMS_FIELDS.inTime)}
          >
            <NumberInput id={TERMS_FIELDS.inTime} value={terms.inTime} set={inTime => change({ inTime })} />
          </Field>
        )}
        <Field label="Minutes it takes" {...problemAt(problems, TERMS_FIELDS.minutes)}>
          <NumberInput id={TERMS_FIELDS.minutes} value={terms.minutes} set={minutes => change({ minutes })} />
        </Field>
      </div>
      <PeopleFields {...props} />
      <div className={styles.pair}>
        <Field
          label="The deputy is asked when it is late by (days)"
          {...problemAt(problems, TERMS_FIELDS.escalate)}
        >
          <NumberInput
            id={TERMS_FIELDS.escalate}
            value={terms.escalate.deputy}
            set={deputy => change({ escalate: { ...terms.escalate, deputy } })}
          />
        </Field>
        <Field label="The HIPAA administrators when it is late by (days)">
          <NumberInput
            value={terms.escalate.administrator}
            set={administrator => change({ escalate: { ...terms.escalate, administrator } })}
          />
        </Field>
      </div>
    </>
  )
}

function RhythmFields({ terms: { rhythm }, change }: FieldsProps) {
  const styles = useStyles()
  return (
    <div className={styles.pair}>
      <Field label="How often">
        <Select
          value={rhythm.every}
          onChange={(_, { value }) => {
            const every = EVERIES.find(one => one === value)
            if (every !== undefined) change({ rhythm: rhythmOf(every, rhythm) })
          }}
        >
          {EVERIES.map(every => (
            <option key={every} value={every}>
              {EVERY_WORDS[every]}
            </option>
          ))}
        </Select>
      </Field>
      {rhythm.every === 'week' && (
        <Field label="On which day">
          <Select
            value={String(rhythm.weekday)}
            onChange={(_, { value }) => {
              const weekday = ([1, 2, 3, 4, 5, 6, 7] as const).find(one => String(one) === value)
              if (weekday !== undefined) change({ rhythm: { every: 'week', weekday } })
            }}
          >
            {WEEKDAY_NAMES.map((name, index) => (
              <option key={name} value={String(index + 1)}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {'day' in rhythm && (
        <>
          {MONTH_CHOICES[rhythm.every].length > 0 && (
            <Field label={rhythm.every === 'year' ? 'In which month' : 'In which months'}>
              <Select
                value={String(rhythm.month)}
                onChange={(_, { value }) => change({ rhythm: { ...rhythm, month: Number(value) } })}
              >
                {MONTH_CHOICES[rhythm.every].map((name, index) => (
                  <option key={name} value={String(index + 1)}>
                    {name}
                  </option>
                ))}
              </Select>
            </Field>
          )}
          <Field label="On which day of the month">
            <Select
              value={String(rhythm.day)}
              onChange={(_, { value }) => change({ rhythm: { ...rhythm, day: Number(value) } })}
            >
              {Array.from({ length: 31 }, (_, index) => String(index + 1)).map(day => (
                <option key={day} value={day}>
                  {day === '31' ? 'The last' : day}
                </option>
              ))}
            </Select>
          </Field>
        </>
      )}
    </div>
  )
}

function PeopleFields({ terms, change, tenant, problems }: FieldsProps) {
  const styles = useStyles()
  const [known] = useAnswer<typeof listTaskPeople>('/api/tenants/:tenant/task-people', {
    params: { tenant: tenant.name },
  })
  const people = known.state === 'answered' ? known.answer.people : []
  const personSelect = (
    id: string,
    value: string | null,
    nobody: string,
    set: (id: string | null) => void,
  ) => (
    <Select id={id} value={value ?? ''} onChange={(_, data) => set(data.value === '' ? null : data.value)}>
      <option value="">{nobody}</option>
      {value !== null && !people.some(person => person.id === value) && (
        <option value={value}>Whoever is named now</option>
      )}
      {people.map(person => (
        <option key={person.id} value={person.id}>
          {`${person.name}${person.isMe ? ' (you)' : ''}`}
        </option>
      ))}
    </Select>
  )
  return (
    <div className={styles.pair}>
      <Field label="Who answers for it">
        <RoleSelect value={terms.role} set={role => role !== null && change({ role })} />
      </Field>
      <Field label="A person (optional)" {...problemAt(problems, TERMS_FIELDS.person)}>
        {personSelect(TERMS_FIELDS.person, terms.person, 'Everybody of that role', person =>
          change({ person }),
        )}
      </Field>
      <Field label="Deputy">
        <RoleSelect value={terms.deputyRole} nobody="None" set={deputyRole => change({ deputyRole })} />
      </Field>
      <Field label="A deputy by name (optional)" {...problemAt(problems, TERMS_FIELDS.deputy)}>
        {personSelect(TERMS_FIELDS.deputy, terms.deputy, 'Everybody of that role', deputy =>
          change({ deputy }),
        )}
      </Field>
    </div>
  )
}

function RoleSelect({
  value,
  nobody,
  set,
}: {
  value: Role | null
  nobody?: string
  set: (role: Role | null) => void
}) {
  return (
    <Select
      value={value ?? ''}
      onChange={(_, data) => set(ROLE_NAMES.find(role => role === data.value) ?? null)}
    >
      {nobody !== undefined && <option value="">{nobody}</option>}
      {ROLE_NAMES.filter(role => role !== 'auditor').map(role => (
        <option key={role} value={role}>
          {roleTitle(role)}
        </option>
      ))}
    </Select>
  )
}

/** What is no number is not taken for one: the form says so when it is sent. */
function NumberInput({ id, value, set }: { id?: string; value: number; set: (value: number) => void }) {
  return (
    <Input
      {...(id === undefined ? {} : { id })}
      inputMode="numeric"
      value={Number.isNaN(value) ? '' : String(value)}
      onChange={(_, data) => set(/^\d{1,4}$/.test(data.value.trim()) ? Number(data.value) : Number.NaN)}
    />
  )
}
