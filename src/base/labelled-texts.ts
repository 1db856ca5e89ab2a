/**
 * Texts of which is known what is in them, for measuring the recognizers (`ward phi eval`). One type per form of file;
 * `collect/import/phi-eval` reads them, `report/phi-eval` measures over them.
 */
export type LabelledTexts =
  | Queries
  | Spans
  | Vectors
  | Subjects
  | Headers
  | FileNames
  | Patients
  | Documents
  | ShortTexts
export type Form = LabelledTexts['form']

/** Clinical queries with the values in them that identify; no values: nothing in it may be flagged. */
export interface Queries {
  readonly form: 'queries'
  readonly rows: readonly Query[]
}
export interface Query {
  /** Of the file, from 1. */
  readonly line: number
  readonly text: string
  readonly values: readonly { readonly type: string; readonly value: string }[]
}

/** Sentences with the places of what identifies, and no health in them. */
export interface Spans {
  readonly form: 'spans'
  readonly rows: readonly Sentence[]
}
export interface Sentence {
  /** Place in the array, from 1. */
  readonly line: number
  readonly text: string
  readonly spans: readonly { readonly type: string; readonly from: number; readonly to: number }[]
}

/** Cases of another tool's tests: how many findings, and where. */
export interface Vectors {
  readonly form: 'vectors'
  readonly rows: readonly Vector[]
}
export interface Vector {
  readonly line: number
  /** The test file they come from: it tells the kind. */
  readonly source: string
  readonly text: string
  readonly count: number
  /** Absent where the case only says how many. */
  readonly positions?: readonly (readonly [from: number, to: number])[]
}

/** Subject lines of a business that hold no ePHI. Real people wrote them: only line numbers may be shown. */
export interface Subjects {
  readonly form: 'subjects'
  readonly rows: readonly Line[]
}
export interface Line {
  readonly line: number
  readonly text: string
}

/** From, To and Subject of real messages that hold no ePHI, in groups. Only line numbers may be shown. */
export interface Headers {
  readonly form: 'headers'
  readonly rows: readonly Header[]
}
export interface Header {
  readonly line: number
  readonly group: string
  readonly from: string
  readonly to: string
  readonly subject: string
}

/** File names: of patients, or of an office. */
export interface FileNames {
  readonly form: 'file-names'
  readonly ofPatients: boolean
  readonly rows: readonly Line[]
}

/** Made-up patients, from whom positives are composed. */
export interface Patients {
  readonly form: 'patients'
  readonly rows: readonly Patient[]
}
export interface Patient {
  readonly line: number
  readonly given: string
  readonly family: string
  readonly prefix: string
  /** 1956-08-03 */
  readonly birthDate: string
  readonly ssn: string
  readonly mrn: string
  readonly phone: string
  readonly street: string
  readonly city: string
  readonly state: string
  readonly postal: string
  readonly conditions: readonly string[]
}

/** Whole texts: clinical notes, conversations, single sections of notes, or texts of other kinds. */
export interface Documents {
  readonly form: 'documents'
  readonly rows: readonly LabelledDocument[]
}
export const DOCUMENT_KINDS = ['note', 'dialogue', 'section', 'section-dialogue', 'not-clinical'] as const
export type DocumentKind = (typeof DOCUMENT_KINDS)[number]
export interface LabelledDocument {
  readonly line: number
  readonly kind: DocumentKind
  readonly text: string
}

/** Lines of which the command line says what they are. */
export interface ShortTexts {
  readonly form: 'short-texts'
  readonly field: 'subject' | 'from' | 'to'
  readonly rows: readonly Line[]
}

export interface LabelledFile {
  /** As a person knows it: the path below what was named. */
  readonly name: string
  readonly texts: LabelledTexts
}
