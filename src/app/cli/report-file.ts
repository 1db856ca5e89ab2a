import { realpathSync, statSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { AppError } from '../../base/app-error.ts'
import { writeFileDurably } from '../../host/files.ts'

/**
 * Writes a report to the file a person named: whole or not at all, over an older report if there is one. A link keeps
 * pointing where it did.
 * @throws AppError bad-usage when a folder or a device stands there or its folder is missing, disk-failed
 */
export function writeReport(path: string, text: string): void {
  const there = statSync(path, { throwIfNoEntry: false })
  if (there?.isDirectory()) {
    throw new AppError('bad-usage', `--out ${path} is a folder; name a file in it.`)
  }
  if (there !== undefined && !there.isFile()) {
    throw new AppError('bad-usage', `--out ${path} is not a file; leave --out away to write to the terminal.`)
  }
  if (!statSync(dirname(path), { throwIfNoEntry: false })?.isDirectory() || basename(path) === '') {
    throw new AppError('bad-usage', `There is no folder for --out ${path}; make it first.`)
  }
  const target = there === undefined ? path : realpathSync(path)
  writeFileDurably(target, Buffer.from(text), { purpose: 'the folder of the report' })
}
