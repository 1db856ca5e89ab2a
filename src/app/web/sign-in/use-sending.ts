import { useState } from 'react'
import { CallFailed } from '../parts/call.ts'
import type { FieldProblem } from '../parts/field-problems.tsx'

/** A form that is sent: what is wrong with it, whether it is on its way, and how to send it. */
export interface Sending {
  readonly problems: readonly FieldProblem[]
  readonly isBusy: boolean
  /**
   * @param wrong what the page itself sees to be wrong; then nothing is sent
   * @param send what is sent; it is not called while one is on its way
   */
  readonly submit: (wrong: readonly FieldProblem[], send: () => Promise<void>) => Promise<void>
  readonly clear: () => void
}

/**
 * @param fieldOf the field that a refusal of the server is about, or null for none; or the whole problem, where the page says
 * it in other words
 */
export function useSending(
  fieldOf: (code: string, message: string) => string | FieldProblem | null,
): Sending {
  const [problems, setProblems] = useState<readonly FieldProblem[]>([])
  const [isBusy, setBusy] = useState(false)
  return {
    problems,
    isBusy,
    submit: async (wrong, send) => {
      if (isBusy) return
      setProblems(wrong)
      if (wrong.length > 0) return
      setBusy(true)
      try {
        await send()
      } catch (error) {
        if (!(error instanceof CallFailed)) throw error
        const field = fieldOf(error.code, error.message)
        setProblems([typeof field === 'object' && field !== null ? field : { field, message: error.message }])
      } finally {
        setBusy(false)
      }
    },
    clear: () => setProblems([]),
  }
}
