import { expect, test } from 'vitest'
import { agreement, attestedSide } from '../../base/agreements/agreements.fixture.ts'
import type { Json } from '../../base/canonical-json.ts'
import type { Instant } from '../../base/time.ts'
import { AGREEMENT_SCHEMA } from '../agreements/agreement-body.ts'
import { DEED, tenantMaker } from '../comply.fixture.ts'
import { bodyOfContact, type Contact } from '../contact/contact-body.ts'
import { bodyOfDesignation, type Designation } from '../contact/designation-body.ts'
import { AGREEMENT_SCHEMA as MICROSOFT_SCHEMA } from '../microsoft-agreement/agreement-body.ts'
import { draft, KIM } from '../microsoft-agreement/agreements.fixture.ts'
import { signer, waiting } from '../signing/signing.fixture.ts'
import { SIGNATURE_SCHEMA } from '../signing/signature-body.ts'
import { signUpChanged } from './sign-up-changed.ts'
import { whatChanged } from './what-changed.ts'

const AT = '2026-11-02T12:00:00.000Z' as Instant
const ACT = { by: 'u-1', name: 'Ana Whitfield', at: AT }

const json = (schema: string, value: object) => JSON.parse(JSON.stringify({ schema, ...value })) as Json
const signature = (more: Parameters<typeof waiting>[0] = {}) =>
  json(SIGNATURE_SCHEMA, waiting({ about: 'ag-0000000000000001', ...more }))
const DONE = { state: 'completed', signer: signer(), acceptedAt: AT } as const
const paper = (more: Parameters<typeof agreement>[0] = {}) => json(AGREEMENT_SCHEMA, agreement(more))
const microsoft = (more: Parameters<typeof draft>[0] = {}) => json(MICROSOFT_SCHEMA, draft(more))
const ended = { on: '2026-11-02', why: 'Another plan.', by: KIM, at: AT }

const person = (name: string): Contact['person'] => ({
  accountName: 'contact@clinic.example',
  domain: 'clinic.example',
  name,
  email: 'contact@clinic.example',
  phone: null,
})
const contact = (deed: Contact['deed'], name: string) => {
  const actor = { id: 'u-1', name: 'Ana', standing: 'officer', by: null, facts: null } as const
  const value: Contact = {
    deed,
    by: { id: 'u-1', name: 'Ana' },
    at: AT,
    basis: 'designated',
    person: person(name),
    mailbox: { monitored: null, readBy: null },
    role: { known: false, name: null, facts: null, attested: null },
    named: { at: AT, on: '2026-11-02', why: null, actor },
    before: null,
    request: null,
    confirmed: null,
    verified: null,
    reports: [],
  }
  return JSON.parse(JSON.stringify(bodyOfContact(value))) as Json
}
const designation = (more: Partial<Designation> = {}) => {
  const value: Designation = {
    office: 'privacy-official',
    holder: { account: null, name: 'Kim Park', email: null },
    deputy: null,
    from: '2026-01-01',
    until: null,
    document: null,
    signature: null,
    why: null,
    ended: null,
    by: { id: 'u-1', name: 'Ana' },
    at: AT,
    ...more,
  }
  return JSON.parse(JSON.stringify(bodyOfDesignation(value))) as Json
}

const WITH = 'the agreement with Tidewater Transcription'
const ENDINGS = {
  terminated: { kind: 'terminated', from: '2026-12-01', why: 'Moved.', ...ACT },
  voided: { kind: 'voided', why: 'Twice.', ...ACT },
  declined: { kind: 'declined', side: 'theirs', why: 'No.', ...ACT },
} as const

test.each<[kind: string, before: Json | null, after: Json, did: string | null]>([
  ['signature', null, signature(), null],
  ['signature', signature(), signature({ state: 'accepted', signer: signer(), acceptedAt: AT }), null],
  ['signature', signature(), signature(DONE), 'Lee Okafor signed “Agreement with Bayline”.'],
  ['signature', signature(DONE), signature(DONE), null],
  [
    'signature',
    signature(),
    signature({ state: 'declined', why: 'No.' }),
    'The signature of “Agreement with Bayline” was declined.',
  ],
  ['agreement', null, paper(), null],
  ['agreement', paper(), paper({ label: 'Rev. 2' }), null],
  ['agreement', paper(), paper({ theirs: attestedSide() }), `attested that ${WITH} is signed on paper`],
  ['agreement', paper(), paper({ ending: ENDINGS.terminated }), `ended ${WITH}, from 1 December 2026 on`],
  ['agreement', paper(), paper({ ending: ENDINGS.voided }), `voided ${WITH}`],
  ['agreement', paper(), paper({ ending: ENDINGS.declined }), `recorded that ${WITH} was declined`],
  ['agreement', paper({ ending: ENDINGS.voided }), paper({ ending: ENDINGS.voided, label: 'x' }), null],
  ['microsoft-agreement', null, microsoft(), null],
  ['microsoft-agreement', microsoft(), microsoft({ ended }), 'ended your record of Microsoft’s agreement'],
  ['microsoft-confirmation', null, {}, 'confirmed Microsoft’s agreement for another year'],
  ['hipaa-contact', null, contact('designated', 'Kim Park'), 'designated Kim Park as the HIPAA contact'],
  [
    'hipaa-contact',
    contact('designated', 'Kim Park'),
    contact('changed', 'Lee Okafor'),
    'changed the HIPAA contact from Kim Park to Lee Okafor',
  ],
  ['hipaa-contact', contact('designated', 'Kim Park'), contact('mailbox', 'Kim Park'), null],
  ['designation', null, designation(), 'designated Kim Park as privacy official'],
  [
    'designation',
    designation(),
    designation({ ended: { on: '2026-11-02', why: 'Left.' } }),
    'ended the designation of Kim Park as privacy official',
  ],
  ['agreement', null, { schema: 'ward.agreement/9' }, null],
  ['vendor', null, {}, null],
])('%s: told as %4$s', (kind, before, after, did) => {
  expect(signUpChanged({ kind, id: 'x', by: 'u-1', before, after })?.did ?? null).toBe(did)
})

test('what was signed and ended stands among what changed, with where it is', async () => {
  const { store, scope } = await tenantMaker()()
  const id = 'ag-0000000000000001'
  await store.records.keep(scope, { kind: 'agreement', id, body: paper() }, DEED)
  await store.records.keep(scope, { kind: 'signature', id: waiting().id, body: signature() }, DEED)
  const since = await store.evidence.size(scope)
  await store.records.keep(scope, { kind: 'signature', id: waiting().id, body: signature(DONE) }, DEED)
  const body = paper({ ending: ENDINGS.terminated })
  await store.records.keep(scope, { kind: 'agreement', id, body }, { by: 'u-1' })
  const changes = await whatChanged(store, scope, since, null)
  expect(changes.map(({ kind, by, did, to }) => [kind, by, did, to])).toEqual([
    ['agreement', 'u-1', `ended ${WITH}, from 1 December 2026 on`, `/agreements?agreement=${id}`],
    ['signature', null, 'Lee Okafor signed “Agreement with Bayline”.', `/agreements?agreement=${id}`],
  ])
})
