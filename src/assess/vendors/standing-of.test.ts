import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { AGREEMENT_STATUSES, type AgreementStatus } from '../../base/agreements/agreement.ts'
import { addDays } from '../../base/days.ts'
import type { Instant } from '../../base/time.ts'
import type { VendorResult } from '../../base/vendors/results.ts'
import type { SettlementHolds } from '../../base/vendors/vendor.ts'
import { SETTLEMENT_KINDS } from '../../base/vendors/settlement-kinds.ts'
import { agreementsByVendor, settlementsOfApp, standingOfApp, standingOfVendor } from './standing-of.ts'
import { agreement, app, AT, holds, TODAY, vendor } from './vendors.fixture.ts'

const MAIL = { name: 'Mail.Read', service: '', type: 'application', adminConsented: true, people: 0 } as const
const NOTHING = {
  app: app(),
  note: null,
  isRemoved: false,
  match: { vendor: null },
  vendor: null,
  agreements: [],
  settlements: [],
  today: TODAY,
}
const said = (inScope: boolean | null, inScopeOf: string | null = 'ag-0000000000000001') => ({
  inScope,
  inScopeOf,
})
const KNOWN = { ...NOTHING, match: { vendor: 'vendor-1' }, vendor: vendor() }

describe('where an app stands', () => {
  test.each<[string, Partial<typeof KNOWN> | object, VendorResult]>([
    ['nothing is known of it', NOTHING, 'unknown'],
    ['it reaches mail and nobody’s it is', { ...NOTHING, app: app({ permissions: [MAIL] }) }, 'baa_missing'],
    ['its vendor has an agreement that holds', { agreements: [agreement('active')] }, 'baa_ok'],
    ['one that ends soon still holds', { agreements: [agreement('expiring_soon')] }, 'baa_ok'],
    ['one that waits covers nothing', { agreements: [agreement('pending')] }, 'baa_missing'],
    ['one that ran out', { agreements: [agreement('expired')] }, 'baa_expired'],
    ['one that was ended', { agreements: [agreement('terminated')] }, 'baa_expired'],
    ['one that was void from the beginning is none', { agreements: [agreement('voided')] }, 'baa_missing'],
    [
      'an old one beside one that holds',
      { agreements: [agreement('expired'), agreement('active')] },
      'baa_ok',
    ],
    [
      'it names services, and nobody looked up whether this is one',
      { agreements: [agreement('active', { services: ['Hosting'] })] },
      'unknown',
    ],
    [
      'it names services, and this is one',
      { agreements: [agreement('active', { services: ['Hosting'] })], note: said(true) },
      'baa_ok',
    ],
    [
      'it names services, and this was said to be one of an older agreement’s',
      {
        agreements: [agreement('active', { services: ['Hosting'] })],
        note: said(true, 'ag-0000000000000009'),
      },
      'unknown',
    ],
    [
      'that it is not covered was said of an older one, and nobody has said otherwise',
      { agreements: [agreement('active')], note: said(false, 'ag-0000000000000009') },
      'baa_out_of_scope',
    ],
    [
      'one covers all until its day, another names services without an end',
      {
        agreements: [
          agreement('active', { id: 'ag-0000000000000002', services: ['Hosting'] }),
          agreement('active', {}, '2027-01-01'),
        ],
      },
      'baa_ok',
    ],
    [
      'a data use agreement without an end beside a whole one',
      {
        agreements: [
          agreement('active', { id: 'ag-0000000000000002', kind: 'data-use' }),
          agreement('active', {}, '2027-01-01'),
        ],
      },
      'baa_ok',
    ],
    [
      'somebody said that the agreement does not cover it',
      { agreements: [agreement('active')], note: said(false) },
      'baa_out_of_scope',
    ],
    [
      'a data use agreement is for a limited data set',
      { agreements: [agreement('active', { kind: 'data-use' })] },
      'baa_out_of_scope',
    ],
    ['a reason was approved', { settlements: [{ holds: holds() }] }, 'not_needed'],
    ['no patient data, approved', { settlements: [{ holds: holds({ settles: 'no-phi' }) }] }, 'no_phi'],
    ['its last day is today', { settlements: [{ holds: holds({ until: TODAY }) }] }, 'not_needed'],
    ['it was yesterday', { settlements: [{ holds: holds({ until: '2026-11-21' }) }] }, 'baa_missing'],
    ['nobody approved it', { settlements: [{ holds: null }] }, 'baa_missing'],
    [
      'the vendor says that it meets no patient data, and nobody approved that',
      { vendor: vendor({ phi: 'no' }) },
      'unknown',
    ],
    [
      'said so, and the app reaches mail all the same',
      { vendor: vendor({ phi: 'no' }), app: app({ permissions: [MAIL] }) },
      'baa_missing',
    ],
    ['Microsoft’s own', { app: app({ owner: 'microsoft' }) }, 'microsoft'],
    ['removed', { isRemoved: true }, 'removed'],
  ])('%s', (_, changes, result) => {
    expect(standingOfApp({ ...KNOWN, ...changes }).result).toBe(result)
  })
})

test.each<[string, Partial<SettlementHolds>, boolean, number]>([
  ['no patient data, of an app that reaches none', { settles: 'no-phi' }, false, 1],
  [
    'no patient data, of one that reads mail: the vendor’s settlement is not its',
    { settles: 'no-phi' },
    true,
    0,
  ],
  ['who treats the patient may get mail', { settles: 'treating-provider' }, true, 1],
])('what is settled of the vendor: %s', (_, settles, isMail, count) => {
  const one = app(isMail ? { permissions: [MAIL] } : {})
  expect(settlementsOfApp(one, null, { holds: holds(settles) })).toHaveLength(count)
  // What was settled of the app itself counts, whatever it reaches.
  expect(settlementsOfApp(one, { holds: holds(settles) }, null)).toHaveLength(1)
})

const day = fc.integer({ min: -500, max: 500 }).map(by => addDays(TODAY, by))
const agreements = fc.array(
  fc.record({
    status: fc.constantFrom<AgreementStatus>(...AGREEMENT_STATUSES),
    services: fc.constantFrom<readonly string[]>([], ['Hosting']),
  }),
  { maxLength: 4 },
)
const settlements = fc.array(
  fc.option(
    fc.record({
      settles: fc.constantFrom(...SETTLEMENT_KINDS),
      until: day,
      approvedAt: day.map(text => `${text}T08:00:00.000Z` as Instant),
    }),
    { nil: null },
  ),
  { maxLength: 3 },
)

test('an app is never counted as settled without an agreement that holds today or an approval in its time', () => {
  fc.assert(
    fc.property(
      agreements,
      settlements,
      fc.constantFrom(true, false, null),
      fc.boolean(),
      day,
      (given, settled, inScope, whole, today) => {
        const its = given.map(({ status, services }) => agreement(status, { services: [...services] }))
        const held = settled.map(one => ({ holds: one === null ? null : holds(one) }))
        const known = { agreements: its, settlements: held, today }
        const { result } = whole
          ? standingOfVendor({ vendor: vendor(), appReaches: true, ...known })
          : standingOfApp({ ...KNOWN, ...known, note: said(inScope) })
        if (result === 'baa_ok') {
          expect(given.some(({ status }) => status === 'active' || status === 'expiring_soon')).toBe(true)
          if (!whole) expect(inScope).not.toBe(false)
        }
        if (result === 'not_needed' || result === 'no_phi') {
          const inTime = settled.filter(
            one => one !== null && one.until >= today && one.approvedAt.slice(0, 10) <= addDays(today, 1),
          )
          expect(inTime.length).toBeGreaterThan(0)
        }
      },
    ),
  )
})

describe('whose an agreement is', () => {
  test.each([
    ['it names the vendor’s record', [vendor()], agreement('active'), ['vendor-1']],
    [
      'it has the very name alone',
      [vendor()],
      agreement('active', { party: { vendor: null, name: ' lantern  EHR' } }),
      ['vendor-1'],
    ],
    [
      'two vendors have that name',
      [vendor(), vendor({ id: 'vendor-2' })],
      agreement('active', { party: { vendor: null, name: 'Lantern EHR' } }),
      [],
    ],
    [
      'our promise to a client is none of theirs',
      [vendor()],
      agreement('active', { direction: 'us-to-client' }),
      [],
    ],
  ])('%s', (_, vendors, one, expected) => {
    expect([...agreementsByVendor(vendors, [one]).keys()]).toEqual(expected)
  })
})

test('the table names why of each result', () => {
  expect(standingOfApp({ ...KNOWN, agreements: [agreement('pending')] }).says).toContain('waits')
  expect(AT).toBeDefined()
})
