import type { Output } from './output.ts'

/** Milliseconds between two looks: often enough to be seen moving. */
const EVERY = 250

export interface StepProgress {
  readonly step: string
  readonly bytes: number
  /** Null while it is not known. */
  readonly total: number | null
}

/** How far a long work over bytes has come, on one line of a terminal; nothing where stderr is none. */
export function lineProgress(
  output: Pick<Output, 'say'>,
  { isTTY = process.stderr.isTTY, now = () => performance.now() } = {},
): { readonly tell: (progress: StepProgress) => void; readonly clear: () => void } {
  if (!isTTY) return { tell: () => {}, clear: () => {} }
  let next = now() + EVERY
  let step = ''
  let shown = 0
  const show = (text: string): void => {
    output.say(`\r${text.padEnd(shown)}`)
    shown = text.length
  }
  return {
    tell: progress => {
      // A new step is told at once: it may be long and say nothing more.
      if (progress.step === step && now() < next) return
      step = progress.step
      next = now() + EVERY
      show(stepText(progress))
    },
    clear: () => {
      if (shown === 0) return
      show('')
      output.say('\r')
      shown = 0
    },
  }
}

export function stepText({ step, bytes, total }: StepProgress): string {
  if (total !== null && total > 0) return `${step}, ${Math.floor((100 * bytes) / total)} %`
  return bytes > 0 ? `${step}, ${Math.floor(bytes / 1e6).toLocaleString('en')} MB` : step
}
