import type { Form, LabelledFile, LabelledTexts } from '../../base/labelled-texts.ts'
import { measureComposed } from './measure-composed.ts'
import { type DocumentJudge, measureDocuments } from './measure-documents.ts'
import { measureOrdinary } from './measure-ordinary.ts'
import { measurePatientFiles } from './measure-patient-files.ts'
import { measureQueries } from './measure-queries.ts'
import { measureSpans } from './measure-spans.ts'
import { measureSpeed, type Speed, type Stopwatch } from './measure-speed.ts'
import { measureVectors } from './measure-vectors.ts'
import type { FileOf, Scan, Section } from './section.ts'

export interface Engines {
  /** As Ward judges a tenant of which nothing is known. */
  readonly scan: Scan
  /** The same with samples and fictional numbers counted: for made-up patients. */
  readonly scanMadeUp: Scan
  readonly documents: DocumentJudge
}

export interface Measured {
  readonly sections: readonly Section[]
  readonly speed: Speed | null
}

/** Measures whatever the files hold; a form that is missing gives no section. */
export function measure(
  { scan, scanMadeUp, documents }: Engines,
  files: readonly LabelledFile[],
  stopwatch: Stopwatch | null,
): Measured {
  const queries = ofForm(files, 'queries')
  const ordinary = [
    ...ofForm(files, 'subjects'),
    ...ofForm(files, 'headers'),
    ...ofForm(files, 'file-names').filter(({ texts }) => !texts.ofPatients),
    ...ofForm(files, 'short-texts'),
  ]
  const patientFiles = ofForm(files, 'file-names').filter(({ texts }) => texts.ofPatients)
  const patients = ofForm(files, 'patients')
  const spans = ofForm(files, 'spans')
  const vectors = ofForm(files, 'vectors')
  const notes = ofForm(files, 'documents')
  const given = (some: readonly unknown[], section: () => Section) => (some.length > 0 ? [section()] : [])
  return {
    sections: [
      ...given(queries, () => measureQueries(scan, queries)),
      ...given(ordinary, () => measureOrdinary(scan, ordinary)),
      ...given(patientFiles, () => measurePatientFiles(scan, patientFiles)),
      ...given(patients, () => measureComposed(scanMadeUp, patients)),
      ...given(spans, () => measureSpans(scan, spans)),
      ...given(vectors, () => measureVectors(scanMadeUp, vectors)),
      ...given(notes, () => measureDocuments(documents, notes)),
    ],
    speed: stopwatch && measureSpeed(scan, subjectsIn(files), stopwatch),
  }
}

function ofForm<F extends Form>(
  files: readonly LabelledFile[],
  form: F,
): readonly FileOf<Extract<LabelledTexts, { form: F }>>[] {
  return files.flatMap(({ name, texts }) =>
    texts.form === form ? [{ name, texts: texts as Extract<LabelledTexts, { form: F }> }] : [],
  )
}

function subjectsIn(files: readonly LabelledFile[]): readonly string[] {
  return files.flatMap(({ texts }) => {
    if (texts.form === 'subjects') return texts.rows.map(({ text }) => text)
    if (texts.form === 'headers') return texts.rows.map(({ subject }) => subject)
    return texts.form === 'short-texts' && texts.field === 'subject' ? texts.rows.map(({ text }) => text) : []
  })
}
