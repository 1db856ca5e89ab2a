import { Button, Field, Input } from '@fluentui/react-components'
import { SUGGESTED_DOCUMENTS, WHERE_TO_FIND } from '../../../base/agreements/microsoft-types.ts'
import type { writeMicrosoftAgreement } from '../../api/contracts/microsoft-agreement.ts'
import { call } from '../parts/call.ts'
import { type FieldProblem, FieldProblems, problemAt } from '../parts/field-problems.tsx'
import { KeptLine } from '../parts/kept-line.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { useDraft } from '../parts/use-draft.ts'
import { useSendKey } from '../parts/use-send-key.ts'
import { useSending } from '../sign-in/use-sending.ts'
import { KeptPdfField } from '../parts/kept-pdf-field.tsx'
import { useMicrosoftStyles } from './microsoft-styles.ts'
import { dayText, microsoftAddress } from './microsoft-words.ts'
import { backToMicrosoft, type MicrosoftProps } from './use-microsoft.ts'

interface DocumentDraft {
  readonly title: string
  readonly version: string
  readonly date: string
  readonly from: string
  readonly sha256: string | null
  readonly called: string
}

const FIELD = (name: string) => `microsoft-${name}`

/** Question 1: which document it is, with the PDF that was downloaded. */
export function MicrosoftDocumentStep({ tenant, known, done }: MicrosoftProps) {
  const styles = useMicrosoftStyles()
  const record = known.inWork
  const stored = useDraft<DocumentDraft>(`microsoft-document:${record?.id ?? 'new'}`, tenant.name)
  const draft: DocumentDraft = { ...draftOf(record?.document ?? null), ...stored.value }
  const change = (some: Partial<DocumentDraft>) => stored.set({ ...draft, ...some })
  const { problems, isBusy, submit } = useSending(() => null)
  const keyFor = useSendKey()
  const send = async () => {
    const { title, version, date, from, sha256 } = draft
    const document = { title, version, date: date === '' ? null : date, from, sha256 }
    await call<typeof writeMicrosoftAgreement>('POST', '/api/tenants/:tenant/microsoft-agreement/draft', {
      params: { tenant: tenant.name },
      body: { id: record?.id ?? null, key: keyFor(document), expects: record?.version ?? 0, document },
    })
    stored.clear()
    const next = record?.licence == null ? 'licence' : sha256 === null ? null : 'review'
    done('The document is written down.', microsoftAddress(next))
  }
  const [suggested] = SUGGESTED_DOCUMENTS
  return (
    <form
      className={styles.form}
      noValidate
      aria-label="Which document is it?"
      onSubmit={event => {
        event.preventDefault()
        void submit(wrongIn(draft, known.today), send)
      }}
    >
      <div>
        <p className={styles.count}>Question 1 of 4</p>
        <PageHead title="Which document is it?">
          Bring the PDF of Microsoft’s business associate agreement, as you download it. Ward keeps exactly
          that file and knows it by its SHA-256.
        </PageHead>
        <KeptLine draft={stored} />
        <FieldProblems problems={problems} />
        <details>
          <summary>Where do I find it?</summary>
          <ol className={styles.list}>
            {WHERE_TO_FIND.steps.map(one => (
              <li key={one}>{one}</li>
            ))}
          </ol>
          <p className={styles.hint}>
            {`From ${WHERE_TO_FIND.source}, as of ${WHERE_TO_FIND.asOf}. Ward has not checked today’s pages; they may look different.`}
          </p>
        </details>
      </div>
      <KeptPdfField
        id={FIELD('sha256')}
        label="The PDF you downloaded"
        tenant={tenant.name}
        problems={problems}
        chosen={draft.sha256 === null ? null : { sha256: draft.sha256, called: draft.called }}
        choose={({ sha256, called }) => change({ sha256, called })}
      />
      {suggested !== undefined && draft.title === '' && (
        <div className={styles.is}>
          <p>
            {`The document that others cite most is “${suggested.title}”, ${suggested.version}, last changed ${dayText(suggested.date)}. Ward knows that from pages of ${suggested.asOf} and has not checked it: compare it with the paper before you.`}
          </p>
          <p>
            <Button
              size="small"
              onClick={() => {
                const { title, version, date, from } = suggested
                change({ title, version, date, from })
              }}
            >
              Fill this in, I compare it
            </Button>
          </p>
        </div>
      )}
      <TextField {...{ draft, change, problems }} name="title" label="Title, as it stands on the document" />
      <TextField
        {...{ draft, change, problems }}
        name="version"
        label="Version"
        hint="What the document calls itself, such as a month: October 2021."
      />
      <Field
        label={{ children: 'Last changed (optional)', htmlFor: FIELD('date') }}
        hint="The day that stands on it. Leave it empty where there is none."
        {...problemAt(problems, FIELD('date'))}
      >
        <Input
          id={FIELD('date')}
          type="date"
          max={known.today}
          value={draft.date}
          onChange={(_, { value }) => change({ date: value })}
        />
      </Field>
      <TextField
        {...{ draft, change, problems }}
        name="from"
        label="Where it came from"
        hint="The web address, or in words."
      />
      <div className={styles.acts}>
        <Button type="submit" appearance="primary" disabledFocusable={isBusy}>
          Save and go on
        </Button>
        <Button appearance="subtle" onClick={backToMicrosoft}>
          Leave it for now
        </Button>
      </div>
    </form>
  )
}

function TextField({
  draft,
  change,
  problems,
  name,
  label,
  hint,
}: {
  draft: DocumentDraft
  change: (some: Partial<DocumentDraft>) => void
  problems: readonly FieldProblem[]
  name: 'title' | 'version' | 'from'
  label: string
  hint?: string
}) {
  const id = FIELD(name)
  return (
    <Field
      label={{ children: label, htmlFor: id }}
      {...(hint === undefined ? {} : { hint })}
      {...problemAt(problems, id)}
    >
      <Input
        id={id}
        value={draft[name]}
        maxLength={name === 'from' ? 1_000 : name === 'version' ? 100 : 200}
        autoComplete="off"
        onChange={(_, { value }) => change({ [name]: value })}
      />
    </Field>
  )
}

type Shown = NonNullable<MicrosoftProps['known']['inWork']>['document']

function draftOf(document: Shown): DocumentDraft {
  const { title = '', version = '', date = null, from = '', file = null } = document ?? {}
  const called = file === null ? '' : `the copy, ${file.pages} ${file.pages === 1 ? 'page' : 'pages'}`
  return { title, version, date: date ?? '', from, sha256: file?.sha256 ?? null, called }
}

function wrongIn({ title, version, date, from }: DocumentDraft, today: string): readonly FieldProblem[] {
  const empty = (name: string, value: string, message: string) =>
    value.trim() === '' ? [{ field: FIELD(name), message }] : []
  return [
    ...empty('title', title, 'Enter the title that stands on the document.'),
    ...empty('version', version, 'Enter the version, such as the month that stands on it.'),
    ...(date > today
      ? [{ field: FIELD('date'), message: 'That day has not come yet. Copy the one on the document.' }]
      : []),
    ...empty('from', from, 'Say where the document came from.'),
  ]
}
