import { Button, Field, Input, Radio, RadioGroup } from '@fluentui/react-components'
import {
  MICROSOFT_AGREEMENT_KINDS,
  MICROSOFT_KIND_WORDS,
  type MicrosoftAgreementKind,
} from '../../../base/agreements/microsoft-types.ts'
import type { writeMicrosoftAgreement } from '../../api/contracts/microsoft-agreement.ts'
import { call } from '../parts/call.ts'
import { FieldProblems, problemAt } from '../parts/field-problems.tsx'
import { KeptLine } from '../parts/kept-line.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { useDraft } from '../parts/use-draft.ts'
import { useSendKey } from '../parts/use-send-key.ts'
import { useSending } from '../sign-in/use-sending.ts'
import { useMicrosoftStyles } from './microsoft-styles.ts'
import { microsoftAddress } from './microsoft-words.ts'
import { backToMicrosoft, type MicrosoftProps } from './use-microsoft.ts'

interface LicenceDraft {
  readonly kind: MicrosoftAgreementKind | null
  readonly number: string
  readonly terms: string
}

const KIND_FIELD = 'microsoft-kind'
const NUMBER_FIELD = 'microsoft-number'
const TERMS_FIELD = 'microsoft-terms'

/** Question 2: the licensing agreement that carries it. */
export function MicrosoftLicenceStep({ tenant, known, done }: MicrosoftProps) {
  const styles = useMicrosoftStyles()
  const record = known.inWork
  const stored = useDraft<LicenceDraft>(`microsoft-licence:${record?.id ?? 'new'}`, tenant.name)
  const licence = record?.licence ?? known.inForce?.licence ?? null
  const isGovernment = known.now.cloud !== null && known.now.cloud !== 'commercial'
  const first: LicenceDraft = {
    kind: licence?.kind ?? (isGovernment ? 'government' : null),
    number: licence?.number ?? '',
    terms: licence?.terms ?? '',
  }
  const draft = { ...first, ...stored.value }
  const change = (some: Partial<LicenceDraft>) => stored.set({ ...draft, ...some })
  const { problems, isBusy, submit } = useSending(() => null)
  const keyFor = useSendKey()
  const send = async () => {
    if (draft.kind === null) return
    const written = { kind: draft.kind, number: orNull(draft.number), terms: orNull(draft.terms) }
    await call<typeof writeMicrosoftAgreement>('POST', '/api/tenants/:tenant/microsoft-agreement/draft', {
      params: { tenant: tenant.name },
      body: { id: record?.id ?? null, key: keyFor(written), expects: record?.version ?? 0, licence: written },
    })
    stored.clear()
    const next = record?.document?.file == null ? 'document' : 'review'
    done('The kind of agreement is written down.', microsoftAddress(next))
  }
  const words = draft.kind === null ? null : MICROSOFT_KIND_WORDS[draft.kind]
  const { tenant: named, products } = known.now
  return (
    <form
      className={styles.form}
      noValidate
      aria-label="How does the practice buy from Microsoft?"
      onSubmit={event => {
        event.preventDefault()
        const wrong =
          draft.kind === null ? [{ field: KIND_FIELD, message: 'Choose how the practice buys.' }] : []
        void submit(wrong, send)
      }}
    >
      <div>
        <p className={styles.count}>Question 2 of 4</p>
        <PageHead title="How does the practice buy from Microsoft?">
          Accepting the licensing agreement includes the business associate agreement. So the record says
          which one it is.
        </PageHead>
        <KeptLine draft={stored} />
        <FieldProblems problems={problems} />
        <div className={styles.is}>
          <p>
            {named.id === null
              ? 'No settings of the tenant were read yet. The record then says that the tenant was not read.'
              : `For the tenant ${named.name ?? ''} (${named.id}), ${products === null ? 'whose products were not read' : `which has ${products.length} ${products.length === 1 ? 'product' : 'products'} now`}. That goes into the record by itself.`}
          </p>
        </div>
      </div>
      <Field label="The practice buys" {...problemAt(problems, KIND_FIELD)}>
        <RadioGroup
          id={KIND_FIELD}
          tabIndex={-1}
          value={draft.kind ?? ''}
          onChange={(_, { value }) =>
            change({ kind: MICROSOFT_AGREEMENT_KINDS.find(kind => kind === value) ?? null })
          }
        >
          {MICROSOFT_AGREEMENT_KINDS.map(kind => (
            <Radio
              key={kind}
              value={kind}
              label={
                <>
                  {MICROSOFT_KIND_WORDS[kind].title}
                  <span className={styles.hint}>
                    <br />
                    {MICROSOFT_KIND_WORDS[kind].means}
                  </span>
                </>
              }
            />
          ))}
        </RadioGroup>
      </Field>
      {words !== null && (
        <p className={styles.soft}>{`${words.minds} (${words.source}, as of ${words.asOf}; not checked.)`}</p>
      )}
      <Field
        label={{ children: `${words?.number ?? 'Its number'} (optional)`, htmlFor: NUMBER_FIELD }}
        {...(words === null ? {} : { hint: words.find })}
        {...problemAt(problems, NUMBER_FIELD)}
      >
        <Input
          id={NUMBER_FIELD}
          value={draft.number}
          maxLength={100}
          autoComplete="off"
          onChange={(_, { value }) => change({ number: value })}
        />
      </Field>
      <Field
        label={{ children: 'The terms that point to the document (optional)', htmlFor: TERMS_FIELD }}
        hint="The Data Protection Addendum in which you found it, with its month."
        {...problemAt(problems, TERMS_FIELD)}
      >
        <Input
          id={TERMS_FIELD}
          value={draft.terms}
          maxLength={200}
          autoComplete="off"
          onChange={(_, { value }) => change({ terms: value })}
        />
      </Field>
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

function orNull(text: string): string | null {
  const trimmed = text.trim()
  return trimmed === '' ? null : trimmed
}
