import { extname } from 'node:path'
import { AppError } from '../../base/app-error.ts'

export interface FormatOptions {
  readonly format?: string
  readonly json?: boolean
  readonly out?: string
}

/**
 * The format a person asked for; with `--out` alone the file's ending says it.
 * @param formats that the command writes, json among them
 * @param otherwise where nothing says it
 * @throws AppError bad-usage
 */
export function chooseFormat<F extends string>(
  { format, json, out }: FormatOptions,
  formats: readonly F[],
  otherwise: F,
): F {
  const named = formats.find(one => one === format)
  if (format !== undefined && named === undefined) {
    throw new AppError('bad-usage', `--format takes one of ${formats.join(', ')}.`)
  }
  if (json && named !== undefined && named !== 'json') {
    throw new AppError('bad-usage', `--json and --format ${named} ask for two formats; give one.`)
  }
  const ending = out === undefined ? '' : extname(out).slice(1).toLowerCase()
  const wanted = json ? 'json' : (named ?? (ending === 'htm' ? 'html' : ending))
  return formats.find(one => one === wanted) ?? otherwise
}
