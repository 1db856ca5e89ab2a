import { STEPS } from '../../../base/hipaa/steps.ts'
import { dayIn } from '../../../base/time-zone.ts'
import { keptOrganisation } from '../../../comply/organisation-record.ts'
import { readSignUp } from '../../../comply/sign-up/read-sign-up.ts'
import { readStandings } from '../contracts/standings.ts'
import { defineRoute, type Route } from '../define-route.ts'

/** What is on record for each step beside its settings. */
export const standingRoutes: readonly Route[] = [
  defineRoute(readStandings, async ({ tenant }) => {
    const work = tenant().work()
    const [{ standings }, { value }] = await Promise.all([
      readSignUp(work),
      keptOrganisation(work.store, work.scope),
    ])
    return {
      schema: 'ward.standings/1' as const,
      today: dayIn(work.now(), value?.timeZone ?? null),
      steps: STEPS.map(({ id }) => ({ step: id, standings: [...(standings[id] ?? [])] })),
    }
  }),
]
