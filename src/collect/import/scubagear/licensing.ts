import { listOf, toGraphShape } from './graph-shape.ts'
import type { FactMapping } from './mapping.ts'

export const LICENSING_MAPPINGS: readonly FactMapping[] = [
  {
    // From 1.4.0 on: SkuId, SkuPartNumber, ConsumedUnits and PrepaidUnits of each product, without its status and plans.
    fact: 'licensing.subscribed-products',
    key: 'license_information',
    products: ['aad'],
    commands: ['Get-MgBetaSubscribedSku'],
    value: member => listOf(member).map(product => toGraphShape(product)),
  },
]
