import { readFileSync } from 'node:fs'

/** What the made-up clinic keeps of reports, of the places of ePHI, and of its own evaluation. */
export function readClinicAssurance(): string {
  return readFileSync(new URL('./assurance.json', import.meta.url), 'utf8')
}
