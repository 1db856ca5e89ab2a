import type { Facts } from '../../src/collect/facts/facts.schema.ts'
import { entraFacts } from './entra.ts'
import { licensingFacts } from './licensing.ts'

/** A tenant that meets every check, made anew at each call so a test may change it. */
export function goodTenant(): Facts {
  return { ...entraFacts(), ...licensingFacts() }
}
