import { PLACE_ENCRYPTIONS, PLACE_KIND_TITLES, PLACE_KINDS } from '../../../base/assurance/ephi-place.ts'
import type * as routes from '../../api/contracts/assurance.ts'
import type { ReadAssurance, ShownPlace, ShownSuggestion } from '../../api/contracts/assurance.ts'
import { Question } from '../contact/question.tsx'
import { call } from '../parts/call.ts'
import type { FieldProblem } from '../parts/field-problems.tsx'
import { KeptLine } from '../parts/kept-line.tsx'
import { useDraft } from '../parts/use-draft.ts'
import { AGREEMENT_WORDS, backTo, ENCRYPTION_WORDS } from './assurance-words.ts'
import { Back, ChoiceField, LongField, TextField } from './fields.tsx'
import { VendorFields, vendorOf } from './vendor-fields.tsx'
import type { PartGiven } from './use-assurance.ts'

type PlaceDraft = {
  readonly kind: string
  readonly name: string
  readonly holds: string
  readonly runs: string
  readonly provider: string
  /** The vendor's id; empty for one that the register does not have. */
  readonly vendor: string
  readonly encryption: string
  readonly how: string
  readonly agreement: string
  readonly why: string
  readonly over: string
}

/** What holds of a place of ePHI: a new one, one that Ward names of itself, or one on record. */
export function PlaceForm({
  shown: { vendors },
  tenant,
  again,
  place,
  suggested,
}: PartGiven & { place: ShownPlace | null; suggested: ShownSuggestion | null }) {
  const id = place?.id ?? suggested?.id ?? null
  const kept = useDraft<PlaceDraft>(`ephi-place:${id ?? 'new'}`, tenant)
  const draft = { ...firstDraft(place, suggested), ...kept.value }
  const change = (part: Partial<PlaceDraft>) => kept.set({ ...draft, ...part })
  const name = place?.name ?? suggested?.name
  const send = async () => {
    const facts = factsOf(draft, vendors)
    if (id === null) {
      await call<typeof routes.addEphiPlace>('POST', '/api/tenants/:tenant/assurance/places', {
        params: { tenant },
        body: { facts },
      })
    } else {
      await call<typeof routes.keepEphiPlace>('PUT', '/api/tenants/:tenant/assurance/places/:id', {
        params: { tenant, id },
        body: { facts, expects: place?.version ?? 0 },
      })
    }
  }
  return (
    <Question
      page="assurance"
      asks={name === undefined ? 'Where else does patient data lie?' : `What holds of ${name}?`}
      why={
        <>
          {suggested?.ask ??
            'Whoever runs it for you and can reach what lies there needs an agreement (45 CFR 164.308(b)(1)).'}
          <KeptLine draft={kept} />
        </>
      }
      act="Keep it"
      again={again}
      wrong={() => wrongIn(draft)}
      send={async run => {
        await run(send)
        kept.clear()
        again()
        backTo('places')
      }}
      beside={<Back part="places" />}
      fields={problems => {
        const given = (field: keyof PlaceDraft, label: string, hint?: string) => ({
          id: `place-${field}`,
          label,
          ...(hint === undefined ? {} : { hint }),
          value: draft[field],
          set: (value: string) => change({ [field]: value }),
          problems,
        })
        return (
          <>
            {suggested === null && (
              <ChoiceField
                {...given('kind', 'Kind')}
                choices={PLACE_KINDS.filter(kind => !kind.startsWith('ward') || kind === place?.kind).map(
                  kind => [kind, PLACE_KIND_TITLES[kind]] as const,
                )}
              />
            )}
            <TextField {...given('name', 'Name')} />
            <LongField {...given('holds', 'Which patient data lies there')} />
            <ChoiceField
              {...given('runs', 'Who runs it')}
              choices={[
                ['ourselves', 'We ourselves'],
                ['provider', 'A provider'],
              ]}
            />
            {draft.runs === 'provider' && (
              <>
                <VendorFields
                  id={{ vendor: 'place-vendor', name: 'place-provider' }}
                  label="Which provider"
                  vendors={vendors}
                  named={{ vendor: draft.vendor, name: draft.provider }}
                  set={named => change({ vendor: named.vendor, provider: named.name })}
                  problems={problems}
                />
                <ChoiceField
                  {...given(
                    'agreement',
                    'Is an agreement with them needed, and there?',
                    'Ward holds it against the register of agreements.',
                  )}
                  choices={Object.entries(AGREEMENT_WORDS)}
                />
                <LongField {...given('why', 'Note (needed if no agreement is needed: why)')} />
              </>
            )}
            <ChoiceField
              {...given('encryption', 'Is it encrypted there?')}
              choices={PLACE_ENCRYPTIONS.map(each => [each, ENCRYPTION_WORDS[each]] as const)}
            />
            <LongField {...given('how', 'How, and who has the key (optional)')} />
            {place !== null && (
              <ChoiceField
                {...given('over', 'Does it still hold patient data?')}
                choices={[
                  ['', 'Yes'],
                  ['over', 'No, not any more'],
                ]}
              />
            )}
          </>
        )
      }}
    />
  )
}

function firstDraft(place: ShownPlace | null, suggested: ShownSuggestion | null): PlaceDraft {
  const from = place ?? suggested
  return {
    kind: from?.kind ?? 'ehr',
    name: from?.name ?? '',
    holds: from?.holds ?? '',
    runs: place?.runs ?? 'ourselves',
    provider: place?.provider?.name ?? '',
    vendor: place?.provider?.vendor ?? '',
    encryption: from?.encryption ?? 'unknown',
    how: from?.how ?? '',
    agreement: place?.agreement ?? 'unknown',
    why: place?.why ?? '',
    over: place?.over === true ? 'over' : '',
  }
}

function wrongIn({ name, holds, runs, provider, agreement, why }: PlaceDraft): readonly FieldProblem[] {
  const wrong: FieldProblem[] = []
  if (name.trim() === '') wrong.push({ field: 'place-name', message: 'Enter a name.' })
  if (holds.trim() === '') wrong.push({ field: 'place-holds', message: 'Say which patient data lies there.' })
  if (runs === 'provider' && provider.trim() === '') {
    wrong.push({ field: 'place-provider', message: 'Enter who runs it.' })
  }
  if (runs === 'provider' && agreement === 'not-needed' && why.trim().length < 10) {
    wrong.push({ field: 'place-why', message: 'Say why no agreement is needed.' })
  }
  return wrong
}

function factsOf(draft: PlaceDraft, vendors: ReadAssurance['vendors']) {
  const isTheirs = draft.runs === 'provider'
  const agreement = (['on-record', 'missing', 'not-needed', 'unknown'] as const).find(
    each => each === draft.agreement,
  )
  return {
    kind: PLACE_KINDS.find(each => each === draft.kind) ?? 'other',
    name: draft.name.trim(),
    holds: draft.holds.trim(),
    runs: isTheirs ? ('provider' as const) : ('ourselves' as const),
    provider: isTheirs
      ? {
          vendor: vendorOf(vendors, { vendor: draft.vendor, name: draft.provider }),
          name: draft.provider.trim(),
        }
      : null,
    encryption: PLACE_ENCRYPTIONS.find(each => each === draft.encryption) ?? 'unknown',
    how: draft.how.trim(),
    agreement: isTheirs ? (agreement ?? 'unknown') : ('not-needed' as const),
    why: isTheirs ? draft.why.trim() : '',
    over: draft.over === 'over',
  }
}
