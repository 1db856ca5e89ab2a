import { writeSync } from 'node:fs'
import { AppError } from '../../base/app-error.ts'

/** Where a command writes. stdout carries only the answer; everything else goes to stderr. */
export interface Output {
  readonly answer: (text: string) => void
  readonly say: (text: string) => void
  /** The terminal's width, or undefined when stdout is not a terminal. */
  readonly columns: number | undefined
  readonly colour: boolean
}

export function terminalOutput(): Output {
  const { isTTY, columns } = process.stdout
  return {
    answer: text => writeAll(1, text),
    say: text => writeAll(2, text),
    columns: isTTY ? columns : undefined,
    colour: isTTY && process.env.NO_COLOR === undefined && process.env.TERM !== 'dumb',
  }
}

/** Writes all of a text, waiting for a slow reader. A reader that has gone away ends the program quietly. */
function writeAll(descriptor: number, text: string): void {
  const bytes = Buffer.from(text)
  let written = 0
  while (written < bytes.length) {
    try {
      written += writeSync(descriptor, bytes, written)
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined
      if (code === 'EPIPE') process.exit(0)
      if (code !== 'EAGAIN') throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2)
    }
  }
}

/** A text from outside as a terminal may show it: control characters, which could move the cursor or hide words, go. */
export function printable(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g, ' ')
}

/** The sentence and exit code for whatever a command threw. */
export function explainFailure(error: unknown): { readonly sentence: string; readonly code: string } {
  if (error instanceof AppError) return { sentence: error.message, code: error.code }
  const place = error instanceof Error ? (error.stack?.split('\n')[1]?.trim() ?? '') : ''
  return {
    sentence: `Ward stopped because of a fault of its own (${error instanceof Error ? error.name : typeof error}) ${place}. Please report it.`,
    code: 'internal',
  }
}
