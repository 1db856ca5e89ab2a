import { expect, test } from 'vitest'
import type { KnownAgreement } from '../../base/agreements/known-agreements.ts'
import type { FoundKind } from '../../base/vendors/found.ts'
import { rank } from './rank.ts'
import { agreementEntries, appEntries, vendorEntries } from './sign-up-entries.ts'

const app = (kind: FoundKind, name: string, key = 'app:1') => ({
  app: { key, name, kind, owner: 'other' as const },
  vendor: null,
  standing: { result: 'unknown' as const },
})

test('an app is found by its name, and its address opens it whatever its key holds', () => {
  expect(rank(appEntries([app('enterprise-app', 'Riverbend Reminders', 'app:a b&c')]), 'riverbend')).toEqual([
    {
      kind: 'app',
      title: 'Riverbend Reminders',
      text: 'Nobody has settled it · App of another organisation',
      to: '/vendors?view=apps&show=all&app=app%3Aa%20b%26c',
    },
  ])
})

test.each<[FoundKind, string, number]>([
  ['forwarding', 'a person’s address stands there', 0],
  ['mail-connector-out', 'a connector is named by administrators', 1],
])('of kind %s: %s', (kind, _, count) => {
  expect(rank(appEntries([app(kind, 'Zzyzx')]), 'zzyzx')).toHaveLength(count)
})

test.each([
  ['Agreement about billing', 'Agreement about billing (Tidewater)'],
  ['Agreement with Tidewater', 'Agreement with Tidewater'],
])('of an agreement called %s the other side is named once: %s', (title, shown) => {
  const agreement = { id: 'ag-1', title, party: { name: 'Tidewater' }, kind: 'data-use', services: [] }
  const state = { status: 'pending', lastDay: null }
  const known = { agreement: { ...agreement, direction: 'vendor-to-us' }, state } as unknown as KnownAgreement
  expect(agreementEntries([known])[0]?.title).toBe(shown)
})

test('a vendor is found by its domain before anything that only speaks of it', () => {
  const vendor = { id: 'vendor-3', name: 'Lantern EHR', domains: ['lantern.example'] }
  const entries = vendorEntries([{ vendor, standing: { result: 'baa_ok' } }])
  expect(rank(entries, 'lantern.example')).toEqual([
    { kind: 'vendor', title: 'Lantern EHR', text: 'Covered by an agreement', to: '/vendors?vendor=vendor-3' },
  ])
})
