import { expect, it } from 'vitest'
import { readClinicServices } from '../../connect/practice/clinic/sign-up/read-clinic-services.ts'
import type { Instant } from '../../base/time.ts'
import { DEED, NOW, tenantMaker } from '../comply.fixture.ts'
import { dutiesOfServices } from './duties.ts'
import { keepServicesStory, readServicesStory } from './keep-services-story.ts'
import { readServicesKnown } from './known.ts'
import { standingsOfServices } from './standing.ts'

const tenant = tenantMaker()
const story = () => readServicesStory(readClinicServices())

it('tells of kiosk users, of what is used on personal accounts, and of no list of Microsoft’s', async () => {
  const { store, scope } = await tenant()
  await keepServicesStory(store, scope, story(), NOW, DEED)
  const known = await readServicesKnown({ store, scope, now: () => NOW })
  expect(known.list).toBeNull()
  expect(known.people?.sets.map(({ kind, people, blocked }) => [kind, people, blocked])).toEqual([
    ['ordinary', 40, 1],
    ['kiosk', 3, 0],
    ['none', 3, 0],
  ])
  expect(known.states.find(({ todo }) => todo === 'settle')?.service.id).toBe('copilot-personal')
  expect(known.azure?.value.subscriptions.map(({ holds }) => holds)).toEqual(['ephi', 'no-ephi'])
  expect(dutiesOfServices(known).map(({ id }) => id)).toContain('services:settle:copilot-personal')
  expect(standingsOfServices(known).map(({ state }) => state)).toEqual(['open', 'done'])
  expect((await store.evidence.verify(scope)).ok).toBe(true)
})

it('keeps nothing of what comes later', async () => {
  const { store, scope } = await tenant()
  await keepServicesStory(store, scope, story(), '2026-09-01T00:00:00.000Z' as Instant, DEED)
  const known = await readServicesKnown({ store, scope, now: () => NOW })
  expect([known.uses.length, known.userPlans, known.azure]).toEqual([0, null, null])
})

it('has only names of the invented clinic, and its people are as many as its settings say', () => {
  const { users } = story()
  expect(users.people).toHaveLength(47)
  for (const [, upn] of users.people) {
    expect(upn).toMatch(
      /@(?:harborstreet\.example|millcreek-harborstreet\.example|harborstreet-practice\.onmicrosoft\.com)$/,
    )
  }
})
