import { describe, expect, test } from 'vitest'
import type { FoundApp } from '../../base/vendors/found.ts'
import type { Vendor } from '../../base/vendors/vendor.ts'
import { type MatchedBy, matcher } from './match-vendor.ts'
import { app, vendor } from './vendors.fixture.ts'

const ID = '11111111-2222-3333-4444-555555555555'
const other = vendor({ id: 'vendor-2', name: 'Tidewater Billing Services' })

describe('whose an app is', () => {
  test.each<[string, Partial<Vendor>, Partial<FoundApp>, MatchedBy | null]>([
    ['its id was written down', { appIds: [ID] }, { appId: ID.toUpperCase() }, 'app-id'],
    [
      'Microsoft verified the publisher',
      {},
      { verifiedPublisher: 'Lantern EHR, Inc.' },
      'verified-publisher',
    ],
    [
      'mail goes to a host below its domain',
      { domains: ['lantern.example'] },
      { domains: ['mx.lantern.example'] },
      'domain',
    ],
    [
      'a domain that only ends alike is another',
      { domains: ['lantern.example'] },
      { domains: ['notlantern.example'] },
      null,
    ],
    ['it says of itself who publishes it', {}, { publisher: 'Lantern EHR' }, null],
    [
      'it says of itself where its home is',
      { domains: ['lantern.example'] },
      { saidDomains: ['lantern.example'] },
      null,
    ],
    ['it calls itself like the vendor', {}, { name: 'Lantern EHR Sync' }, null],
    ['a domain that many share tells nothing', { domains: ['gmail.com'] }, { domains: ['gmail.com'] }, null],
    [
      'the vendor is no longer used',
      { appIds: [ID], retired: { on: '2026-01-01', why: 'Gone', by: { id: null, name: 'x' } } },
      { appId: ID },
      null,
    ],
  ])('%s', (_, its, found, by) => {
    const match = matcher([vendor(its), other])(app(found), null)
    expect([match.by, match.vendor]).toEqual([by, by === null ? null : 'vendor-1'])
  })

  test.each<[string, Partial<FoundApp>]>([
    ['its publisher', { publisher: 'Lantern EHR' }],
    ['its name', { name: 'Lantern EHR Sync' }],
  ])('what it says of itself is a suggestion with its reason: %s', (_, found) => {
    expect(matcher([vendor(), other])(app(found), null).suggestions).toMatchObject([{ vendor: 'vendor-1' }])
  })

  test('where what counts names two, nothing is decided and both are shown', () => {
    const match = matcher([vendor({ appIds: [ID] }), { ...other, domains: ['tidewater.example'] }])(
      app({ appId: ID, domains: ['tidewater.example'] }),
      null,
    )
    expect(match.vendor).toBeNull()
    expect(match.suggestions.map(one => one.vendor)).toEqual(['vendor-1', 'vendor-2'])
  })

  test('what a person said stands over all, and what contradicts it is shown', () => {
    const match = matcher([vendor({ appIds: [ID] }), other])(app({ appId: ID }), { vendor: 'vendor-2' })
    expect(match).toMatchObject({ vendor: 'vendor-2', by: 'decided', suggestions: [{ vendor: 'vendor-1' }] })
  })
})
