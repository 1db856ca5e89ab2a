import { measuredProcess } from './measured-process.ts'

export interface EventsFile {
  readonly path: string
  readonly bytes: number
  readonly events: number
}

/** Writes events of a year of an organisation of 1,000 people, in a process of its own: this one stays small. */
export function makeEventsFile(path: string, events: number): EventsFile {
  const { stdout } = measuredProcess(import.meta.filename, [path, String(events)])
  return { path, events, bytes: Number(stdout) }
}

if (import.meta.main) {
  const { writeEvents } = await import('../audit-events.ts')
  const [path = '', events] = process.argv.slice(2)
  const wanted = { seed: 2026, from: '2025-10-01T00:00:00Z', to: '2026-10-01T00:00:00Z', people: 1_000 }
  process.stdout.write(String(writeEvents(path, Number(events), wanted)))
}
