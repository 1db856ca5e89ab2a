import type { FactMapping } from './mapping.ts'

export const PURVIEW_MAPPINGS: readonly FactMapping[] = []
