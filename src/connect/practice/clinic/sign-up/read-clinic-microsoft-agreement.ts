import { readFileSync } from 'node:fs'

/**
 * What the made-up clinic kept of Microsoft's agreement: read and accepted on paper in October 2025, attested a week later,
 * looked at once since. Its yearly confirmation was missed some days ago. The documents in it are made-up stand-ins.
 */
export function readClinicMicrosoftAgreement(): string {
  return readFileSync(new URL('microsoft-agreement.json', import.meta.url), 'utf8')
}
