import type { Facts } from '../../src/collect/facts/facts.schema.ts'
import { entraFacts } from './entra.ts'
import { exchangeFacts } from './exchange.ts'
import { licensingFacts } from './licensing.ts'
import { purviewFacts } from './purview.ts'
import { sharepointFacts } from './sharepoint.ts'
import { teamsFacts } from './teams.ts'

/** A tenant that meets every check, made anew at each call so a test may change it. */
export function goodTenant(): Facts {
  return {
    ...entraFacts(),
    ...exchangeFacts(),
    ...licensingFacts(),
    ...purviewFacts(),
    ...sharepointFacts(),
    ...teamsFacts(),
  }
}
