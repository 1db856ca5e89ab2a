import type { FactMapping } from './mapping.ts'

export const SHAREPOINT_MAPPINGS: readonly FactMapping[] = []
