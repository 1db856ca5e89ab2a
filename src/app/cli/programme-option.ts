import { AppError } from '../../base/app-error.ts'
import type { Programme } from '../../assess/programme.ts'
import { readProgrammeFile } from '../../comply/programme-file.ts'
import { systemClock } from '../../host/clock.ts'
import { readWhole } from '../../host/read-source.ts'

export const PROGRAMME_OPTION = [
  '--programme <file>',
  'what people have decided (profile, waivers, decisions), as ward programme show --json writes it',
] as const

/** The programme in the file that was named, or one in which nothing is decided. @throws AppError bad-input */
export async function programmeIn(file: string | undefined): Promise<Programme> {
  const asOf = systemClock()
  if (file === undefined) return { organisation: null, waivers: [], decisions: [], asOf }
  return readProgrammeFile(utf8(await readWhole(file)), asOf)
}

function utf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new AppError('bad-input', 'The programme file is not written in UTF-8.')
  }
}
