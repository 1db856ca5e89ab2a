import { writeSync } from 'node:fs'
import { AppError } from '../../base/app-error.ts'
import { guarded, quietly } from '../../host/disk-errors.ts'

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
    answer,
    say,
    columns: isTTY ? columns : undefined,
    colour: isTTY && process.env.NO_COLOR === undefined && process.env.TERM !== 'dumb',
  }
}

/** The answer reaches its reader whole. A reader that has gone away ends the program quietly. @throws AppError disk-failed */
function answer(text: string): void {
  try {
    guarded('write', { purpose: 'standard output' }, () => writeAll(1, text))
  } catch (error) {
    if (error instanceof AppError && error.detail.errno === 'EPIPE') process.exit(0)
    throw error
  }
}

/** Words beside the answer: nobody may be listening, and the work goes on. */
function say(text: string): void {
  quietly(() => writeAll(2, text))
}

/** Writes all of a text, waiting for a slow reader. */
function writeAll(descriptor: number, text: string): void {
  const bytes = Buffer.from(text)
  let written = 0
  while (written < bytes.length) {
    try {
      written += writeSync(descriptor, bytes, written)
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined
      if (code !== 'EAGAIN') throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2)
    }
  }
}

/** A text from outside as a terminal may show it: control characters, which could move the cursor or hide words, go. */
export function printable(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g, ' ')
}

/** As printable, over several lines. */
export function printableLines(text: string): string {
  return text.split('\n').map(printable).join('\n')
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
