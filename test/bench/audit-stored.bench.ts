import { join } from 'node:path'
import type { Row } from '../../scripts/bench/run.ts'
import { askAccess } from './audit/ask-access.ts'
import { askTrail } from './audit/ask-trail.ts'
import { benchSize } from './audit/bench-size.ts'
import { fillStore } from './audit/fill-store.ts'
import { folderBytes } from './audit/folder-bytes.ts'
import { wardProcess } from './audit/measured-process.ts'
import { answerRows } from './audit/answer-rows.ts'
import { inTempFolder } from './audit/temp-folder.ts'

const DAY = 86_400_000
/** As long as documentation has to be kept (45 CFR 164.316(b)(2)(i)). */
const YEARS = 6
const FROM = Date.parse('2020-10-01T00:00:00Z')
/** 90 days in the first year: the store holds them before it is full, and when it is. */
const PERIOD = { from: '2021-03-01T00:00:00.000Z', to: '2021-05-30T00:00:00.000Z' }
const LAST_PERIOD = { from: '2026-07-01T00:00:00.000Z', to: '2026-09-29T00:00:00.000Z' }
/** One of the busier quarter of the people. */
const ACTOR = 'p42@cedarhealth.example'

/**
 * Ten million events over six years in one store, asked for 90 days and for one person; the same 90 days are asked when a
 * sixth of them is stored. WARD_BENCH_STORED=60000 for a quick look.
 */
export async function run(): Promise<Row[]> {
  const stored = benchSize('WARD_BENCH_STORED', 10_000_000)
  return await inTempFolder(async folder => {
    const place = { data: join(folder, 'data'), keyFile: join(folder, 'installation.key') }
    const step = (YEARS * 365.25 * DAY) / stored
    const sixth = Math.floor(stored / YEARS)
    console.error(`storing ${stored.toLocaleString('en')} events ...`)
    let cpu = fillStore({ place, first: 0, count: sixth, from: FROM, step })
    const small = askAccess({ place, ...PERIOD })
    cpu += fillStore({ place, first: sixth, count: stored - sixth, from: FROM + sixth * step, step })
    const all = askAccess({ place, ...PERIOD })
    const last = askAccess({ place, ...LAST_PERIOD })
    const trail = askTrail({ place, actor: ACTOR })
    const { from, to } = LAST_PERIOD
    const command = wardProcess(place, ['report', 'access', '--from', from, '--to', to, '--json'])
    return [
      {
        what: `${stored.toLocaleString('en')} events over ${YEARS} years, stored`,
        value: stored / cpu,
        unit: 'events/s',
        note: `CPU of the writer with short records; ${(folderBytes(place.data) / stored).toFixed(0)} bytes an event`,
      },
      ...answerRows({ small, all, last, trail, command }),
    ]
  })
}
