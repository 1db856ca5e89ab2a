import { wrap } from './assessment-table.ts'
import type { Output } from './output.ts'

/** Lines as a terminal shows them: each is broken at words where it is too long, its rest two further in. */
export function paragraphs(lines: readonly string[], { columns }: Pick<Output, 'columns'>): string {
  const width = Math.max(40, columns ?? 100)
  return lines.map(line => `${broken(line, width).join('\n')}\n`).join('')
}

function broken(line: string, width: number): readonly string[] {
  if (line.length <= width) return [line]
  const indent = line.length - line.trimStart().length
  const [first = '', ...rest] = wrap(line.trim(), width - indent - 2, 0)
  return [' '.repeat(indent) + first, ...rest.map(part => ' '.repeat(indent + 2) + part)]
}
