import { readFileSync } from 'node:fs'

/**
 * What the people of the made-up clinic said of services, who has which licence, and its Azure subscriptions, as JSON.
 * They have taken down no list of Microsoft's: a made-up one would say of real services what nobody has read.
 */
export function readClinicServices(): string {
  return readFileSync(new URL('./services.json', import.meta.url), 'utf8')
}
