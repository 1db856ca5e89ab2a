import type { LabelledTexts } from '../../../base/labelled-texts.ts'
import { readTable } from './read-table.ts'
import { readJsonArray } from './read-json-array.ts'
import { readQueries } from './read-queries.ts'
import { readFileNames } from './read-file-names.ts'

/**
 * Reads a file of labelled texts by its form, whatever its name and size; null when it has none of the forms.
 * @param name only for the sentences of errors, and to tell file names of patients from others
 * @throws AppError bad-input when it has one of the forms, but a row of it is torn
 */
export function recogniseForm(text: string, name: string): LabelledTexts | null {
  const start = text.charAt(text.search(/[^\s\ufeff]/))
  if (start === '{') return readQueries(text, name)
  if (start === '[') return readJsonArray(text, name)
  return readTable(text, name) ?? readFileNames(text, name)
}
