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
      { name: 'Lantern EHR, Inc.' },
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
    [
      'a verified publisher whose company is of another form is another company',
      { name: 'Lantern EHR, LLC' },
      { verifiedPublisher: 'Lantern EHR, Inc.' },
      null,
    ],
    [
      'the form is written otherwise, and is the same one',
      { name: 'Lantern EHR Inc' },
      { verifiedPublisher: 'LANTERN EHR, Inc.' },
      'verified-publisher',
    ],
    [
      'a name without a form that was written down as a publisher',
      { publishers: ['Lantern EHR'] },
      { verifiedPublisher: 'Lantern EHR' },
      'verified-publisher',
    ],
    [
      'mail goes to it and to somebody else',
      { domains: ['lantern.example'] },
      { domains: ['mx.lantern.example', 'elsewhere.example'] },
      null,
    ],
    [
      'mail goes to two hosts of its',
      { domains: ['lantern.example', 'lantern-mail.example'] },
      { domains: ['mx.lantern.example', 'lantern-mail.example'] },
      'domain',
    ],
    [
      'a mailbox at a provider of mail, whose domain somebody wrote down',
      { domains: ['icloud.com'] },
      { domains: ['icloud.com'] },
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
    [
      'a verified publisher with a form of company that nobody wrote down',
      { verifiedPublisher: 'Lantern EHR, Inc.' },
    ],
    ['one of the domains that mail goes to', { domains: ['mx.lantern.example', 'elsewhere.example'] }],
  ])('what it says of itself is a suggestion with its reason: %s', (_, found) => {
    const mine = vendor({ domains: ['lantern.example'] })
    expect(matcher([mine, other])(app(found), null).suggestions).toMatchObject([{ vendor: 'vendor-1' }])
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

  test('ten thousand apps and two thousand vendors are held against each other without asking each of each', () => {
    let reads = 0
    const counted = Array.from({ length: 2_000 }, (_, index) => {
      const one = vendor({ id: `vendor-${index + 1}` })
      return Object.defineProperty({ ...one }, 'name', {
        get() {
          reads += 1
          return `Vendor number ${index}`
        },
      })
    })
    const matchOf = matcher(counted)
    const before = reads
    for (let index = 0; index < 10_000; index += 1)
      matchOf(app({ name: `Vendor number ${index} Sync` }), null)
    expect(reads).toBe(before)
    expect(matchOf(app({ name: 'Vendor number 1999 Sync' }), null).suggestions).toMatchObject([
      { vendor: 'vendor-2000', by: 'name' },
    ])
  })
})
