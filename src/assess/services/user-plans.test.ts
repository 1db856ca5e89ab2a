import { describe, expect, it } from 'vitest'
import { SAFEGUARDS } from './safeguards.ts'
import type { HeldProduct, ListedProduct, UserList } from '../../base/services/user-list.ts'
import { lacksOf, plansOfProducts, plansOfUsers } from './user-plans.ts'

const PREMIUM = 'cbdc14ab-d96c-4c30-b9f4-6ada7cdc1d46'
const P1_PLAN = '41781fb2-bc02-4b7c-bd55-b576c07bb09d'
const UNKNOWN = 'aaaaaaaa-0000-0000-0000-000000000001'
const sku = (id: string): ListedProduct => ({ sku: id, name: null, servicePlans: null })
const called = (name: string): ListedProduct => ({ sku: null, name, servicePlans: null })
const hold = (...products: readonly number[]): readonly HeldProduct[] =>
  products.map(product => ({ product, disabled: [] }))
const list = (
  products: readonly ListedProduct[],
  sets: UserList['sets'],
  of: readonly (readonly [set: number, enabled: boolean | null])[] = sets.map((_, index) => [index, true]),
): UserList => ({
  products,
  sets,
  users: of.map(([set, enabled], index) => ({
    name: `P ${index}`,
    upn: `p${index}@clinic.example`,
    enabled,
    set,
  })),
})
const only = (...given: Parameters<typeof list>) => plansOfUsers(list(...given)).sets[0]

describe('what somebody’s plans can enforce', () => {
  it.each([
    [sku(PREMIUM), 'conditional-access', true, 'by its id'],
    [
      sku(` ${PREMIUM.toUpperCase()}\u00a0`),
      'conditional-access',
      true,
      'ids end in blanks and differ in case',
    ],
    [called('Microsoft 365 Business Premium'), 'conditional-access', true, 'by its name'],
    [
      called('Microsoft 365 Business Premium (Nonprofit Staff Pricing)'),
      'conditional-access',
      true,
      'a remark in brackets',
    ],
    [sku(PREMIUM), 'audit-premium', false, 'Business Premium has no Audit (Premium)'],
    [sku(UNKNOWN), 'conditional-access', undefined, 'an unknown id is unknown, never “cannot”'],
    [called('Something new'), 'devices', undefined, 'an unknown name is unknown'],
    [
      { ...sku(UNKNOWN), servicePlans: [P1_PLAN.toUpperCase()] },
      'conditional-access',
      true,
      'known from Microsoft’s list',
    ],
    [
      { ...sku(UNKNOWN), servicePlans: [P1_PLAN] },
      'devices',
      false,
      'known from Microsoft’s list not to bring it',
    ],
    [called('Exchange Online Kiosk'), 'archive-and-hold', false, 'a kiosk mailbox has no archive'],
  ] as const)('%j and %s: %s, %s', (product, safeguard, has, _because) => {
    expect(only([product], [hold(0)])?.has[safeguard]).toBe(has)
  })

  it('adds up what several products bring, and takes what is switched off', () => {
    const products = [sku(PREMIUM), called('Microsoft 365 E5 Compliance')]
    expect(only(products, [hold(0, 1)])?.has).toMatchObject({
      'conditional-access': true,
      'audit-premium': true,
    })
    const off = [[{ product: 0, disabled: [P1_PLAN] }]]
    expect(only(products, off)?.has['conditional-access']).toBe(false)
  })

  it('does not let an unknown product hide what a known one brings', () => {
    expect(only([sku(PREMIUM), sku(UNKNOWN)], [hold(0, 1)])?.has).toMatchObject({
      'conditional-access': true,
      'audit-premium': undefined,
    })
  })

  it.each([
    ['Exchange Online Kiosk', 'kiosk', 'the smallest mailbox'],
    ['Microsoft 365 F1', 'frontline', 'frontline'],
    ['Microsoft 365 F3', 'frontline', 'frontline'],
    ['Office 365 F3', 'frontline', 'was K1'],
    ['Microsoft 365 Business Premium', 'ordinary', 'the normal plan'],
    ['Microsoft 365 F5 Security', 'add-ons', 'stands beside F1 and F3'],
    ['Power BI (free)', 'add-ons', 'free, beside a plan'],
    ['Something new', 'unknown', 'a name Ward does not know'],
  ])('%s is %s: %s', (name, kind) => {
    expect(only([called(name)], [hold(0)])?.kind).toBe(kind)
  })

  it('says ordinary of who has a kiosk mailbox beside a full plan, and none of who has nothing', () => {
    const sets = plansOfUsers(
      list([called('Exchange Online Kiosk'), sku(PREMIUM)], [hold(0, 1), [], hold(0)]),
    ).sets
    expect(sets.map(({ kind }) => kind)).toEqual(['ordinary', 'none', 'kiosk'])
  })
})

describe('counts', () => {
  const known = plansOfUsers(
    list(
      [sku(PREMIUM), called('Exchange Online Kiosk'), sku(UNKNOWN)],
      [hold(0), hold(1), [], hold(2)],
      [
        [0, true],
        [0, null],
        [0, false],
        [1, true],
        [1, true],
        [2, true],
        [3, true],
      ],
    ),
  )
  it('have, lack and unknown are everybody who counts', () => {
    expect([known.people, known.unlicensed, known.blocked]).toEqual([5, 1, 1])
    for (const { has, lacks, unknown } of known.safeguards) expect(has + lacks + unknown).toBe(5)
    expect(known.safeguards.find(({ safeguard }) => safeguard.id === 'conditional-access')).toMatchObject({
      has: 2,
      lacks: 2,
      unknown: 1,
    })
  })

  it('names products that nobody knows', () => {
    expect(known.unknownProducts).toEqual([{ name: UNKNOWN, people: 1 }])
  })

  it('lists nothing as lacking for who does not count', () => {
    const user = { name: 'A', upn: 'a@clinic.example', enabled: true, set: 1 }
    expect(lacksOf(known, user)).toContain('conditional-access')
    expect(lacksOf(known, { ...user, enabled: false })).toEqual([])
    expect(lacksOf(known, { ...user, set: 2 })).toEqual([])
    expect(lacksOf(known, { ...user, set: 99 })).toEqual([])
  })

  it('tells of products to whom nobody knows', () => {
    const [kiosk] = plansOfProducts([
      {
        skuId: '80b2d799-d2ba-4d2a-8842-fb0d0f3a4b82',
        skuPartNumber: 'EXCHANGEDESKLESS',
        consumedUnits: 3,
        prepaidUnits: { enabled: 0, warning: 3, suspended: 0, lockedOut: 0 },
      },
    ])
    expect(kiosk).toMatchObject({
      assigned: 3,
      kind: 'kiosk',
      inGrace: true,
      has: { 'archive-and-hold': false },
    })
  })

  it('takes name and parts of what Ward’s table does not know from Microsoft’s imported list, and of nothing else', () => {
    const NEW = '11111111-2222-4333-8444-555555555555'
    const imported = {
      titleOf: ({ sku: id }: { sku: string | null }) =>
        id === NEW ? 'Microsoft 365 Clinic Plus' : 'Another name',
      plansOf: ({ sku: id }: { sku: string | null }) =>
        id === NEW ? ['41781fb2-bc02-4b7c-bd55-b576c07bb09d'] : [],
    }
    const products = [
      { skuId: NEW, skuPartNumber: 'SPE_CLINIC_PLUS', consumedUnits: 2 },
      { skuId: '80b2d799-d2ba-4d2a-8842-fb0d0f3a4b82', skuPartNumber: 'EXCHANGEDESKLESS', consumedUnits: 3 },
    ]
    const has = (id: string, list: typeof imported | null) =>
      plansOfProducts(products, list).map(one => [one.name, one.has[id]])
    expect(has('conditional-access', null)).toEqual([
      ['SPE_CLINIC_PLUS', undefined],
      ['Exchange Online Kiosk', false],
    ])
    expect(has('conditional-access', imported)).toEqual([
      ['Microsoft 365 Clinic Plus', true],
      ['Exchange Online Kiosk', false],
    ])
  })

  it('stays quick for a hundred thousand people', () => {
    const many = list(
      [sku(PREMIUM)],
      [hold(0)],
      Array.from({ length: 100_000 }, () => [0, true] as const),
    )
    expect(plansOfUsers(many).people).toBe(100_000)
  })
})

it('asks of each safeguard something that a plan of the table carries', () => {
  const e5 = only([called('Microsoft 365 E5')], [hold(0)])
  for (const { id } of SAFEGUARDS) expect(e5?.has[id], id).toBe(true)
})
