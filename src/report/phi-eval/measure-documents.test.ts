import { describe, expect, it } from 'vitest'
import type { DocumentKind } from '../../base/labelled-texts.ts'
import { measureDocuments } from './measure-documents.ts'

const judge = { threshold: 2, isClinical: (text: string) => text.includes('ail') }
const measure = (...rows: readonly (readonly [DocumentKind, string])[]) =>
  measureDocuments(judge, [
    {
      name: 'd.csv',
      texts: {
        form: 'documents',
        rows: rows.map(([kind, text], index) => ({ line: index + 1, kind, text })),
      },
    },
  ])

describe('measureDocuments', () => {
  it('tells each kind apart: notes as a share, others for each thousand', () => {
    const { figures, notes } = measure(
      ['note', 'ailing'],
      ['note', 'well'],
      ['dialogue', 'ails'],
      ['section', 'well'],
      ['not-clinical', 'sailing'],
      ['not-clinical', 'walking'],
    )
    expect(figures.map(({ id, value, unit, met }) => [id, value, unit, met])).toEqual([
      ['documents.note', 0.5, 'share', false],
      ['documents.dialogue', 1, 'share', undefined],
      ['documents.section', 0, 'share', undefined],
      ['documents.not-clinical', 500, 'per-1000', false],
    ])
    expect(notes).toEqual(['Threshold in force: 2.'])
  })

  it('says that nothing was there to be falsely flagged, and shows no text', () => {
    const { notes, shown } = measure(['note', 'well'])
    expect(notes[1]).toMatch(/No documents of other kinds/)
    expect(shown).toEqual([{ kind: 'missed', file: 'd.csv', line: 1, what: 'note' }])
  })
})
