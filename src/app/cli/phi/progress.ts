import type { Output } from '../output.ts'
import type { Tally } from './answers.ts'
import { tallyText } from './answers.ts'

/** Milliseconds between two looks at the count: often enough to be seen moving. */
const EVERY = 250

export interface Progress {
  readonly tell: (sum: Tally) => void
  /** Takes the line away again. */
  readonly clear: () => void
}

/** How far a scan has come, on one line of a terminal; nothing when stderr is none. */
export function showProgress(
  output: Pick<Output, 'say'>,
  what: 'line' | 'document',
  { isTTY = process.stderr.isTTY, now = () => performance.now() } = {},
): Progress {
  if (!isTTY) return { tell: () => {}, clear: () => {} }
  let next = now() + EVERY
  let shown = 0
  const show = (text: string): void => {
    output.say(`\r${text.padEnd(shown)}`)
    shown = text.length
  }
  return {
    tell: sum => {
      if (now() < next) return
      next = now() + EVERY
      show(tallyText(sum, what))
    },
    clear: () => {
      if (shown === 0) return
      show('')
      output.say('\r')
      shown = 0
    },
  }
}
