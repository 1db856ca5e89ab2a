import { readFileSync } from 'node:fs'

/** The moment of which the list of holders tells, ISO 8601 in UTC: that of the clinic's settings. */
export const ROLE_HOLDERS_AS_OF = '2026-11-02T14:06:21Z'

/**
 * Who held which role of the made-up clinic, and from when until when, as JSON of the form that `ward audit roles import`
 * reads: those of the settings export with its dates, and two who lost a role before the export was made.
 */
export function readClinicRoleHolders(): Uint8Array {
  return readFileSync(new URL('role-holders.json', import.meta.url))
}
