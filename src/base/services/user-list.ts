/** A licence that a list names: a product by its id, or by its name where the list gives no id. */
export interface ListedProduct {
  /** Graph `skuId`, trimmed and in small letters; null where the list names it only. */
  readonly sku: string | null
  /** As the list names it; null where it gives an id only. */
  readonly name: string | null
  /**
   * Ids of its service plans, from Microsoft's list of products where that was imported and Ward's own table does not know
   * the product; null else.
   */
  readonly servicePlans: readonly string[] | null
}

/** One product as somebody has it, with what was switched off in it. */
export interface HeldProduct {
  /** Index of the product in the list. */
  readonly product: number
  /** Ids of service plans that are switched off for the person (Graph `disabledPlans`). */
  readonly disabled: readonly string[]
}

export interface ListedUser {
  readonly name: string
  /** User principal name. */
  readonly upn: string
  /** False where sign-in is blocked; null where the list does not say. */
  readonly enabled: boolean | null
  /** Index of what they hold: of some hundred people, most hold the same. */
  readonly set: number
}

/** Who has which licences, as a list says it. */
export interface UserList {
  readonly products: readonly ListedProduct[]
  /** What people hold; an empty one is no licence. */
  readonly sets: readonly (readonly HeldProduct[])[]
  readonly users: readonly ListedUser[]
}
