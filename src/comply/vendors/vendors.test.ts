import { describe, expect, test } from 'vitest'
import type { Instant } from '../../base/time.ts'
import { importScubaGear } from '../../collect/import/scubagear/import-export.ts'
import { readClinicExport } from '../../connect/practice/clinic/read-clinic.ts'
import { readClinicVendors } from '../../connect/practice/clinic/sign-up/read-clinic-vendors.ts'
import { DEED, tenantMaker } from '../comply.fixture.ts'
import { keepAppList } from './app-list-records.ts'
import { noteApp } from './app-notes.ts'
import { dutiesOfVendors } from './duties.ts'
import { importHints, importVendors } from './import-vendors.ts'
import { keepVendorsStory, readVendorsStory } from './keep-vendors-story.ts'
import { readVendorsKnown, seenNow } from './known.ts'
import { keepLook } from './look-records.ts'
import { vendorRegister } from './register.ts'
import { standingOfVendors } from './standing.ts'
import { NO_TERMS } from './vendor-body.ts'
import { vendorHistory, vendorsOf } from './vendor-records.ts'

const NOW = '2026-11-02T14:06:21.000Z' as Instant
const BY = { by: { id: 'u-1', name: 'Dana Ruiz' }, at: NOW }
const LETTERS = 'app:2b8e4c1a-93d7-5e0f-a6b4-1c7d9e3f5a12'
const made = tenantMaker()

/** The practice clinic’s settings with what its people wrote down. */
async function practice() {
  const { store, scope } = await made()
  await store.snapshots.save(scope, importScubaGear(readClinicExport()), DEED)
  await keepVendorsStory(store, scope, readVendorsStory(readClinicVendors()), NOW)
  return { store, scope, known: (at: Instant = NOW) => readVendorsKnown({ store, scope, now: () => at }) }
}

function listed(changes: object = {}) {
  return {
    objectId: null,
    appId: '99999999-2222-3333-4444-555555555555',
    name: 'Scribe',
    publisher: null,
    verifiedPublisher: null,
    ownerTenant: null,
    domains: [],
    enabled: true,
    created: null,
    type: null,
    offers: {},
    ...changes,
  }
}

describe('the practice clinic', () => {
  test('tells its story: two apps without an agreement, a laboratory, a phone company, a refused request', async () => {
    const { known } = await practice()
    const { apps, vendors } = vendorRegister(await known())
    const resultOf = (name: string) =>
      [
        ...apps.map(({ app, standing }) => [app.name, standing.result]),
        ...vendors.map(({ vendor, standing }) => [vendor.name, standing.result]),
      ].find(([one]) => one === name)?.[1]
    expect(resultOf('Chart letters export')).toBe('baa_missing')
    expect(resultOf('Riverbend Appointment Reminders')).toBe('baa_missing')
    expect(resultOf('Millrace Clinical Laboratory')).toBe('not_needed')
    expect(resultOf('Copperline Telephone')).toBe('not_needed')
    expect(resultOf('Quillstream Dictation')).toBe('baa_missing')
    expect(apps.find(({ app }) => app.name === 'ChartLine EHR relay')?.vendor?.name).toBe('Lantern EHR')
  })

  test('its duties name what ends, and its standing what is open', async () => {
    const { known } = await practice()
    const now = await known()
    const duties = dutiesOfVendors(now)
    expect(duties.find(({ id }) => id.startsWith('vendor-new-apps'))).toMatchObject({
      opens: '2026-11-02',
      due: '2026-11-16',
      title: 'Settle 3 new apps that reach mail or files',
      why: 'Chart letters export, ChartLine EHR relay, Fax gateway: the first was found on 2 November 2026. Nobody has looked through the new apps yet.',
      closesOn: 'record',
    })
    expect(duties.find(({ title }) => title.includes('Copperline'))).toMatchObject({
      opens: '2026-09-16',
      due: '2026-12-15',
    })
    expect(standingOfVendors(now)).toMatchObject([{ id: 'vendors', state: 'open', to: '/vendors' }])
  })

  test('nothing of the story is from after its day', async () => {
    const { store, scope } = await made()
    const story = readVendorsStory(readClinicVendors())
    await keepVendorsStory(
      store,
      scope,
      { ...story, apps: [], settlements: [] },
      '2026-03-09T23:00:00.000Z' as Instant,
    )
    expect(await vendorsOf(store, scope)).toHaveLength(2)
  })
})

describe('what is new', () => {
  test('a look takes what is there; an app that comes after it opens a duty with its first day', async () => {
    const { store, scope, known } = await practice()
    const seen = { ...seenNow(await known()), apps: 3 }
    await keepLook(store, scope, { seen, expects: 0 }, BY, DEED)
    expect(dutiesOfVendors(await known()).filter(({ id }) => id.startsWith('vendor-new'))).toEqual([])
    const client = '11111111-2222-3333-4444-555555555555'
    const kept = { asOf: '2026-11-20T00:00:00.000Z' as Instant, file: '0'.repeat(64) }
    const later = { by: BY.by, at: '2026-11-21T08:00:00.000Z' as Instant }
    await keepAppList(
      store,
      scope,
      { kind: 'enterprise-apps', rows: [listed({ objectId: client })] },
      kept,
      later,
      DEED,
    )
    const rows = [{ client, resource: client, forEverybody: true, permissions: ['Mail.ReadWrite'] }]
    await keepAppList(store, scope, { kind: 'consents', rows }, kept, later, DEED)
    const now = await known('2026-11-22T08:00:00.000Z' as Instant)
    expect(
      vendorRegister(now)
        .apps.filter(({ isNew }) => isNew)
        .map(({ app }) => app.name),
    ).toEqual(['Scribe'])
    expect(dutiesOfVendors(now).find(({ id }) => id.startsWith('vendor-new'))).toMatchObject({
      opens: '2026-11-20',
      title: 'Settle a new app that reaches mail or files: Scribe',
      why: 'Scribe: found on 20 November 2026. Nobody has looked through the new apps yet.',
    })
  })

  test('an app that was said to be removed is back when later settings name it', async () => {
    const { store, scope, known } = await practice()
    const said = { removed: { on: '2026-11-02', note: '' } }
    await noteApp(store, scope, { key: LETTERS, name: 'x' }, { said, expects: 0 }, BY, DEED)
    const result = async () => vendorRegister(await known()).appsByKey.get(LETTERS)?.standing.result
    expect(await result()).toBe('removed')
    const snapshot = importScubaGear(readClinicExport())
    await store.snapshots.save(scope, { ...snapshot, takenAt: '2026-11-05T08:00:00.000Z' as Instant }, DEED)
    expect(await result()).toBe('baa_missing')
  })

  test('ten thousand apps are kept and read; an older list does not take the place of a newer', async () => {
    const { store, scope } = await made()
    const rows = Array.from({ length: 10_000 }, (_, index) =>
      listed({ appId: `00000000-0000-0000-0000-${String(index).padStart(12, '0')}`, name: `=1+${index}` }),
    )
    const told = { asOf: NOW, file: '0'.repeat(64) }
    const first = await keepAppList(store, scope, { kind: 'enterprise-apps', rows }, told, BY, DEED)
    expect(first).toMatchObject({ isNew: true, value: { rows: 10_000 } })
    expect(await keepAppList(store, scope, { kind: 'enterprise-apps', rows }, told, BY, DEED)).toMatchObject({
      isNew: false,
    })
    const older = { ...told, asOf: '2026-10-01T00:00:00.000Z' as Instant }
    await expect(
      keepAppList(store, scope, { kind: 'enterprise-apps', rows: [] }, older, BY, DEED),
    ).rejects.toThrow(/newer list/)
    const later = { ...told, asOf: '2026-12-01T00:00:00.000Z' as Instant }
    await expect(
      keepAppList(store, scope, { kind: 'enterprise-apps', rows: [] }, later, BY, DEED),
    ).rejects.toThrow(/tomorrow/)
    const known = await readVendorsKnown({ store, scope, now: () => NOW })
    expect(vendorRegister(known).apps).toHaveLength(10_000)
    expect((await store.evidence.verify(scope)).ok).toBe(true)
  })
})

describe('where vendors and apps stand', () => {
  test.each([
    [
      'an app that reaches nothing of patients is named as not settled',
      'User.Read',
      'done',
      /1 other app reaches neither mail nor files, as far as is known, and is not settled/,
    ],
    [
      'what Ward does not know is not taken for harmless',
      'Chart.Read.All',
      'open',
      /1 app with permissions that Ward does not know is not settled/,
    ],
    ['mail is open', 'Mail.Read', 'open', /1 app that reaches mail or files is not settled/],
  ])('%s', async (_, name, state, sentence) => {
    const { store, scope } = await made()
    const client = '11111111-2222-3333-4444-555555555555'
    const told = { asOf: NOW, file: '0'.repeat(64) }
    const apps = [listed({ objectId: client })]
    await keepAppList(store, scope, { kind: 'enterprise-apps', rows: apps }, told, BY, DEED)
    const rows = [{ client, resource: client, forEverybody: true, permissions: [name] }]
    await keepAppList(store, scope, { kind: 'consents', rows }, told, BY, DEED)
    const [found] = standingOfVendors(await readVendorsKnown({ store, scope, now: () => NOW }))
    expect([found?.state, found?.sentence]).toEqual([state, expect.stringMatching(sentence)])
  })
})

describe('lists of vendors', () => {
  const terms = (name: string, changes: object = {}) => ({ ...NO_TERMS, name, ...changes })

  test('what is there stays, what is new comes, and once more changes nothing', async () => {
    const { store, scope } = await made()
    const list = [terms('Lantern EHR', { domains: ['lantern.example'] }), terms('Other'), terms('other ')]
    expect(await importVendors(store, scope, list, BY, DEED)).toMatchObject({
      added: ['Lantern EHR', 'Other'],
    })
    expect(await importVendors(store, scope, list, BY, DEED)).toMatchObject({ added: [] })
    const bad = [terms('New'), terms('Bad', { appIds: ['x'] })]
    await expect(importVendors(store, scope, bad, BY, DEED)).rejects.toThrow(/Row 2/)
    expect(await vendorsOf(store, scope)).toHaveLength(2)
  })

  test('a long list reads the register once, and a number that somebody took meanwhile is told apart', async () => {
    const { store, scope } = await made()
    let reads = 0
    const records = Object.create(store.records) as typeof store.records
    const counted = Object.assign(records, {
      current: async (...asked: Parameters<typeof store.records.current>) => {
        reads += 1
        // Somebody else writes one down between the reading and the first that is kept.
        const found = await store.records.current(...asked)
        if (reads === 1) await importVendors(store, scope, [terms('In between')], BY, DEED)
        return found
      },
    })
    const list = Array.from({ length: 30 }, (_, index) => terms(`Vendor ${index}`))
    const { added } = await importVendors(
      { records: counted },
      scope,
      [...list, terms('In Between')],
      BY,
      DEED,
    )
    expect([added.length, reads]).toEqual([30, 2])
    const ids = (await vendorsOf(store, scope)).map(({ value }) => value.id)
    expect(ids).toEqual(Array.from({ length: 31 }, (_, index) => `vendor-${index + 1}`))
  })

  test('a claim from a public list is a hint with its credit, and settles nothing', async () => {
    const { store, scope } = await made()
    await importVendors(store, scope, [terms('Lantern EHR', { domains: ['lantern.example'] })], BY, DEED)
    const hint = {
      name: 'Lantern',
      domains: ['lantern.example'],
      claims: ['HIPAA'],
      form: 'https://lantern.example/baa',
    }
    const hints = [hint, { ...hint, name: 'Nobody', domains: [] }]
    expect(await importHints(store, scope, hints, 'Credit', BY, DEED)).toMatchObject({
      changed: ['Lantern EHR'],
    })
    expect(await importHints(store, scope, hints, 'Credit', BY, DEED)).toMatchObject({ changed: [] })
    const known = await readVendorsKnown({ store, scope, now: () => NOW })
    expect(vendorRegister(known).vendors).toMatchObject([
      { vendor: { claims: ['HIPAA'], hints: { source: 'Credit' } }, standing: { result: 'baa_missing' } },
    ])
    expect(await vendorHistory(store, scope, 'vendor-1')).toHaveLength(2)
  })

  test('two hints that fit are none', async () => {
    const { store, scope } = await made()
    await importVendors(store, scope, [terms('Lantern EHR')], BY, DEED)
    const hint = { name: 'Lantern EHR', domains: [], claims: ['HIPAA'], form: null }
    expect(await importHints(store, scope, [hint, hint], 'Credit', BY, DEED)).toMatchObject({ changed: [] })
  })
})
