import { Button, Checkbox, Field, Input, Radio, RadioGroup, Select } from '@fluentui/react-components'
import { useState } from 'react'
import { IT_MANAGERS, type ItManager, ORGANISATION_KINDS } from '../../../base/hipaa/organisation.ts'
import { US_STATES, type UsState } from '../../../base/us-states.ts'
import { type FieldProblem, problemAt } from '../parts/field-problems.tsx'
import { OfficerFields } from './officer-fields.tsx'
import { useProfileStyles } from './profile-styles.ts'
import {
  fieldId,
  IT_WORDS,
  KIND_MEANS,
  kindTitle,
  type ProfileDraft,
  type Question,
} from './profile-words.ts'
import { otherZones, US_ZONES } from './time-zones.ts'
import type { ProfilePerson } from './use-profile.ts'

interface Fields {
  readonly draft: ProfileDraft
  readonly change: (part: Partial<ProfileDraft>) => void
  readonly problems: readonly FieldProblem[]
}

/** The fields of one question. */
export function QuestionFields({
  question,
  people,
  ...fields
}: Fields & { question: Question; people: readonly ProfilePerson[] }) {
  switch (question) {
    case 'name':
      return <TextField {...fields} name="name" label="Name of the practice" />
    case 'kinds':
      return <KindFields {...fields} />
    case 'states':
      return <StateFields {...fields} />
    case 'size':
      return (
        <>
          <CountField
            {...fields}
            name="sites"
            label="Sites"
            hint="Places where patients come or records lie."
          />
          <CountField
            {...fields}
            name="workforce"
            label="People who work there"
            hint="All sites: employees, volunteers, trainees, whoever works under its control."
          />
        </>
      )
    case 'ehr':
      return (
        <TextField
          {...fields}
          name="ehr"
          label="System"
          hint="As the practice calls it, such as “Elm Chart”."
        />
      )
    case 'it':
      return <ItFields {...fields} />
    case 'time-zone':
      return <ZoneField {...fields} />
    case 'officers':
      return <OfficerFields {...fields} people={people} />
  }
}

function TextField({
  draft,
  change,
  problems,
  name,
  label,
  hint,
}: Fields & { name: 'name' | 'ehr' | 'itProvider'; label: string; hint?: string }) {
  const id = fieldId(name)
  return (
    <Field label={label} {...(hint === undefined ? {} : { hint })} {...problemAt(problems, id)}>
      <Input
        id={id}
        value={draft[name]}
        maxLength={200}
        autoComplete="off"
        onChange={(_, { value }) => change({ [name]: value })}
      />
    </Field>
  )
}

function CountField({
  draft,
  change,
  problems,
  name,
  label,
  hint,
}: Fields & { name: 'sites' | 'workforce'; label: string; hint: string }) {
  const id = fieldId(name)
  return (
    <Field label={label} hint={hint} {...problemAt(problems, id)}>
      <Input
        id={id}
        inputMode="numeric"
        value={draft[name]}
        maxLength={12}
        autoComplete="off"
        onChange={(_, { value }) => change({ [name]: value })}
      />
    </Field>
  )
}

function KindFields({ draft, change }: Fields) {
  const styles = useProfileStyles()
  const { kinds } = draft
  const means = (text: string) => <span className={styles.means}>{text}</span>
  return (
    <>
      <fieldset className={styles.choices} id={fieldId('kinds')}>
        <legend className={styles.legend}>It is</legend>
        {ORGANISATION_KINDS.map(kind => (
          <Checkbox
            key={kind}
            checked={kinds.includes(kind)}
            label={
              <>
                {kindTitle(kind)}
                {means(KIND_MEANS[kind])}
              </>
            }
            onChange={(_, { checked }) =>
              change({ kinds: checked === true ? [...kinds, kind] : kinds.filter(one => one !== kind) })
            }
          />
        ))}
      </fieldset>
      <fieldset className={styles.choices}>
        <legend className={styles.legend}>Only where it is so</legend>
        <Checkbox
          checked={draft.hybrid}
          label={
            <>
              Part of a hybrid entity
              {means(
                'A larger body, such as a university or county, that has named its health care components (45 CFR 164.103).',
              )}
            </>
          }
          onChange={(_, { checked }) => change({ hybrid: checked === true })}
        />
        <Checkbox
          checked={draft.clearinghouseInside}
          label={
            <>
              A clearinghouse is part of it
              {means('Its data is kept apart from the rest (45 CFR 164.308(a)(4)(ii)(A)).')}
            </>
          }
          onChange={(_, { checked }) => change({ clearinghouseInside: checked === true })}
        />
      </fieldset>
    </>
  )
}

const STATES = Object.entries(US_STATES).sort(([, one], [, other]) => one.localeCompare(other, 'en'))

function StateFields({ draft, change }: Fields) {
  const styles = useProfileStyles()
  const [next, setNext] = useState('')
  const { states } = draft
  const add = () => {
    if (next === '') return
    change({ states: [...states, next] })
    setNext('')
  }
  return (
    <div>
      {states.length > 0 && (
        <ul className={styles.chosen} aria-label="States">
          {states.map(code => (
            <li key={code}>
              <Button
                size="small"
                aria-label={`Take away ${US_STATES[code as UsState]}`}
                onClick={() => {
                  change({ states: states.filter(one => one !== code) })
                  document.getElementById(fieldId('states'))?.focus()
                }}
              >
                {US_STATES[code as UsState] ?? code} ×
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div className={styles.add}>
        <Field label="State or territory">
          <Select id={fieldId('states')} value={next} onChange={(_, { value }) => setNext(value)}>
            <option value="">Choose one</option>
            {STATES.filter(([code]) => !states.includes(code)).map(([code, name]) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </Select>
        </Field>
        <Button onClick={add}>Add</Button>
      </div>
    </div>
  )
}

function ItFields(fields: Fields) {
  const { draft, change } = fields
  const hasProvider = draft.it === 'service-provider' || draft.it === 'both'
  return (
    <>
      <Field label="The computers, mail and Microsoft 365 are looked after by">
        <RadioGroup
          id={fieldId('it')}
          value={draft.it ?? ''}
          onChange={(_, { value }) => change({ it: value as ItManager })}
        >
          {IT_MANAGERS.map(one => (
            <Radio key={one} value={one} label={IT_WORDS[one]} />
          ))}
        </RadioGroup>
      </Field>
      {hasProvider && <TextField {...fields} name="itProvider" label="Name of the service provider" />}
    </>
  )
}

function ZoneField({ draft, change }: Fields) {
  return (
    <Field label="Time zone" hint="Where the practice is. Daylight saving is minded.">
      <Select
        id={fieldId('timeZone')}
        value={draft.timeZone}
        onChange={(_, { value }) => change({ timeZone: value })}
      >
        <option value="">Not said yet: UTC</option>
        <optgroup label="United States">
          {US_ZONES.map(([zone, called]) => (
            <option key={zone} value={zone}>
              {called}
            </option>
          ))}
        </optgroup>
        <optgroup label="Others">
          {otherZones().map(zone => (
            <option key={zone} value={zone}>
              {zone.replaceAll('_', ' ')}
            </option>
          ))}
        </optgroup>
      </Select>
    </Field>
  )
}
