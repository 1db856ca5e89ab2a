import { readFileSync } from 'node:fs'

/**
 * What the made-up clinic's officers have done of their year since September 2026: most of it, with short notes; two weekly
 * tasks were missed, one yearly one is overdue, and one quarterly one is postponed. Everybody in it is invented.
 */
export function readClinicYear(): string {
  return readFileSync(new URL('year.json', import.meta.url), 'utf8')
}
