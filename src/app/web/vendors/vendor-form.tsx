import { Button, Field, Input, Radio, RadioGroup, Textarea } from '@fluentui/react-components'
import { useId } from 'react'
import { PHI_ANSWERS, type VendorTerms } from '../../../base/vendors/vendor.ts'
import type { addVendor, changeVendor, ShownVendor } from '../../api/contracts/vendors.ts'
import { useDetailStyles } from '../detail/detail-styles.ts'
import { useFormStyles } from '../detail/form-styles.ts'
import { call } from '../parts/call.ts'
import { FieldProblems, problemAt } from '../parts/field-problems.tsx'
import { KeptLine } from '../parts/kept-line.tsx'
import { NoPatients } from '../parts/no-patients.tsx'
import { useDraft } from '../parts/use-draft.ts'
import { useSending } from '../sign-in/use-sending.ts'
import {
  draftOf,
  draftProblems,
  INTEGRATION_WORDS,
  NO_DRAFT,
  termsOf,
  type VendorDraft,
} from './vendor-draft.ts'

const PHI_WORDS = { yes: 'Yes', no: 'No', unknown: 'I do not know yet' } as const

/** The fields of one line or several, in the order in which they are asked. */
const LINES: readonly (readonly [
  field: keyof VendorDraft,
  label: string,
  hint: string | null,
  rows: number,
  most: number,
])[] = [
  ['contactName', 'Whom to ask there', null, 1, 200],
  ['contactEmail', 'Their e-mail', null, 1, 320],
  ['contactPhone', 'Their phone', null, 1, 60],
  [
    'integrations',
    'What is connected that Microsoft 365 does not know of',
    `One to a line, its kind before it: ${INTEGRATION_WORDS}. “fax: Fax gateway”`,
    3,
    20_000,
  ],
  [
    'downstream',
    'Whom it hands patient data on to',
    'One to a line, and after a colon what they do.',
    2,
    20_000,
  ],
  [
    'domains',
    'Its domains',
    'One to a line, such as lantern.example. Mail that goes there is matched by them.',
    2,
    15_000,
  ],
  [
    'publishers',
    'Names under which it publishes apps',
    'One to a line. They count where Microsoft has verified the publisher.',
    2,
    15_000,
  ],
  ['appIds', 'Ids of its apps', 'One to a line, as Entra shows them.', 2, 10_000],
  [
    'claims',
    'What it says of itself',
    'Certificates and reports, one to a line. A claim is no agreement.',
    2,
    20_000,
  ],
  ['notes', 'Notes', null, 3, 4_000],
]

/** A vendor being written down or corrected. What is written is kept while it is. */
export function VendorForm(props: {
  tenant: string
  vendor: ShownVendor | null
  kept: (id: string) => void
  cancel: () => void
}) {
  const { tenant, vendor, kept, cancel } = props
  const text = useDetailStyles()
  const styles = useFormStyles()
  const id = useId()
  const draft = useDraft<VendorDraft>(`vendor:${vendor?.id ?? 'new'}`, tenant)
  const value = draft.value ?? (vendor === null ? NO_DRAFT : draftOf(vendor))
  const { problems, isBusy, submit } = useSending(() => null)
  const idOf = (field: keyof VendorDraft) => `${id}-${field}`
  const set = (field: keyof VendorDraft, to: string) => draft.set({ ...value, [field]: to })
  const send = async () => {
    const body = { terms: mutable(termsOf(value)) }
    const { vendor: now } =
      vendor === null
        ? await call<typeof addVendor>('POST', '/api/tenants/:tenant/vendors', { params: { tenant }, body })
        : await call<typeof changeVendor>('POST', '/api/tenants/:tenant/vendors/:id', {
            params: { tenant, id: vendor.id },
            body: { ...body, expects: vendor.version },
          })
    draft.clear()
    kept(now.id)
  }
  return (
    <form
      className={styles.form}
      noValidate
      aria-labelledby={`${id}-title`}
      onSubmit={event => {
        event.preventDefault()
        const wrong = draftProblems(value).map(({ field, message }) => ({ field: idOf(field), message }))
        void submit(wrong, send)
      }}
    >
      <h2 id={`${id}-title`} className={text.title}>
        {vendor === null ? 'Write a vendor down' : 'Correct what is on record'}
      </h2>
      <KeptLine draft={draft} />
      <FieldProblems problems={problems} />
      <NoPatients id={`${id}-names`} />
      <Field label={{ children: 'Name', htmlFor: idOf('name') }} {...problemAt(problems, idOf('name'))}>
        <Input
          id={idOf('name')}
          value={value.name}
          maxLength={200}
          autoFocus
          onChange={(_, data) => set('name', data.value)}
        />
      </Field>
      <Field
        label={{ children: 'What it does for the practice', htmlFor: idOf('does') }}
        {...problemAt(problems, idOf('does'))}
      >
        <Input
          id={idOf('does')}
          value={value.does}
          maxLength={500}
          onChange={(_, data) => set('does', data.value)}
        />
      </Field>
      <Field label="Does it meet patient data?">
        <RadioGroup value={value.phi} onChange={(_, data) => set('phi', data.value)}>
          {PHI_ANSWERS.map(one => (
            <Radio key={one} value={one} label={PHI_WORDS[one]} />
          ))}
        </RadioGroup>
      </Field>
      {value.phi !== 'no' && (
        <Field label={{ children: 'Which patient data (optional)', htmlFor: idOf('phiWhat') }}>
          <Textarea
            id={idOf('phiWhat')}
            aria-describedby={`${id}-names`}
            value={value.phiWhat}
            rows={2}
            maxLength={1_000}
            onChange={(_, data) => set('phiWhat', data.value)}
          />
        </Field>
      )}
      {LINES.map(([field, label, hint, rows, most]) => (
        <Field
          key={field}
          label={{ children: `${label} (optional)`, htmlFor: idOf(field) }}
          {...(hint === null ? {} : { hint })}
          {...problemAt(problems, idOf(field))}
        >
          {rows === 1 ? (
            <Input
              id={idOf(field)}
              value={value[field]}
              maxLength={most}
              autoComplete="off"
              onChange={(_, data) => set(field, data.value)}
            />
          ) : (
            <Textarea
              id={idOf(field)}
              value={value[field]}
              rows={rows}
              maxLength={most}
              resize="vertical"
              onChange={(_, data) => set(field, data.value)}
            />
          )}
        </Field>
      ))}
      <div className={styles.last}>
        <Button type="submit" appearance="primary" disabledFocusable={isBusy}>
          {vendor === null ? 'Write it down' : 'Keep the correction'}
        </Button>
        <Button onClick={cancel}>Cancel</Button>
      </div>
    </form>
  )
}

/** Lists as the contract takes them. */
function mutable(terms: VendorTerms) {
  return {
    ...terms,
    domains: [...terms.domains],
    publishers: [...terms.publishers],
    appIds: [...terms.appIds],
    claims: [...terms.claims],
    downstream: [...terms.downstream],
    integrations: [...terms.integrations],
  }
}
