import type { Output } from '../output.ts'
import type { IngestProgress } from './ingest-events.ts'

/** Milliseconds between two looks: often enough to be seen moving. */
const EVERY = 250

/** How far an import has come, on one line of a terminal: share, records, rate and time left; nothing where stderr is none. */
export function ingestProgress(
  output: Pick<Output, 'say'>,
  { isTTY = process.stderr.isTTY, now = () => performance.now() } = {},
): { readonly tell: (progress: IngestProgress) => void; readonly clear: () => void } {
  if (!isTTY) return { tell: () => {}, clear: () => {} }
  const began = now()
  let next = began + EVERY
  let shown = 0
  const show = (text: string): void => {
    output.say(`\r${text.padEnd(shown)}`)
    shown = text.length
  }
  return {
    tell: progress => {
      if (now() < next) return
      next = now() + EVERY
      show(progressText(progress, (now() - began) / 1000))
    },
    clear: () => {
      if (shown === 0) return
      show('')
      output.say('\r')
      shown = 0
    },
  }
}

/** @param seconds since the import began */
export function progressText({ bytes, total, events, rejected }: IngestProgress, seconds: number): string {
  const parts = [`${events.toLocaleString('en')} records`]
  if (rejected > 0) parts.push(`${rejected.toLocaleString('en')} rejected`)
  if (seconds > 0) parts.push(`${Math.round(events / seconds).toLocaleString('en')} a second`)
  if (total !== null && total > 0 && bytes > 0) {
    parts.unshift(`${Math.floor((100 * bytes) / total)} %`)
    const left = (seconds * (total - bytes)) / bytes
    if (seconds > 2) parts.push(left < 90 ? `${Math.ceil(left)} s left` : `${Math.ceil(left / 60)} min left`)
  }
  return parts.join(', ')
}
