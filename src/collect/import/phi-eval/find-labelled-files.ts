import { lstatSync, readdirSync, statSync } from 'node:fs'
import { basename, join, matchesGlob, relative, sep } from 'node:path'
import { AppError } from '../../../base/app-error.ts'
import type { LabelledFile, LabelledTexts } from '../../../base/labelled-texts.ts'
import { readWhole } from '../../../host/read-source.ts'
import { readAs, type SaidForm } from './said-form.ts'
import { recogniseForm } from './recognise-form.ts'

export interface FoundFiles {
  readonly files: readonly LabelledFile[]
  /** Names of files that have none of the forms: licences, word lists. */
  readonly notLabelled: readonly string[]
  /** Paths that lead to nothing. They are told, not refused: the rest is measured all the same. */
  readonly skipped: readonly string[]
}

export interface FindOptions {
  /** What texts are that have no form of their own. */
  readonly as?: SaidForm
  /** Lists of file names that are of patients, whatever their name: a glob over the path or the name alone. */
  readonly positives?: readonly string[]
}

/** Larger files are no data for measuring. */
const LARGEST = 200 * 1024 * 1024

/**
 * Reads every file that was named, and all files below every folder that was named, by their form.
 * @throws AppError bad-input when a file has one of the forms but is torn, source-broke-off when reading fails
 */
export async function findLabelledFiles(
  paths: readonly string[],
  { as, positives = [] }: FindOptions = {},
): Promise<FoundFiles> {
  const files: LabelledFile[] = []
  const notLabelled: string[] = []
  const skipped: string[] = []
  for (const path of paths) {
    const under = filesUnder(path)
    if (under === null) skipped.push(path)
    for (const file of under ?? []) {
      const name = file === path ? basename(path) : join(basename(path), relative(path, file))
      const texts = await readForm(file, name, as)
      if (texts === null) notLabelled.push(name)
      else files.push({ name, texts: withPositives(texts, file, positives) })
    }
  }
  return { files, notLabelled, skipped }
}

async function readForm(file: string, name: string, as: SaidForm | undefined): Promise<LabelledTexts | null> {
  if (statSync(file).size > LARGEST) return null
  const bytes = await readWhole(file)
  // A NUL in the first bytes: no text.
  if (bytes.subarray(0, 4096).includes(0) || (bytes[0] === 0x1f && bytes[1] === 0x8b)) return null
  const text = new TextDecoder().decode(bytes)
  const texts = recogniseForm(text, name)
  if (as === undefined) return texts
  // A list of file names is told by the look of its lines alone: what a person says of it goes before.
  return texts === null || texts.form === 'file-names' ? readAs(text, as) : texts
}

function withPositives(texts: LabelledTexts, path: string, globs: readonly string[]): LabelledTexts {
  if (texts.form !== 'file-names' || !globs.some(glob => matches(path, glob))) return texts
  return { ...texts, ofPatients: true }
}

const matches = (path: string, glob: string) =>
  matchesGlob(basename(path), glob) || matchesGlob(path.split(sep).join('/'), glob)

/** The files at a path, in the order of their names; null when nothing is there. Links to folders are not followed. */
function filesUnder(path: string): readonly string[] | null {
  const there = statSync(path, { throwIfNoEntry: false })
  if (there === undefined) return null
  if (!there.isDirectory()) return [path]
  return namesIn(path).flatMap(name => {
    const inner = join(path, name)
    const kind = lstatSync(inner)
    if (kind.isDirectory()) return filesUnder(inner) ?? []
    return kind.isFile() || (kind.isSymbolicLink() && isFile(inner)) ? [inner] : []
  })
}

const isFile = (path: string) => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).sort()
  } catch (error) {
    throw new AppError('bad-input', `The folder ${folder} may not be read by you.`, { cause: error })
  }
}
