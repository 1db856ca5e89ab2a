import { expect, test } from 'vitest'
import { begun as begunAgreements } from './agreements.fixture.ts'
import { begun as begunVendors, terms, VENDORS } from './vendors.fixture.ts'

const SEARCH = '/api/tenants/clinic/search'
const KINDS = ['agreement', 'vendor', 'app']

type Row = { readonly kind: string; readonly title: string; readonly text: string; readonly to: string }
const found = ({ json }: { readonly json: Readonly<Record<string, unknown>> }) =>
  (json['results'] as Row[]).filter(({ kind }) => KINDS.includes(kind))

test('vendors and apps are found by name and domain by whoever may read them, and by nobody else', async () => {
  const { doors, asKim, asSam, post } = await begunVendors()
  const integrations = [{ name: 'Quillstream on the phones', kind: 'scribe', note: '' }]
  await post(VENDORS, asKim, {
    terms: terms({ name: 'Quillstream Dictation', domains: ['quillstream.example'], integrations }),
  })
  const workforce = await doors.signIn(await doors.add({ role: 'workforce', tenant: 'clinic' }))
  for (const as of [asKim, asSam]) {
    expect(found(await post(SEARCH, as, { q: 'quillst' }))).toEqual([
      {
        kind: 'vendor',
        title: 'Quillstream Dictation',
        text: 'Your record of an agreement is missing',
        to: '/vendors?vendor=vendor-1',
      },
      {
        kind: 'app',
        title: 'Quillstream on the phones',
        text: 'Your record of an agreement is missing · Integration written down by hand · Quillstream Dictation',
        to: `/vendors?view=apps&show=all&app=${encodeURIComponent('hand:vendor-1 quillstream on the phones')}`,
      },
    ])
  }
  expect(found(await post(SEARCH, asSam, { q: 'quillstream.example' }))[0]).toMatchObject({ kind: 'vendor' })
  // An app that the settings tell of, which nobody has written down.
  expect(found(await post(SEARCH, asSam, { q: 'chart letters' }))).toMatchObject([{ kind: 'app' }])
  expect(found(await post(SEARCH, workforce, { q: 'quillstream' }))).toEqual([])
  const outsider = await doors.signIn(await doors.add({ role: 'auditor', tenant: 'other' }))
  expect((await post(SEARCH, outsider, { q: 'quillstream' })).status).toBe(404)
})

test('an agreement is found by who promises, with where it stands; Microsoft’s by its name', async () => {
  const { doors, attested } = await begunAgreements()
  const { id } = await attested()
  const as = await doors.signIn(await doors.add({ role: 'auditor', tenant: 'clinic' }))
  const find = async (q: string) => found(await doors.ask('POST', SEARCH, { as, body: { q } }))
  expect(await find('tidewater')).toMatchObject([
    {
      kind: 'agreement',
      title: 'Business associate agreement with Tidewater Transcription',
      text: 'In effect · last day 31 December 2027 · A vendor promises us',
      to: `/agreements?agreement=${id}`,
    },
  ])
  expect((await find('baa of microsoft'))[0]).toMatchObject({ to: '/agreements?agreement=microsoft' })
})
