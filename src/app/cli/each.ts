import { NOT_LEGAL_ADVICE } from '../../assess/assess.ts'
import { VERDICTS } from '../../base/verdict.ts'

/** The answer to a line that could not be judged: the same shape, with what is wrong and no verdicts. */
export function failedLine(line: number, error: string) {
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
