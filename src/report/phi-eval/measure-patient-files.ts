import type { FileNames } from '../../base/labelled-texts.ts'
import { besides, isFlag } from './decisions.ts'
import { atLeast, share } from './figures.ts'
import { type FileOf, namesOf, rowsOf, type Scan, type Section } from './section.ts'

/**
 * File names that hold a patient's name: alone they say who, not that it is about care, so they are flagged only where
 * the place is known to hold patients, or where the folder says so.
 */
export function measurePatientFiles(scan: Scan, files: readonly FileOf<FileNames>[]): Section {
  const rows = rowsOf(files)
  const inPlace = rows.map(({ text }) => scan('filename', text, { place: true }).decision)
  const alone = rows.map(({ text }) => scan('filename', text).decision)
  const below = rows.map(({ text }) => scan('filename', `Patients/${text}`).decision)
  const of = rows.length
  return {
    id: 'patient-files',
    title: 'File names of patients',
    files: namesOf(files),
    rows: rows.length,
    figures: [
      share({
        id: 'patient-files.in-place',
        label: 'flagged in a place of ePHI',
        count: inPlace.filter(isFlag).length,
        of,
        target: atLeast(0.95),
      }),
      ...besides('patient-files.in-place', inPlace),
      share({
        id: 'patient-files.below-patients',
        label: 'flagged as Patients/NAME',
        count: below.filter(isFlag).length,
        of,
      }),
      share({
        id: 'patient-files.alone',
        label: 'flagged alone (a name is not PHI by itself)',
        count: alone.filter(isFlag).length,
        of,
      }),
    ],
    notes: [],
    shown: rows.flatMap(({ file, line }, index) => {
      const decision = inPlace[index] ?? 'none'
      return isFlag(decision) ? [] : [{ kind: 'missed', file, line, what: `in place: ${decision}` } as const]
    }),
  }
}
