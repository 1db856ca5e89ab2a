import { type ReactNode, useState } from 'react'
import { CallFailed } from './call.ts'
import { type RunProven, useProveAgain } from './prove-again.tsx'

export interface Acting {
  /**
   * Does it, one at a time. The password is asked for where the server wants it; whoever closes that question has given
   * the act up, of which nothing is said.
   */
  readonly act: (work: (run: RunProven) => Promise<void>) => Promise<void>
  readonly isBusy: boolean
  /** What was wrong the last time. */
  readonly problem: string | null
  readonly say: (problem: string | null) => void
  readonly dialog: ReactNode
}

/** A button's act: whether it is on its way, and what was wrong with it. */
export function useAct(): Acting {
  const [run, dialog] = useProveAgain()
  const [isBusy, setBusy] = useState(false)
  const [problem, say] = useState<string | null>(null)
  const act: Acting['act'] = async work => {
    if (isBusy) return
    setBusy(true)
    say(null)
    try {
      await work(run)
    } catch (error) {
      if (!(error instanceof CallFailed)) throw error
      if (error.code !== 'prove-again') say(error.message)
    } finally {
      setBusy(false)
    }
  }
  return { act, isBusy, problem, say, dialog }
}
