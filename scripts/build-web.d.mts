/** True when dist/web does not hold the page that the sources would make. */
export function isWebStale(folder?: string): boolean
/** Builds dist/web when it is stale and answers whether it did. */
export function buildWebIfStale(): Promise<boolean>
