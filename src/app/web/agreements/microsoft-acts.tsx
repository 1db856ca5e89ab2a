import { useState } from 'react'
import { Button } from '@fluentui/react-components'
import { isSameName } from '../../../base/audit/review.ts'
import { WHERE_TO_FIND } from '../../../base/agreements/microsoft-types.ts'
import type * as routes from '../../api/contracts/microsoft-agreement.ts'
import { call } from '../parts/call.ts'
import { PageHead } from '../parts/page-head.tsx'
import { ActForm, type ActField, type Values } from './act-form.tsx'
import { type KeptPdf, KeptPdfField } from '../parts/kept-pdf-field.tsx'
import { useMicrosoftStyles } from './microsoft-styles.ts'
import { dayText, documentText, microsoftAddress } from './microsoft-words.ts'
import { backToMicrosoft, type MicrosoftProps } from './use-microsoft.ts'

/** The field in which somebody types their name, and what is wrong with it. */
export function nameField(name: string): ActField {
  const missing = `Type your full name as it stands here: ${name}.`
  return { name: 'name', label: `Type your full name: ${name}`, kind: 'line', missing }
}

export function nameWrong(values: Values, name: string) {
  return isSameName(values['name'] ?? '', name) || (values['name'] ?? '').trim() === ''
    ? []
    : [{ field: 'name', message: `Type your name as it stands in your account: ${name}.` }]
}

const ATTESTED_FILE = 'microsoft-attested-file'

/** The other way: it was accepted outside Ward, on paper or elsewhere, and the PDF shows it. */
export function AttestStep({ tenant, known, done }: MicrosoftProps) {
  const styles = useMicrosoftStyles()
  const [file, setFile] = useState<KeptPdf | null>(null)
  const record = known.inWork
  if (record === null || record.document === null || record.licence === null) {
    return (
      <>
        <PageHead title="Say first which document it was">
          Then bring the signed PDF, and say who accepted it.
        </PageHead>
        <Button appearance="primary" onClick={backToMicrosoft}>
          See what is to do
        </Button>
      </>
    )
  }
  const { document } = record
  const { name } = known.me
  return (
    <div className={styles.form}>
      <PageHead title="It was accepted elsewhere">
        {`You have a PDF that shows who accepted ${documentText(document)} for ${known.organisation}. Ward keeps it and tells it as attested by you, never as signed in Ward.`}
      </PageHead>
      <ActForm
        title="Attest it"
        file={{
          field: ATTESTED_FILE,
          missing: () => (file === null ? 'Choose the PDF: without it there is nothing to attest.' : null),
          show: problems => (
            <KeptPdfField
              id={ATTESTED_FILE}
              label="The PDF that shows it"
              tenant={tenant.name}
              problems={problems}
              chosen={file}
              choose={setFile}
            />
          ),
        }}
        fields={[
          { name: 'who', label: 'Who accepted it', hint: 'The name on the paper.', kind: 'line' },
          {
            name: 'capacity',
            label: 'In which capacity',
            hint: 'Such as owner or managing partner.',
            kind: 'line',
            missing: 'Enter in which capacity, such as owner.',
          },
          {
            name: 'on',
            label: 'On which day',
            kind: 'day',
            latest: known.today,
            missing: 'Enter the day on which it was accepted.',
          },
          nameField(name),
        ]}
        wrong={values => nameWrong(values, name)}
        sentence={values =>
          `You attest that ${values['who'] === '' ? '…' : values['who']} accepted it${values['on'] ? ` on ${dayText(values['on'])}` : ''}, as the PDF shows. It was not signed in Ward.`
        }
        button="I attest it"
        cancel={backToMicrosoft}
        send={async (values, run) => {
          if (file === null) return
          const body = {
            id: record.id,
            expects: record.version,
            sha256: file.sha256,
            acceptedBy: { name: values['who'] ?? '', capacity: values['capacity'] ?? '' },
            acceptedOn: values['on'] ?? '',
            name: values['name'] ?? '',
          }
          await run(() =>
            call<typeof routes.attestMicrosoftAgreement>(
              'POST',
              '/api/tenants/:tenant/microsoft-agreement/attestation',
              { params: { tenant: tenant.name }, body },
            ),
          )
          done('Attested. The PDF is kept with it.')
        }}
      />
    </div>
  )
}

/** What somebody found where Microsoft shows the document. */
export function LookStep({ tenant, known, done }: MicrosoftProps) {
  const styles = useMicrosoftStyles()
  const [file, setFile] = useState<KeptPdf | null>(null)
  const document = (known.inForce ?? known.inWork)?.document ?? null
  const another = (values: Values) => values['found'] === 'another'
  return (
    <div className={styles.form}>
      <PageHead title="Which document does Microsoft show now?">
        {document === null
          ? 'No document is on record yet.'
          : `On record is ${documentText(document)}. Look whether that is still the one.`}
      </PageHead>
      <div>
        <ol className={styles.list}>
          {WHERE_TO_FIND.steps.map(one => (
            <li key={one}>{one}</li>
          ))}
        </ol>
        <p className={styles.hint}>
          {`From ${WHERE_TO_FIND.source}, as of ${WHERE_TO_FIND.asOf}. Ward has not checked today’s pages.`}
        </p>
      </div>
      <KeptPdfField
        id="microsoft-look-file"
        label="The PDF you found (optional)"
        tenant={tenant.name}
        chosen={file}
        choose={setFile}
      />
      {file !== null && document?.file != null && (
        <p className={styles.text} role="status">
          {file.sha256 === document.file.sha256
            ? 'That is exactly the file on record.'
            : 'That is another file than the one on record. Compare the version that stands on it.'}
        </p>
      )}
      <ActForm
        title="What you found"
        fields={[
          {
            name: 'found',
            label: 'Microsoft shows',
            kind: 'choice',
            missing: 'Choose what Microsoft shows.',
            options: [
              ['', 'Choose one'],
              ...(document === null ? [] : ([['the-same', 'The same document']] as const)),
              ['another', 'Another document'],
              ['not-found', 'No document: the steps above no longer lead to one'],
            ],
          },
          {
            name: 'title',
            label: 'Its title',
            kind: 'line',
            initial: document?.title ?? '',
            isShown: another,
          },
          { name: 'version', label: 'Its version', kind: 'line', isShown: another },
          {
            name: 'date',
            label: 'Last changed',
            kind: 'day',
            latest: known.today,
            isOptional: true,
            isShown: another,
          },
          {
            name: 'from',
            label: 'Where it was',
            kind: 'line',
            initial: document?.from ?? '',
            isShown: another,
          },
          {
            name: 'scope',
            label: 'Date on Microsoft’s list of covered services',
            hint: 'If you looked at it too. Bring the list itself under Services and plans.',
            kind: 'line',
            isOptional: true,
          },
          { name: 'note', label: 'Note', kind: 'words', isOptional: true },
        ]}
        button="Write it down"
        cancel={backToMicrosoft}
        send={async (values, run) => {
          const found = (['the-same', 'another', 'not-found'] as const).find(one => one === values['found'])
          if (found === undefined) return
          const seen = {
            title: values['title'] ?? '',
            version: values['version'] ?? '',
            from: values['from'] ?? '',
          }
          const date = (values['date'] ?? '') === '' ? null : (values['date'] ?? null)
          const body = {
            expects: known.looks.count,
            found,
            document: found === 'another' ? { ...seen, date } : null,
            sha256: file?.sha256 ?? null,
            scopeAsOf: (values['scope'] ?? '') === '' ? null : (values['scope'] ?? null),
            note: values['note'] ?? '',
          }
          await run(() =>
            call<typeof routes.lookAtMicrosoftDocument>(
              'POST',
              '/api/tenants/:tenant/microsoft-agreement/look',
              {
                params: { tenant: tenant.name },
                body,
              },
            ),
          )
          const isNext = known.state === 'confirmation-due' && known.me.maySign
          done('What you found is written down.', microsoftAddress(isNext ? 'confirm' : null))
        }}
      />
    </div>
  )
}
