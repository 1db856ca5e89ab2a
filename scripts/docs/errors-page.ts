import { ERROR_CODES } from '../../src/base/app-error.ts'
import { code, page, plain, table } from './markdown.ts'

export function errorsPage(): string {
  const rows = Object.entries(ERROR_CODES).map(([name, { exit, http, means }]) => [
    code(name),
    String(exit),
    String(http),
    plain(means),
  ])
  return page(
    'Errors',
    'src/base/app-error.ts',
    'Every error that a person may see has one of these codes. The command line ends with the exit code; the server answers with the HTTP status.',
    table(['code', 'exit', 'HTTP', 'means'], rows),
  )
}
