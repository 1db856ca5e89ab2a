import { expect, test } from 'vitest'
import { readClinicAgreements } from '../../connect/practice/clinic/sign-up/read-clinic-agreements.ts'
import { readClinicProgramme } from '../../connect/practice/clinic/read-clinic-programme.ts'
import { wantsOf } from '../../base/agreements/wants.ts'
import type { Instant } from '../../base/time.ts'
import { DEED, tenantMaker } from '../comply.fixture.ts'
import { keepProgramme } from '../keep-programme.ts'
import { readProgrammeFile } from '../programme-file.ts'
import { dutiesOfAgreements } from './duties.ts'
import { keepAgreementsStory, readAgreementsStory } from './keep-agreements-story.ts'
import { readAgreementsKnown } from './known.ts'
import { standingsOfAgreements } from './standing.ts'

const newTenant = tenantMaker()
const NOW = '2026-11-02T14:06:21.000Z' as Instant

/** Stands in for what makes PDFs: bytes that differ as the words do. */
const print = async (text: object) => ({ bytes: Buffer.from(JSON.stringify(text)), pages: 2 })

async function clinicsAgreements() {
  const { store, scope } = await newTenant()
  await keepProgramme(store, scope, readProgrammeFile(readClinicProgramme(), NOW), DEED)
  await keepAgreementsStory(store, scope, readAgreementsStory(readClinicAgreements()), print)
  return readAgreementsKnown({ store, scope, now: () => NOW })
}

test('the practice clinic’s agreements: one ran out, one ends within 60 days, one goes on, one was ended', async () => {
  const known = await clinicsAgreements()
  const told = known.agreements.map(one => [one.agreement.title, one.state.status, wantsOf(one)[0] ?? null])
  expect(told).toEqual([
    ['Business associate addendum to the ChartLine subscription', 'active', null],
    ['Business associate agreement, billing', 'expired', 'expired'],
    ['Business associate agreement with the IT provider', 'expiring_soon', 'ends-soon'],
    ['Confidentiality and business associate terms', 'active', 'clauses-missing'],
    ['Business associate agreement, calls after hours', 'terminated', 'data-after'],
    ['Business associate agreement for quality reviews', 'active', null],
    ['Business associate agreement, billing, 2026', 'pending', 'clauses-unread'],
  ])
  expect(known.agreements[2]?.state).toMatchObject({ daysLeft: 42, reminder: 60 })
})

test('what follows in the calendar and on the first page', async () => {
  const known = await clinicsAgreements()
  const duties = dutiesOfAgreements(known)
  expect(duties.map(({ title, opens, due }) => [title, opens, due])).toEqual([
    ['Settle the agreement with Tidewater Billing Services that ran out', '2026-10-01', '2026-10-01'],
    ['Ask Bayline IT Support for the next agreement', '2026-09-15', '2026-12-14'],
    ['Ask Paperfall Shredding for the next agreement', '2027-12-01', '2028-02-29'],
    ['Close the gaps in the agreement with Paperfall Shredding', '2026-10-19', '2026-11-18'],
    ['Record what Gullwing Answering Service did with the patient data', '2026-10-01', '2026-10-31'],
    ['Ask Maple Ridge Care Home for the next agreement', '2027-10-02', '2027-12-31'],
    ['Check the clauses of the agreement with Tidewater Billing Services', '2026-10-27', '2026-11-26'],
  ])
  expect(standingsOfAgreements(known)).toMatchObject([
    {
      state: 'open',
      sentence: '4 of 7 on record are in effect. The one with Tidewater Billing Services ran out.',
      due: '2026-12-14',
    },
  ])
})

test.each([
  ['a field that it does not have', '{"schema":"ward.practice-agreements/1"}'],
  ['another schema', '{"schema":"ward.practice-year/1"}'],
])('a story with %s is refused', (_, text) => {
  expect(() => readAgreementsStory(text)).toThrow(/story of the agreements/)
})
