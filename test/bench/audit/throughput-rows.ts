import type { Row } from '../../../scripts/bench/run.ts'
import type { EventsFile } from './events-file.ts'
import { type DataPlace, measuredProcess, wardProcess, WARD } from './measured-process.ts'

/** Normalising without a store, and proving all that was taken in: whole commands. */
export function throughputRows({ path, events }: EventsFile, place: DataPlace): Row[] {
  const forms = (['ward', 'ecs', 'ocsf'] as const).map((form): Row => {
    const { cpu, wall } = measuredProcess(WARD, ['audit', 'normalize', path, '--as', form], {
      keepOutput: false,
    })
    return {
      what: `ward audit normalize --as ${form}`,
      value: events / wall,
      unit: 'events/s',
      note: `wall, its start included; CPU ${cpu.toFixed(1)} s`,
    }
  })
  const verify = wardProcess(place, ['evidence', 'verify', '--json'])
  if (JSON.parse(verify.stdout).ok !== true) throw new Error('what was taken in does not verify')
  return [
    ...forms,
    {
      what: 'ward evidence verify',
      value: events / verify.wall,
      unit: 'events/s',
      note: `wall; CPU ${verify.cpu.toFixed(1)} s, ${(verify.rss / 1e6).toFixed(0)} MB`,
    },
  ]
}
