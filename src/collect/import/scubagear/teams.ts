import type { FactMapping } from './mapping.ts'

export const TEAMS_MAPPINGS: readonly FactMapping[] = []
