import type { SubscribedProduct } from '../../collect/facts/licensing/subscribed-products.schema.ts'
import { knownProduct } from './plans.ts'

/** The id a product is waived and found by: Graph's `skuId`, else its string id. */
export function productId(product: SubscribedProduct): string {
  return product.skuId ?? product.skuPartNumber ?? 'not read'
}

/** The name people know a product by, else Microsoft's string id or number for it. */
export function productName(product: SubscribedProduct): string {
  return (
    knownProduct(product)?.plan.name ?? product.skuPartNumber ?? product.skuId ?? 'A product without a name'
  )
}
