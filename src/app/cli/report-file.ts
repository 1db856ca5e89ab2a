import { fstatSync, realpathSync, type Stats, statSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { AppError } from '../../base/app-error.ts'
import { writeFileDurably } from '../../host/files.ts'

/**
 * Writes a report to the file a person named: whole or not at all, over an older report if there is one. A link keeps
 * pointing where it did.
 * @throws AppError bad-usage when a folder or a device stands there or its folder is missing, disk-failed
 */
export function writeReport(path: string, text: string): void {
  const there = statsAt(path)
  if (there?.isDirectory()) {
    throw new AppError('bad-usage', `--out ${path} is a folder; name a file in it.`)
  }
  if (there !== undefined && !there.isFile()) {
    throw new AppError('bad-usage', `--out ${path} is not a file; leave --out away to write to the terminal.`)
  }
  if (!statsAt(dirname(path))?.isDirectory() || basename(path) === '') {
    throw new AppError('bad-usage', `There is no folder for --out ${path}; make it first.`)
  }
  const target = there === undefined ? path : realpathSync(path)
  writeFileDurably(target, Buffer.from(text), { purpose: 'the folder of the report' })
}

/** @throws AppError bad-usage when the report would replace the very file it is made from, by whatever name. */
export function refuseOver(source: string, out: string): void {
  const read = statsOfSource(source)
  const there = statsAt(out)
  if (!read?.isFile() || there === undefined) return
  if (read.ino === there.ino && read.dev === there.dev) {
    throw new AppError('bad-usage', `--out ${out} is the file to judge; name another for the report.`)
  }
}

/** What is wrong with the file to judge is said when it is read. */
function statsOfSource(source: string): Stats | undefined {
  try {
    return source === '-' ? fstatSync(0) : statSync(source)
  } catch {
    return undefined
  }
}

/** @throws AppError bad-usage for a path that can lead nowhere, such as a name that is too long. */
function statsAt(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false })
  } catch (cause) {
    const why = cause instanceof Error && 'code' in cause ? ` (${String(cause.code)})` : ''
    throw new AppError('bad-usage', `--out names no place a file can be${why}; name another file.`, { cause })
  }
}
