import { Button, Checkbox, Field, Input } from '@fluentui/react-components'
import { type FieldProblem, problemAt } from '../parts/field-problems.tsx'
import { useProfileStyles } from './profile-styles.ts'
import { fieldId, isOnePerson, type ProfileDraft } from './profile-words.ts'
import type { ProfilePerson } from './use-profile.ts'

/** Who the officers are: by name, with those who can sign in offered. */
export function OfficerFields({
  draft,
  change,
  problems,
  people,
}: {
  draft: ProfileDraft
  change: (part: Partial<ProfileDraft>) => void
  problems: readonly FieldProblem[]
  people: readonly ProfilePerson[]
}) {
  const { privacyOfficer, securityOfficer } = draft
  const isSame = privacyOfficer !== '' && isOnePerson(privacyOfficer, securityOfficer)
  const hint = 'Answers for who sees patient data, for patients’ rights and for breaches.'
  return (
    <>
      <NameField
        name="privacyOfficer"
        label="Privacy officer"
        hint={hint}
        {...{ draft, problems, people }}
        change={part => change(isSame ? { ...part, securityOfficer: part.privacyOfficer ?? '' } : part)}
      />
      <Checkbox
        checked={isSame}
        label="The same person is security officer"
        disabled={privacyOfficer.trim() === ''}
        onChange={(_, { checked }) => change({ securityOfficer: checked === true ? privacyOfficer : '' })}
      />
      {!isSame && (
        <NameField
          name="securityOfficer"
          label="Security officer"
          hint="Answers for the security rule: accepts risks, signs decisions, reviews access."
          {...{ draft, change, problems, people }}
        />
      )}
    </>
  )
}

function NameField({
  name,
  label,
  hint,
  draft,
  change,
  problems,
  people,
}: {
  name: 'privacyOfficer' | 'securityOfficer'
  label: string
  hint: string
  draft: ProfileDraft
  change: (part: Partial<ProfileDraft>) => void
  problems: readonly FieldProblem[]
  people: readonly ProfilePerson[]
}) {
  const styles = useProfileStyles()
  const id = fieldId(name)
  // More would be a list to read through; the name can be typed.
  const offered = people.filter(person => !isOnePerson(person.name, draft[name])).slice(0, 6)
  return (
    <div>
      <Field label={label} hint={hint} {...problemAt(problems, id)}>
        <Input
          id={id}
          value={draft[name]}
          maxLength={200}
          autoComplete="off"
          onChange={(_, { value }) => change({ [name]: value })}
        />
      </Field>
      {draft[name] === '' && offered.length > 0 && (
        <div className={styles.acts} role="group" aria-label={`People for ${label.toLowerCase()}`}>
          {offered.map(person => (
            <Button key={person.id} size="small" onClick={() => change({ [name]: person.name })}>
              {person.name}
            </Button>
          ))}
        </div>
      )}
    </div>
  )
}
