import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { nameKey, PLANS } from '../../src/assess/licensing/plans.ts'
import { PRODUCT_LIST, servicePlansOf } from '../../src/assess/licensing/plans/define-plan.ts'
import { SERVICE_PLANS, type ServicePlanName } from '../../src/assess/licensing/service-plans.ts'
import { importMicrosoftProducts } from '../../src/collect/import/microsoft-products/import-products.ts'
import { SHARED } from './scubagear.ts'

const FILE = `ConversionTable_product-names-service-plans_${PRODUCT_LIST.asOf}.csv`
const PATH = join(SHARED, 'data/grc/microsoft', FILE)

/** Ward's own table of plans against Microsoft's list of the day the table says it is from. */
describe.skipIf(!existsSync(PATH))('the table of plans and Microsoft’s list', () => {
  const list = existsSync(PATH) ? importMicrosoftProducts(readFileSync(PATH), FILE) : undefined
  const products = new Map(list?.products.map(one => [one.id, one]))
  const listed = new Map(list?.servicePlans.map(one => [one.id, one]))
  const deciding = new Map(
    (Object.entries(SERVICE_PLANS) as [ServicePlanName, string][]).map(([name, id]) => [id, name]),
  )

  it('every service plan is in the list under that id and name', () => {
    for (const [name, id] of Object.entries(SERVICE_PLANS))
      expect(listed.get(id)?.names.map(nameKey), name).toContain(nameKey(name))
  })

  const rows = PLANS.flatMap(plan =>
    plan.products.map(product => [plan.name, product.name, plan, product] as const),
  )

  it.each(rows)(
    '%s, %s: the id and name are Microsoft’s, and it holds exactly these',
    (_, __, plan, product) => {
      const found = products.get(product.sku)
      expect(found?.names.map(nameKey)).toContain(nameKey(product.name))
      const holding = found?.servicePlans.flatMap(id => deciding.get(id) ?? [])
      expect(servicePlansOf(plan, product).toSorted()).toEqual(holding?.toSorted())
    },
  )

  it('a plan without a product is one that the list does not have', () => {
    const without = PLANS.filter(plan => plan.products.length === 0)
    expect(without.length).toBeGreaterThan(0)
    const titles = new Set(list?.products.flatMap(one => one.titles.map(nameKey)))
    for (const plan of without)
      for (const name of [plan.name, ...plan.was]) expect(titles).not.toContain(nameKey(name))
  })

  it('lists no product that Microsoft’s list does not have, and none twice', () => {
    const skus = PLANS.flatMap(plan => plan.products.map(one => one.sku))
    expect(skus.filter(sku => !products.has(sku))).toEqual([])
    expect(new Set(skus).size).toBe(skus.length)
  })
})
