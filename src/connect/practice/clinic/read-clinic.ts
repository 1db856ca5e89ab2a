import { readFileSync } from 'node:fs'

/** The settings export of the made-up clinic that ships with Ward. Every name, id and address in it is invented. */
export function readClinicExport(): Uint8Array {
  return readFileSync(new URL('ProviderSettingsExport.json', import.meta.url))
}
