import { type Assessment, assess, NOT_LEGAL_ADVICE } from '../../assess/assess.ts'
import { CHECKS } from '../../assess/checks/index.ts'
import { AppError } from '../../base/app-error.ts'
import { VERDICTS } from '../../base/verdict.ts'
import { importScubaGear } from '../../collect/import/scubagear/import-export.ts'
import { linesOf } from '../../host/lines.ts'
import { LARGEST_SOURCE, readChunks } from '../../host/read-source.ts'
import { explainFailure, type Output } from './output.ts'

type Line = (Assessment & { readonly line: number }) | ReturnType<typeof failedLine>

/**
 * Answers every line of the file in its order, also a bad one, one line at a time in memory.
 * @param judge a fault in it is the answer to its line; the lines after it are answered all the same.
 * @returns whether an answer met `meets`, and whether there was a fault in Ward itself.
 * @throws AppError source-broke-off when the file cannot be read to its end.
 */
export async function answerEachLine(
  file: string,
  meets: (assessment: Assessment) => boolean,
  output: Output,
  judge: (bytes: Uint8Array) => Assessment = judgeExport,
): Promise<{ readonly met: boolean; readonly fault: boolean }> {
  let line = 0
  let met = false
  let fault = false
  for await (const bytes of linesOf(readChunks(file), LARGEST_SOURCE)) {
    line += 1
    let text: string
    try {
      if (bytes === null) throw new AppError('bad-input', 'The line is larger than 500 MB.')
      const answer: Line = { ...judge(bytes), line }
      text = JSON.stringify(answer)
      met ||= meets(answer)
    } catch (error) {
      fault ||= !(error instanceof AppError)
      text = JSON.stringify(failedLine(line, explainFailure(error).sentence))
    }
    output.answer(`${text}\n`)
  }
  return { met, fault }
}

function judgeExport(bytes: Uint8Array): Assessment {
  return assess(CHECKS, importScubaGear(bytes, { emptyIsExport: true }))
}

/** The answer to a line that could not be judged: the same shape, with what is wrong and no verdicts. */
function failedLine(line: number, error: string) {
  return {
    schema: 'ward.assessment/1',
    tenant: { id: null, name: null, cloud: null },
    takenAt: null,
    source: { tool: 'scubagear', version: null },
    line,
    error,
    verdicts: [],
    summary: { verdicts: Object.fromEntries(VERDICTS.map(verdict => [verdict, 0])), unread: [], notes: [] },
    disclaimer: NOT_LEGAL_ADVICE,
  } as const
}
