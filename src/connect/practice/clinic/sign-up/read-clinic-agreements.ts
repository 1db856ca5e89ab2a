import { readFileSync } from 'node:fs'

/** What the people of the made-up clinic wrote down and signed of agreements, as JSON. */
export function readClinicAgreements(): string {
  return readFileSync(new URL('./agreements.json', import.meta.url), 'utf8')
}
