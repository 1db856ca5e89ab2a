import { expect, test } from 'vitest'
import { readClinicYear } from '../../connect/practice/clinic/read-clinic-year.ts'
import { readClinicProgramme } from '../../connect/practice/clinic/read-clinic-programme.ts'
import type { Instant } from '../../base/time.ts'
import { DEED, tenantMaker } from '../comply.fixture.ts'
import { keepProgramme } from '../keep-programme.ts'
import { readProgrammeFile } from '../programme-file.ts'
import { keepYearStory, readYearStory } from './keep-year-story.ts'
import { readYearKnown } from './known.ts'
import { everyTask, findTask, tasksIn } from './tasks-of.ts'

const newTenant = tenantMaker()
/** Monday, 9:06 at the clinic: there its calendar stands still. */
const NOW = '2026-11-02T14:06:21.000Z' as Instant

async function clinicsYear() {
  const { store, scope } = await newTenant()
  await keepProgramme(store, scope, readProgrammeFile(readClinicProgramme(), NOW), DEED)
  const story = readYearStory(readClinicYear())
  await keepYearStory(store, scope, story, DEED)
  return { story, known: await readYearKnown({ store, scope, now: () => NOW }) }
}

test('the practice clinic’s year is believable: most done, two weekly ones missed, one overdue, one postponed', async () => {
  const { story, known } = await clinicsYear()
  expect(known).toMatchObject({ today: '2026-11-02', timeZone: 'America/New_York' })
  const all = everyTask(known, { since: '2026-09-01', until: '2026-11-02' })
  const ids = (outcome: string) => all.filter(came => came.outcome === outcome).map(({ task }) => task.id)
  expect(ids('missed')).toEqual(['weekly-wrong-places:2026-09-23', 'weekly-access-review:2026-10-26'])
  expect(ids('done').length).toBeGreaterThan(40)
  const open = tasksIn(known).filter(({ state }) => state === 'open')
  expect(open.filter(({ due }) => due < known.today).map(({ id }) => id)).toEqual([
    // Its day came before the clinic's officers looked again.
    'decision:164.308(a)(1)(ii)(C)',
    'yearly-contingency:2026-10-01',
  ])
  expect(open.filter(({ postponed }) => postponed !== null).map(({ id }) => id)).toEqual([
    'quarterly-access:2026-10-10',
  ])
  // Nothing of the story is about a task that never came.
  expect(story.tasks.filter(({ task }) => findTask(known, task) === undefined)).toEqual([])
})
