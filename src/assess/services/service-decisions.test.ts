import { describe, expect, it } from 'vitest'
import type { Instant } from '../../base/time.ts'
import { DECISION_KINDS, serviceDecisions } from './service-decisions.ts'
import { firstThings, type SaidUse, serviceStates } from './service-states.ts'
import type { ReadFacts } from './sign.ts'

const read = <T>(value: T) => ({ read: true, value, from: 'test' }) as const
const named = (servicePlanName: string) => ({ servicePlanName, provisioningStatus: 'Success' })

/** A clinic with Copilot Chat, Loop, Whiteboard and device management; two products bring Loop, one of them Whiteboard. */
const FACTS: ReadFacts = {
  'licensing.service-plans': read(
    ['Bing_Chat_Enterprise', 'MICROSOFT_LOOP', 'WHITEBOARD_PLAN1', 'UNIVERSAL_PRINT_01', 'FORMS_PLAN_E1'].map(
      named,
    ),
  ),
  'licensing.subscribed-products': read([
    { skuId: 'a', consumedUnits: 3, servicePlans: [named('WHITEBOARD_PLAN1'), named('MICROSOFT_LOOP')] },
    { skuId: 'b', consumedUnits: 40, servicePlans: [named('MICROSOFT_LOOP')] },
    { skuId: 'nobody-knows-it', consumedUnits: 9 },
  ]),
  'teams.meeting-policies': read([{ Identity: 'Global', AllowCloudRecording: true }]),
  'power-platform.environments': read([{ DisplayName: 'Log', IsDefault: false }]),
} as unknown as ReadFacts

const said = (service: string, use: SaidUse, at = '2026-06-01T08:00:00.000Z') => ({
  service,
  use,
  reason: 'Asked.',
  by: { id: 'a', name: 'Dr. Elena Marsh' },
  at: at as Instant,
})
const states = (uses: Parameters<typeof serviceStates>[0]['said'] = []) =>
  serviceStates({ cloud: 'commercial', lists: [], facts: FACTS, said: uses, today: '2026-11-22' })
const decided = (uses?: Parameters<typeof states>[0]) =>
  serviceDecisions(states(uses)).map(({ id, services }) => [id, services.map(({ service }) => service.id)])

describe('what is decided together', () => {
  it('is by what a service does with patient data; a setting before licences, many licences before few', () => {
    expect(decided([said('power-apps', 'not-used'), said('copilot-personal', 'used')])).toEqual([
      ['settle:power-apps', ['power-apps']],
      ['settle:copilot-personal', ['copilot-personal']],
      ['ai', ['copilot-web-search', 'copilot-chat']],
      ['content', ['teams-transcripts', 'loop', 'whiteboard']],
      ['protection', ['universal-print']],
      ['confirm', ['forms']],
    ])
  })

  it('leaves out what somebody has spoken of, and asks again a year later', () => {
    expect(
      decided([said('loop', 'not-used'), said('whiteboard', 'not-used', '2025-01-01T08:00:00.000Z')]),
    ).toEqual(
      expect.arrayContaining([
        ['content', ['teams-transcripts']],
        ['again', ['whiteboard']],
      ]),
    )
  })

  it('holds each service that is to be done exactly once, in the order of the kinds', () => {
    const all = states([said('power-apps', 'used')])
    const decisions = serviceDecisions(all)
    const ids = decisions.flatMap(({ services }) => services.map(({ service }) => service.id))
    expect(ids.toSorted()).toEqual(
      firstThings(all)
        .map(({ service }) => service.id)
        .toSorted(),
    )
    expect(new Set(ids).size).toBe(ids.length)
    const places = decisions.map(({ kind }) => DECISION_KINDS.indexOf(kind))
    expect(places).toEqual(places.toSorted((a, b) => a - b))
  })
})

it('counts the licences that bring a service: those of a product nobody knows are not guessed', () => {
  const licences = Object.fromEntries(states().map(({ service, seen }) => [service.id, seen.licences]))
  expect([licences['loop'], licences['whiteboard'], licences['sway'], licences['teams-transcripts']]).toEqual(
    [43, 3, null, null],
  )
})
