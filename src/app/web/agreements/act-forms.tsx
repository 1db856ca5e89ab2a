import { useState } from 'react'
import { AGENT_ANSWERS, DATA_OUTCOMES } from '../../../base/agreements/agreement.ts'
import { AGENT_WORDS, DATA_WORDS } from '../../../base/agreements/agreement-words.ts'
import type { ReadAgreement } from '../../api/contracts/agreements.ts'
import type * as routes from '../../api/contracts/agreements.ts'
import { call } from '../parts/call.ts'
import { type KeptPdf, KeptPdfField } from '../parts/kept-pdf-field.tsx'
import type { MyTenant } from '../parts/tenant.ts'
import { goToAddress } from '../address.ts'
import { ActForm, type ActFormProps, type Values } from './act-form.tsx'
import type { AgreementAct } from './agreement-acts.ts'
import { attestForm } from './attest-form.ts'

/** The id of the field for the proof of return or destruction. */
const PROOF = 'agreement-proof'

const AT = '/api/tenants/:tenant/agreements/:id'

export interface ActFormsProps extends Pick<ReadAgreement, 'agreement' | 'today' | 'attester'> {
  readonly act: AgreementAct
  readonly tenant: MyTenant
  /** Hears of what was done, as a sentence. */
  readonly done: (sentence: string) => void
  readonly cancel: () => void
}

/** The form of one act. */
export function ActForms(props: ActFormsProps) {
  // A file is kept before the form is sent, whatever becomes of it.
  const proof = useState<KeptPdf | null>(null)
  const form = formOf(props, proof)
  return form === null ? null : <ActForm key={props.act} {...form} cancel={props.cancel} />
}

function formOf(
  props: ActFormsProps,
  proof: [KeptPdf | null, (file: KeptPdf) => void],
): Omit<ActFormProps, 'cancel'> | null {
  const { act } = props
  if (act === 'attest') return attestForm(props)
  if (act === 'ask') return askForm(props)
  if (act === 'after') return afterForm(props, proof)
  if (act === 'breach') return breachForm(props)
  if (act === 'agent') return agentForm(props)
  return act === 'decline' || act === 'void' || act === 'end' ? endForm(act, props) : null
}

function askForm({ agreement, tenant, done }: ActFormsProps): Omit<ActFormProps, 'cancel'> {
  const { id, version: expects, party } = agreement
  return {
    title: 'Ask the other side to sign',
    lead: `Ward makes a one-time link and a separate code for ${party.name}. You send the link by mail and say the code on the telephone.`,
    fields: [
      { name: 'name', label: 'Who signs', kind: 'line' },
      { name: 'email', label: 'E-mail address', kind: 'email' },
      { name: 'title', label: 'Title', kind: 'line', isOptional: true },
    ],
    wrong: ({ email = '' }) =>
      email.trim() === '' || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email.trim())
        ? []
        : [{ field: 'email', message: 'Enter an e-mail address like mara@vendor.example.' }],
    button: 'Go on to the link',
    send: async values => {
      const { name = '', email = '', title = '' } = values
      const { signature } = await call<typeof routes.askToSign>('POST', `${AT}/ask`, {
        params: { tenant: tenant.name, id },
        body: { expects, side: 'theirs', name, email, title: title === '' ? null : title },
      })
      done('The other side is asked to sign.')
      goToAddress(signAddress(signature, id))
    },
  }
}

/** Where the page that signs is, with the way back. */
export function signAddress(signature: string, agreement: string): string {
  return `/sign?${new URLSearchParams({ signature, back: `/agreements?agreement=${agreement}` })}`
}

function afterForm(
  { agreement, tenant, today, done }: ActFormsProps,
  [proof, setProof]: [KeptPdf | null, (file: KeptPdf) => void],
): Omit<ActFormProps, 'cancel'> {
  const { id, version: expects } = agreement
  const options = [['', 'Choose'] as const, ...DATA_OUTCOMES.map(one => [one, DATA_WORDS[one]] as const)]
  const isLeft = (values: Values) =>
    ['data', 'backups', 'logs'].some(
      place => values[place] === ('protected' satisfies (typeof DATA_OUTCOMES)[number]),
    )
  return {
    title: 'What became of the data',
    lead: 'All three: the data itself, copies in backups, and what stands in logs. 45 CFR 164.504(e)(2)(ii)(J).',
    file: {
      field: PROOF,
      missing: () => null,
      show: problems => (
        <KeptPdfField
          id={PROOF}
          label="PDF that proves it (optional)"
          hint="Such as a certificate of destruction."
          tenant={tenant.name}
          chosen={proof}
          choose={setProof}
          problems={problems}
        />
      ),
    },
    fields: [
      { name: 'data', label: 'The data itself', kind: 'choice', options },
      { name: 'backups', label: 'Copies in backups', kind: 'choice', options },
      { name: 'logs', label: 'What stands in logs', kind: 'choice', options },
      { name: 'on', label: 'Done on', kind: 'day', latest: today },
      {
        name: 'how',
        label: 'How, and what proves it',
        hint: 'Such as: wiped on 3 May, letter of their engineer, ticket 4711.',
        kind: 'words',
      },
      { name: 'why', label: 'Why returning or destroying is not feasible', kind: 'words', isShown: isLeft },
      {
        name: 'protections',
        label: 'Which protections go on for what is left',
        kind: 'words',
        isShown: isLeft,
      },
    ],
    button: 'Keep it',
    send: async values => {
      const place = (name: string) => DATA_OUTCOMES.find(one => one === values[name]) ?? 'none-held'
      const infeasible = isLeft(values)
        ? { why: values['why'] ?? '', protections: values['protections'] ?? '' }
        : null
      const body = {
        expects,
        on: values['on'] ?? '',
        data: place('data'),
        backups: place('backups'),
        logs: place('logs'),
        how: values['how'] ?? '',
        sha256: proof?.sha256 ?? null,
        infeasible,
      }
      await call<typeof routes.keepDataAfter>('POST', `${AT}/data-after`, {
        params: { tenant: tenant.name, id },
        body,
      })
      done('What became of the data is on record.')
    },
  }
}

function breachForm({ agreement, tenant, today, done }: ActFormsProps): Omit<ActFormProps, 'cancel'> {
  const { id, version: expects, party } = agreement
  return {
    title: 'Record a breach of the agreement',
    lead: `When you know of a pattern by which ${party.name} materially breaks it, have it cured, or end the agreement if that is feasible: 45 CFR 164.504(e)(1). Whether patients must be told is another question.`,
    fields: [
      { name: 'learned', label: 'Learned of it on', kind: 'day', latest: today },
      { name: 'what', label: 'What they do, and since when', kind: 'words' },
    ],
    button: 'Write it down',
    send: async ({ learned = '', what = '' }) => {
      await call<typeof routes.addAgreementBreach>('POST', `${AT}/breaches`, {
        params: { tenant: tenant.name, id },
        body: { expects, learned, what },
      })
      done('It is written down. Write down each step towards a cure, and the outcome.')
    },
  }
}

function agentForm({ agreement, tenant, done }: ActFormsProps): Omit<ActFormProps, 'cancel'> {
  const { id, version: expects, party } = agreement
  return {
    title: 'Agent or not',
    lead: `If ${party.name} acts as your agent, a breach counts as discovered on the day that they knew of it. What decides is whether you may direct how the work is done (federal common law of agency, 45 CFR 160.402(c)).`,
    fields: [
      {
        name: 'agent',
        label: 'What it is',
        kind: 'choice',
        options: AGENT_ANSWERS.map(one => [one, AGENT_WORDS[one]] as const),
        initial: agreement.agent,
      },
    ],
    button: 'Keep it',
    send: async values => {
      const agent = AGENT_ANSWERS.find(one => one === values['agent']) ?? 'not-decided'
      await call<typeof routes.changeHeldAgreement>('PUT', `${AT}/held`, {
        params: { tenant: tenant.name, id },
        body: { expects, vendor: party.vendor, agent },
      })
      done('It is kept.')
    },
  }
}

function endForm(
  act: 'decline' | 'void' | 'end',
  { agreement, tenant, today, done }: ActFormsProps,
): Omit<ActFormProps, 'cancel'> {
  const { id, version: expects, party } = agreement
  const params = { tenant: tenant.name, id }
  const why = { name: 'why', label: 'Why', kind: 'words' as const }
  const long = ({ why: text = '' }: Values) =>
    text.trim() === '' || text.trim().length >= 5
      ? []
      : [{ field: 'why', message: 'Say why in a few words more.' }]
  if (act === 'void') {
    return {
      title: 'Void it',
      lead: 'For what was written down or signed in error. It stays in the history and counts for nothing; nothing is deleted.',
      fields: [why],
      wrong: long,
      button: 'Void it',
      send: async (values, run) => {
        const body = { expects, why: values['why'] ?? '' }
        await run(() => call<typeof routes.voidAgreement>('POST', `${AT}/void`, { params, body }))
        done('It is voided.')
      },
    }
  }
  if (act === 'decline') {
    return {
      title: 'It was declined',
      lead: 'Requests to sign it are taken back.',
      fields: [
        {
          name: 'side',
          label: 'Who does not sign',
          kind: 'choice',
          options: [
            ['theirs', party.name],
            ['ours', 'We'],
          ],
          initial: 'theirs',
        },
        why,
      ],
      wrong: long,
      button: 'Write it down',
      send: async (values, run) => {
        const side = values['side'] === 'ours' ? ('ours' as const) : ('theirs' as const)
        const body = { expects, side, why: values['why'] ?? '' }
        await run(() => call<typeof routes.declineAgreement>('POST', `${AT}/decline`, { params, body }))
        done('It is written down as declined.')
      },
    }
  }
  return {
    title: 'End it',
    lead: `After the end ${party.name} returns or destroys all patient data. Ward asks for the evidence.`,
    fields: [
      { name: 'from', label: 'First day on which it no longer holds', kind: 'day', initial: today },
      why,
    ],
    wrong: long,
    button: 'End it',
    send: async (values, run) => {
      const body = { expects, from: values['from'] ?? '', why: values['why'] ?? '' }
      await run(() => call<typeof routes.terminateAgreement>('POST', `${AT}/terminate`, { params, body }))
      done('Its end is on record.')
    },
  }
}
