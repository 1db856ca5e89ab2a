import { expect, it } from 'vitest'
import { measurePatientFiles } from './measure-patient-files.ts'
import { answering, valueIn } from './scan.fixture.ts'

it('judges each name in a place, below a folder and alone, and tells the missed by their line', () => {
  const scan = answering((text, place) => ({
    decision: text.includes('Lee') && (place || text.startsWith('Patients/')) ? 'likely' : 'none',
  }))
  const rows = [
    { line: 1, text: 'Ann_Lee_12.json' },
    { line: 2, text: 'x.json' },
  ]
  const section = measurePatientFiles(scan, [
    { name: 'p.txt', texts: { form: 'file-names', ofPatients: true, rows } },
  ])
  const value = (id: string) => valueIn(section, `patient-files.${id}`)
  expect(['in-place', 'below-patients', 'alone'].map(value)).toEqual([0.5, 0.5, 0])
  expect(section.shown).toEqual([{ kind: 'missed', file: 'p.txt', line: 2, what: 'in place: none' }])
})
