import { Field, Input, Select, Textarea } from '@fluentui/react-components'
import { useState } from 'react'
import { isDay } from '../../../base/days.ts'
import { type FieldProblem, problemAt } from '../parts/field-problems.tsx'
import { NoPatients } from '../parts/no-patients.tsx'
import { KeptLine } from '../parts/kept-line.tsx'
import { useDraft } from '../parts/use-draft.ts'
import { type KeptPdf, KeptPdfField } from '../parts/kept-pdf-field.tsx'
import { emptyOffice, holderOf, type OfficeDraft, OUTSIDE, wrongInOffice } from './office-words.ts'
import { textOrNull } from './contact-words.ts'
import { backToContact, Question } from './question.tsx'
import type { ContactKeeper, ShownContact, ShownOffice } from './use-contact.ts'

interface Given {
  readonly shown: ShownContact
  readonly keeper: ContactKeeper
  readonly tenant: string
  readonly office: ShownOffice
}

/** As the route takes it (contracts/designations.ts), of which only types come here. */
const LONGEST_TITLE = 300

/** Who holds an office, with a deputy, from when until when. */
export function OfficeForm({ shown, keeper, tenant, office }: Given) {
  const kept = useDraft<OfficeDraft>(`designation:${office.office}`, tenant)
  const draft = kept.value ?? emptyOffice(office, shown)
  const [document, setDocument] = useState<KeptPdf | null>(null)
  const change = (part: Partial<OfficeDraft>) => kept.set({ ...draft, ...part })
  return (
    <Question
      asks={`Who is the ${office.title.toLowerCase()}?`}
      why={
        <>
          {`${office.does} ${office.cites}.`}
          <KeptLine draft={kept} />
        </>
      }
      act="Designate"
      again={keeper.again}
      wrong={() => wrongInOffice(draft)}
      send={async run => {
        const body = {
          holder: holderOf(draft.holder, draft.holderName, draft.holderEmail, shown.people),
          deputy:
            draft.deputy === ''
              ? null
              : holderOf(draft.deputy, draft.deputyName, draft.deputyEmail, shown.people),
          from: draft.from,
          until: textOrNull(draft.until),
          document:
            document === null
              ? null
              : { sha256: document.sha256, title: document.called.slice(0, LONGEST_TITLE) },
          why: textOrNull(draft.why),
          expects: office.version,
        }
        await run(() => keeper.designate(office.office, body))
        kept.clear()
        backToContact()
      }}
      fields={problems => (
        <>
          <WhoField
            id="office-holder"
            label={office.title}
            none="Choose a person"
            who={draft.holder}
            name={draft.holderName}
            email={draft.holderEmail}
            set={(holder, holderName, holderEmail) => change({ holder, holderName, holderEmail })}
            {...{ problems, shown }}
          />
          <WhoField
            id="office-deputy"
            label="Deputy"
            none="Nobody"
            who={draft.deputy}
            name={draft.deputyName}
            email={draft.deputyEmail}
            set={(deputy, deputyName, deputyEmail) => change({ deputy, deputyName, deputyEmail })}
            {...{ problems, shown }}
          />
          <Field label="From" {...problemAt(problems, 'office-from')}>
            <Input
              id="office-from"
              type="date"
              value={draft.from}
              onChange={(_, { value }) => change({ from: value })}
            />
          </Field>
          <Field
            label="Last day (optional)"
            hint="Without one it holds until somebody else is designated."
            {...problemAt(problems, 'office-until')}
          >
            <Input
              id="office-until"
              type="date"
              value={draft.until}
              onChange={(_, { value }) => change({ until: value })}
            />
          </Field>
          <KeptPdfField
            id="office-document"
            label="Letter as PDF (optional)"
            hint="Ward can also write one to be signed, once this is kept."
            tenant={tenant}
            chosen={document}
            choose={setDocument}
          />
          <div>
            <Field label="Why (optional)">
              <Textarea
                id="office-why"
                value={draft.why}
                maxLength={1_000}
                aria-describedby="office-no-patients"
                onChange={(_, { value }) => change({ why: value })}
              />
            </Field>
            <NoPatients id="office-no-patients" />
          </div>
        </>
      )}
    />
  )
}

function WhoField({
  id,
  label,
  none,
  who,
  name,
  email,
  set,
  problems,
  shown,
}: {
  id: string
  label: string
  none: string
  who: string
  name: string
  email: string
  set: (who: string, name: string, email: string) => void
  problems: readonly FieldProblem[]
  shown: ShownContact
}) {
  return (
    <>
      <Field label={label} {...problemAt(problems, id)}>
        <Select id={id} value={who} onChange={(_, { value }) => set(value, name, email)}>
          <option value="">{none}</option>
          {shown.people.map(person => (
            <option key={person.id} value={person.id}>
              {person.name}
            </option>
          ))}
          <option value={OUTSIDE}>Somebody without an account in Ward</option>
        </Select>
      </Field>
      {who === OUTSIDE && (
        <>
          <Field label={`Name of the ${label.toLowerCase()}`} {...problemAt(problems, `${id}-name`)}>
            <Input
              id={`${id}-name`}
              value={name}
              maxLength={200}
              autoComplete="off"
              onChange={(_, { value }) => set(who, value, email)}
            />
          </Field>
          <Field
            label={`E-mail of the ${label.toLowerCase()} (optional)`}
            {...problemAt(problems, `${id}-email`)}
          >
            <Input
              id={`${id}-email`}
              type="email"
              value={email}
              maxLength={320}
              autoComplete="off"
              onChange={(_, { value }) => set(who, name, value)}
            />
          </Field>
        </>
      )}
    </>
  )
}

/** Ends a designation without somebody else. */
export function EndOffice({ shown, keeper, office }: Given) {
  const [on, setOn] = useState(shown.today)
  const [why, setWhy] = useState('')
  return (
    <Question
      asks={`End the designation of ${office.now?.holder.name ?? 'the holder'}?`}
      why={`From that day on nobody is on record as the ${office.title.toLowerCase()}. To name somebody else, designate them instead.`}
      act="End it"
      again={keeper.again}
      wrong={() => [
        ...(isDay(on) ? [] : [{ field: 'end-on', message: 'Enter the day.' }]),
        ...(why.trim() === '' ? [{ field: 'end-why', message: 'Say why.' }] : []),
      ]}
      send={async run => {
        await run(() => keeper.end(office.office, { on, why: why.trim(), expects: office.version }))
        backToContact()
      }}
      fields={problems => (
        <>
          <Field label="From this day on" {...problemAt(problems, 'end-on')}>
            <Input id="end-on" type="date" value={on} onChange={(_, { value }) => setOn(value)} />
          </Field>
          <div>
            <Field label="Why" {...problemAt(problems, 'end-why')}>
              <Textarea
                id="end-why"
                value={why}
                maxLength={1_000}
                aria-describedby="end-no-patients"
                onChange={(_, { value }) => setWhy(value)}
              />
            </Field>
            <NoPatients id="end-no-patients" />
          </div>
        </>
      )}
    />
  )
}
