import { readFileSync } from 'node:fs'

/** What the people of the made-up clinic wrote down of vendors and apps, as JSON. */
export function readClinicVendors(): string {
  return readFileSync(new URL('./vendors.json', import.meta.url), 'utf8')
}
