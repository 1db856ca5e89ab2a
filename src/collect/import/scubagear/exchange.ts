import type { FactMapping } from './mapping.ts'

export const EXCHANGE_MAPPINGS: readonly FactMapping[] = []
