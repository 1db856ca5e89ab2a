import type { Facts } from '../../src/collect/facts/facts.schema.ts'
import { defenderFacts } from './defender.ts'
import { entraFacts } from './entra.ts'
import { exchangeFacts } from './exchange.ts'
import { licensingFacts } from './licensing.ts'
import { powerBiFacts } from './power-bi.ts'
import { powerPlatformFacts } from './power-platform.ts'
import { purviewFacts } from './purview.ts'
import { sharepointFacts } from './sharepoint.ts'
import { teamsFacts } from './teams.ts'

/** A tenant that meets every check, made anew at each call so a test may change it. */
export function goodTenant(): Facts {
  return {
    ...defenderFacts(),
    ...entraFacts(),
    ...exchangeFacts(),
    ...licensingFacts(),
    ...powerBiFacts(),
    ...powerPlatformFacts(),
    ...purviewFacts(),
    ...sharepointFacts(),
    ...teamsFacts(),
  }
}
