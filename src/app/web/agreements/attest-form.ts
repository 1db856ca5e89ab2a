import { attestationSentence } from '../../../base/agreements/attestation-sentence.ts'
import { isSameName } from '../../../base/audit/review.ts'
import { isDay } from '../../../base/days.ts'
import type { attestAgreement, ReadAgreement } from '../../api/contracts/agreements.ts'
import { call } from '../parts/call.ts'
import type { ActFormProps, Values } from './act-form.tsx'

interface AttestProps extends Pick<ReadAgreement, 'agreement' | 'today' | 'attester'> {
  readonly tenant: { readonly name: string }
  readonly done: (sentence: string) => void
}

/** An officer’s word for a paper that is signed already; or for a failed attempt, where a law requires the arrangement. */
export function attestForm({
  agreement,
  tenant,
  today,
  attester,
  done,
}: AttestProps): Omit<ActFormProps, 'cancel'> {
  const { id, version: expects, document, ours, theirs, party, kind } = agreement
  const isLaw = kind === 'required-by-law'
  const side = (name: 'ours' | 'theirs', who: string, initial: string) => [
    {
      name: `${name}Name`,
      label: `Who signed for ${who}`,
      kind: 'line' as const,
      isOptional: !isLaw,
      initial,
    },
    {
      name: `${name}Title`,
      label: `Title of who signed for ${who}`,
      kind: 'line' as const,
      isOptional: !isLaw,
    },
    {
      name: `${name}On`,
      label: `Signed for ${who} on`,
      kind: 'day' as const,
      isOptional: !isLaw,
      latest: today,
    },
  ]
  const open = [
    ...(ours.state === 'signed' ? [] : side('ours', 'us', isLaw ? (attester?.name ?? '') : '')),
    ...(theirs.state === 'signed' || isLaw ? [] : side('theirs', party.name, '')),
  ]
  const signedBy = (values: Values) => ({ ours: signer(values, 'ours'), theirs: signer(values, 'theirs') })
  return {
    title: isLaw ? 'Attest the attempt' : 'It is signed already',
    lead: isLaw
      ? 'You give your word that the attempt went as it is written.'
      : 'Ward did not see anybody sign. You give your word for the file; leave a side empty that has not signed.',
    fields: [
      ...open,
      {
        name: 'whole',
        label: isLaw ? 'What is written here is what happened.' : 'I have looked at the whole file.',
        kind: 'box',
      },
      {
        name: 'name',
        label: 'Your full name',
        hint: `As your account has it: ${attester?.name ?? ''}.`,
        kind: 'line',
      },
    ],
    wrong: values => [
      ...halfSigners(values, 'ours'),
      ...halfSigners(values, 'theirs'),
      ...(signedBy(values).ours === null && signedBy(values).theirs === null
        ? [{ field: open[0]?.name ?? 'name', message: 'Say who signed, at least for one side.' }]
        : []),
      ...((values['name'] ?? '').trim() === '' || isSameName(values['name'] ?? '', attester?.name ?? '')
        ? []
        : [
            {
              field: 'name',
              message: `Type your full name as your account has it: ${attester?.name ?? ''}.`,
            },
          ]),
    ],
    sentence: values => {
      const signed = signedBy(values)
      // Nothing is attested yet while no side is whole.
      return signed.ours === null && signed.theirs === null ? null : attestationSentence(agreement, signed)
    },
    button: 'I attest it',
    send: async (values, run) => {
      const body = {
        expects,
        sha256: document?.sha256 ?? null,
        ...signedBy(values),
        name: values['name'] ?? '',
      }
      await run(() =>
        call<typeof attestAgreement>('POST', '/api/tenants/:tenant/agreements/:id/attest', {
          params: { tenant: tenant.name, id },
          body,
        }),
      )
      done('It is attested.')
    },
  }
}

function signer(values: Values, side: 'ours' | 'theirs') {
  const [name = '', title = '', on = ''] = ['Name', 'Title', 'On'].map(part =>
    (values[`${side}${part}`] ?? '').trim(),
  )
  return name === '' || title === '' || !isDay(on) ? null : { name, title, on }
}

/** All three of a side, or none. */
function halfSigners(values: Values, side: 'ours' | 'theirs') {
  const parts = [
    ['Name', 'Enter who signed.'],
    ['Title', 'Enter the title of who signed.'],
    ['On', 'Enter the day on which it was signed.'],
  ] as const
  const isEmpty = (part: string) => (values[`${side}${part}`] ?? '').trim() === ''
  if (parts.every(([part]) => isEmpty(part))) return []
  return parts
    .filter(([part]) => isEmpty(part))
    .map(([part, message]) => ({ field: `${side}${part}`, message }))
}
