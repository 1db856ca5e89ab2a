import type { Scanner } from '../../assess/recognizers/create-scanner.ts'
import type { Figure } from './figures.ts'

/** What measuring asks of the engine; a test can answer in its place. */
export type Scan = Scanner['scan']

/** The figures of one form of data. */
export interface Section {
  readonly id: string
  readonly title: string
  readonly files: readonly string[]
  readonly rows: number
  readonly figures: readonly Figure[]
  /** What a reader must know beside the figures. */
  readonly notes: readonly string[]
  /** Rows that were missed or flagged, for `--show`. Never part of the report. */
  readonly shown: readonly ShownRow[]
}

export interface ShownRow {
  readonly kind: 'missed' | 'flagged'
  readonly file: string
  readonly line: number
  /** What was missed, or the decision: no text. */
  readonly what: string
  /** Only of made-up texts. Real people's are told by their line alone. */
  readonly text?: string
}

/** Rows with the file they stand in. */
export interface FileOf<Texts> {
  readonly name: string
  readonly texts: Texts
}

export function rowsOf<Row>(
  files: readonly FileOf<{ readonly rows: readonly Row[] }>[],
): readonly (Row & { readonly file: string })[] {
  return files.flatMap(({ name, texts }) => texts.rows.map(row => ({ ...row, file: name })))
}

export const namesOf = (files: readonly { readonly name: string }[]): readonly string[] =>
  files.map(({ name }) => name)
