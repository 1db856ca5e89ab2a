import { readFileSync } from 'node:fs'

/**
 * What the made-up clinic's people have decided, as `ward programme show --json` writes it: its profile, waivers in
 * several states and officers' decisions. Everybody and everything in it is invented.
 *
 * Its dates lie around the day of the clinic's export, and it is judged as of that day: the practice clinic's calendar
 * stands still, so what ends soon there ends soon whenever Ward is started.
 */
export function readClinicProgramme(): string {
  return readFileSync(new URL('programme.json', import.meta.url), 'utf8')
}
