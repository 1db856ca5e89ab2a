import type { ListedProduct } from './user-list.ts'

type Named = Pick<ListedProduct, 'sku' | 'name'>

/** What Microsoft's imported list of products says of one that Ward's own table does not know. */
export interface ImportedProducts {
  /** The name that people know it by; null where the list does not have it. */
  readonly titleOf: (product: Named) => string | null
  /** Ids of its service plans; null where the list does not have it, or gives its name to products that differ. */
  readonly plansOf: (product: Named) => readonly string[] | null
}

/** A product with what the list says where nothing better is known. */
export function withImported(product: ListedProduct, imported: ImportedProducts | null): ListedProduct {
  if (imported === null) return product
  return {
    ...product,
    name: product.name ?? imported.titleOf(product),
    servicePlans: product.servicePlans ?? imported.plansOf(product),
  }
}
