import { describe, expect, it } from 'vitest'
import type { LabelledFile } from '../../base/labelled-texts.ts'
import { measure } from './measure.ts'
import { answering, blind } from './scan.fixture.ts'

const engines = { scan: blind, scanMadeUp: blind, documents: { threshold: 1, isClinical: () => false } }
const line = { line: 1, text: 'Minutes' }

describe('measure', () => {
  it('makes a section for each form that is there, and no other', () => {
    const files: readonly LabelledFile[] = [
      { name: 'n.txt', texts: { form: 'file-names', ofPatients: false, rows: [line] } },
      { name: 'p.txt', texts: { form: 'file-names', ofPatients: true, rows: [line] } },
      { name: 'd.csv', texts: { form: 'documents', rows: [{ ...line, kind: 'note' }] } },
    ]
    expect(measure(engines, files, null).sections.map(({ id, files: names }) => [id, names])).toEqual([
      ['ordinary', ['n.txt']],
      ['patient-files', ['p.txt']],
      ['documents', ['d.csv']],
    ])
  })

  it('takes files of one form together', () => {
    const query = (text: string) => ({ line: 1, text, values: [] })
    const files: readonly LabelledFile[] = [
      { name: 'a.jsonl', texts: { form: 'queries', rows: [query('one')] } },
      { name: 'b.jsonl', texts: { form: 'queries', rows: [query('two'), query('three')] } },
    ]
    const [section] = measure(engines, files, null).sections
    expect(section).toMatchObject({ files: ['a.jsonl', 'b.jsonl'], rows: 3 })
  })

  it('counts lines and characters over the time that the clock gives', () => {
    let now = 0
    const clock = () => (now += 500)
    let scanned = 0
    const scan = answering(() => {
      scanned += 1
      return {}
    })
    const files: readonly LabelledFile[] = [
      { name: 's.tsv', texts: { form: 'subjects', rows: [line, { line: 2, text: 'Budget 2026' }] } },
    ]
    const { speed } = measure({ ...engines, scan }, files, { wall: clock, cpu: clock })
    // Wall and CPU are asked in turn: each sees 1,000 ms.
    expect(speed).toMatchObject({
      lines: 200_000,
      characters: 1_800_000,
      wallMs: 1000,
      linesPerSecond: 200_000,
    })
    expect(speed?.megabytesPerSecond).toBeCloseTo(1.8)
    expect(scanned).toBeGreaterThan(200_000)
    expect(measure(engines, [], { wall: clock, cpu: clock }).speed).toBeNull()
  })
})
