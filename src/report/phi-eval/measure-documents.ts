import { DOCUMENT_KINDS, type DocumentKind, type Documents } from '../../base/labelled-texts.ts'
import { atLeast, type Figure, perThousand, share, type Target } from './figures.ts'
import { type FileOf, namesOf, rowsOf, type Section } from './section.ts'

/** Whether a whole text is clinical, at the threshold in force. */
export interface DocumentJudge {
  readonly threshold: number
  readonly isClinical: (text: string) => boolean
}

const LABELS: { readonly [K in DocumentKind]: string } = {
  note: 'clinical notes found',
  dialogue: 'conversations of doctor and patient found',
  section: 'single sections of notes found',
  'section-dialogue': 'conversations behind single sections found',
  'not-clinical': 'documents of other kinds flagged',
}
const TARGETS: { readonly [K in DocumentKind]?: Target } = {
  note: atLeast(0.95),
  'not-clinical': { is: 'at-most', value: 1 },
}

export function measureDocuments(judge: DocumentJudge, files: readonly FileOf<Documents>[]): Section {
  const rows = rowsOf(files).map(row => ({ ...row, clinical: judge.isClinical(row.text) }))
  return {
    id: 'documents',
    title: 'Documents',
    files: namesOf(files),
    rows: rows.length,
    figures: DOCUMENT_KINDS.flatMap((kind): readonly Figure[] => {
      const some = rows.filter(row => row.kind === kind)
      if (some.length === 0) return []
      const target = TARGETS[kind]
      const measured = {
        id: `documents.${kind}`,
        label: LABELS[kind],
        count: some.filter(({ clinical }) => clinical).length,
        of: some.length,
        ...(target && { target }),
      }
      return [kind === 'not-clinical' ? perThousand(measured) : share(measured)]
    }),
    notes: [
      `Threshold in force: ${judge.threshold}.`,
      ...(rows.some(({ kind }) => kind === 'not-clinical')
        ? []
        : ['No documents of other kinds were given; name some with --as document:negative.']),
    ],
    shown: rows
      .filter(({ kind, clinical }) => (kind === 'not-clinical') === clinical)
      .map(({ kind, file, line }) => ({
        kind: kind === 'not-clinical' ? 'flagged' : 'missed',
        file,
        line,
        what: kind,
      })),
  }
}
