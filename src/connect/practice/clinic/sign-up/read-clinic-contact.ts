import { readFileSync } from 'node:fs'

/**
 * Who the made-up clinic named as its HIPAA contact and its officers in September 2026. Its contact has lost the role
 * since, and one officer has no deputy. Everybody in it is invented.
 */
export function readClinicContact(): string {
  return readFileSync(new URL('contact.json', import.meta.url), 'utf8')
}
