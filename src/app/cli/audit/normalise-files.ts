import { createNormaliser } from '../../../collect/audit/normalise/normalise-record.ts'
import { readAuditFile } from '../../../collect/audit/read/read-audit-file.ts'
import type { RejectedRecord } from '../../../collect/audit/raw-record.ts'
import { type Output, printable } from '../output.ts'
import { type ExportOrder, exportedLine } from './exported-line.ts'

export interface NormalisedCount {
  readonly written: number
  readonly rejected: number
}

/** Characters that are written at once: few calls, and little memory. */
const PIECE = 256 * 1024
/** Rejected rows that are told one by one; the rest is counted. */
const MOST_TOLD = 1_000

/**
 * Writes one line for each record of the files, in their order. Only a batch of records is in memory: reading waits for
 * whoever reads the lines. What came before a source broke off is written first.
 * @throws AppError bad-input, source-broke-off as readAuditFile
 */
export async function normaliseFiles(
  files: readonly string[],
  order: ExportOrder,
  output: Pick<Output, 'answer' | 'say'>,
): Promise<NormalisedCount> {
  const normalise = createNormaliser()
  let written = 0
  let rejected = 0
  let piece = ''
  const flush = (): void => {
    if (piece !== '') output.answer(piece)
    piece = ''
  }
  const reject = ({ file, line, reason }: RejectedRecord): void => {
    rejected += 1
    if (rejected <= MOST_TOLD) output.say(`${placeText(file, line)}: ${reason}\n`)
    else if (rejected === MOST_TOLD + 1)
      output.say('More rows were rejected; from here on they are only counted.\n')
  }
  try {
    for (const file of files) {
      for await (const batch of readAuditFile(file)) {
        for (const row of batch.rejected) reject(row)
        for (const raw of batch.records) {
          const made = exportedLine(raw, normalise, order)
          if ('rejected' in made) {
            reject({ file: raw.file, line: raw.line, reason: made.rejected })
            continue
          }
          written += 1
          piece += `${made.line}\n`
          if (piece.length >= PIECE) flush()
        }
        flush()
      }
    }
  } finally {
    flush()
  }
  return { written, rejected }
}

function placeText(file: string, line: number): string {
  const name = file === '-' ? 'standard input' : printable(file)
  return line > 0 ? `${name}, line ${line}` : name
}
