import type { FileNames, Line } from '../../../base/labelled-texts.ts'

/** A name with an ending, at most as long as file systems allow, and no folder before it. */
const FILE_NAME = /^[^/\\\t]{1,240}\.[a-z0-9]{1,10}$/i
/** So many of the lines must look so: test files of other programs hold a few odd ones. */
const MOST = 0.9

/**
 * A list of file names, one to the line; null when it is another text. It is a list of patients' file names when
 * "patient" stands in its own name or in the folder it lies in.
 */
export function readFileNames(text: string, name: string): FileNames | null {
  const rows = linesIn(text)
  const named = rows.filter(({ text: each }) => FILE_NAME.test(each)).length
  if (rows.length === 0 || named < rows.length * MOST) return null
  return { form: 'file-names', ofPatients: isOfPatients(name), rows }
}

/** Whether "patient" stands in the last two parts of a path. */
export function isOfPatients(path: string): boolean {
  return /patient/i.test(path.split(/[/\\]/).slice(-2).join('/'))
}

/** The lines that are not blank, with their numbers. */
export function linesIn(text: string): readonly Line[] {
  return text
    .replace(/^\ufeff/, '')
    .split('\n')
    .map((each, index) => ({ line: index + 1, text: each.replace(/\r$/, '') }))
    .filter(each => each.text.trim() !== '')
}
