import { describe, expect, it } from 'vitest'
import type { Instant } from '../../base/time.ts'
import type { ServiceScope } from './service-scope.ts'
import { seenUse } from './seen-use.ts'
import type { ReadFacts } from './sign.ts'
import { firstThings, type SaidUse, serviceStates } from './service-states.ts'
import { serviceById } from './services.ts'

const read = <T>(value: T) => ({ read: true, value, from: 'test' }) as const
const plans = (...names: readonly string[]): ReadFacts => ({
  'licensing.service-plans': read(
    names.map(servicePlanName => ({ servicePlanName, provisioningStatus: 'Success' })),
  ),
})
const said = (service: string, use: SaidUse, at = '2026-06-01T08:00:00.000Z') => ({
  service,
  use,
  reason: 'Asked everybody.',
  by: { id: 'a', name: 'Dr. Elena Marsh' },
  at: at as Instant,
})
const whole = (...ids: readonly string[]): ServiceScope => ({
  asOf: '2026-09-01',
  cloud: 'commercial',
  source: 'x',
  complete: true,
  rows: ids.map(id => ({ name: id, service: id, covered: true })),
})
const TODAY = '2026-11-22'

describe('what is to be done about a service', () => {
  it.each([
    ['forms', plans('FORMS_PLAN_E1'), [], [], 'confirm', 'only the list of 2021 names it'],
    ['forms', plans('FORMS_PLAN_E1'), [whole('forms')], [], null, 'covered, and nothing to ask'],
    ['forms', plans('FORMS_PLAN_E1'), [whole('teams')], [], 'say', 'offered, and the list does not name it'],
    [
      'forms',
      plans('FORMS_PLAN_E1'),
      [whole('teams')],
      [said('forms', 'used')],
      'settle',
      'used though not listed',
    ],
    [
      'forms',
      plans('FORMS_PLAN_E1'),
      [whole('teams')],
      [said('forms', 'no-ephi')],
      null,
      'used without ePHI',
    ],
    [
      'forms',
      plans('FORMS_PLAN_E1'),
      [whole('teams')],
      [said('forms', 'no-ephi', '2025-11-21T08:00:00.000Z')],
      'again',
      'said more than a year ago',
    ],
    [
      'forms',
      plans('FORMS_PLAN_E1'),
      [whole('teams')],
      [said('forms', 'no-ephi', '2025-11-22T08:00:00.000Z')],
      null,
      'said a year ago to the day',
    ],
    ['copilot-chat', plans('Bing_Chat_Enterprise'), [], [], 'decide', 'AI that nothing is known to cover'],
    ['copilot-chat', plans('EXCHANGE_S_STANDARD'), [], [], null, 'no plan brings it'],
    ['kaizala', plans('KAIZALA_O365_P2'), [whole('teams')], [], null, 'Microsoft ended it'],
    [
      'power-apps',
      { 'power-platform.environments': read([{ DisplayName: 'Log', IsDefault: false }]) },
      [whole('teams')],
      [],
      'settle',
      'somebody made an environment',
    ],
    [
      'power-apps',
      { 'power-platform.environments': read([{ DisplayName: 'Log', IsDefault: false }]) },
      [],
      [said('power-apps', 'not-used')],
      'contradicted',
      'said to be unused, and it is used',
    ],
    ['copilot-personal', {}, [], [said('copilot-personal', 'used')], 'settle', 'no agreement reaches it'],
    ['copilot-personal', {}, [], [], null, 'nothing was read that speaks of it'],
  ] as const)('%s: %s', (id, facts, lists, uses, todo, _because) => {
    const states = serviceStates({
      cloud: 'commercial',
      lists,
      facts: facts as ReadFacts,
      said: uses,
      today: TODAY,
    })
    expect(states.find(({ service }) => service.id === id)?.todo).toBe(todo)
  })

  it('puts a contradiction first and what is only to be confirmed last', () => {
    const facts: ReadFacts = {
      ...plans('FORMS_PLAN_E1', 'Bing_Chat_Enterprise', 'YAMMER_ENTERPRISE'),
      'power-platform.environments': read([{ DisplayName: 'Log', IsDefault: false }]),
    }
    const states = serviceStates({
      cloud: 'commercial',
      lists: [],
      facts,
      said: [said('power-apps', 'not-used'), said('copilot-personal', 'used')],
      today: TODAY,
    })
    expect(firstThings(states).map(({ todo }) => todo)).toEqual([
      'contradicted',
      'settle',
      'decide',
      'decide',
      'say',
      'confirm',
    ])
  })
})

describe('what the settings show', () => {
  it.each([
    [
      'teams-transcripts',
      { 'teams.meeting-policies': read([{ Identity: 'Global', AllowCloudRecording: true }]) },
      'offered',
      'one policy lets it',
    ],
    [
      'teams-transcripts',
      { 'teams.meeting-policies': read([{ AllowCloudRecording: false, AllowTranscription: false }]) },
      'off',
      'every policy keeps it off',
    ],
    [
      'teams-transcripts',
      { 'teams.meeting-policies': read([{ AllowCloudRecording: false }]) },
      'not-read',
      'one of the two was not read',
    ],
    [
      'teams-third-party-storage',
      { 'teams.client-configuration': read([{ AllowBox: true, AllowDropBox: false }]) },
      'offered',
      'one firm is let in',
    ],
    [
      'copilot-studio',
      {
        ...plans('POWER_VIRTUAL_AGENTS_O365_P3'),
        'power-platform.tenant-settings': read({
          powerPlatform: { intelligence: { enableOpenAiBotPublishing: false } },
        }),
      },
      'off',
      'the setting holds over the plan',
    ],
    [
      'customer-lockbox',
      { 'exchange.organization-config': read({ CustomerLockBoxEnabled: true }) },
      'seen',
      'it is switched on',
    ],
    ['forms', { 'licensing.service-plans': read([]) }, 'not-read', 'no tenant has no plan'],
    [
      'forms',
      {
        'licensing.service-plans': read([
          { servicePlanName: 'FORMS_PLAN_E1', provisioningStatus: 'Disabled' },
        ]),
      },
      'off',
      'the plan is disabled',
    ],
    [
      'forms',
      { 'licensing.service-plans': { read: false, reason: 'denied', why: 'x', from: 'y' } },
      'not-read',
      'the plans could not be read',
    ],
  ] as const)('of %s with %j is %s: %s', (id, facts, use, _because) => {
    const service = serviceById(id)
    expect(service && seenUse(service, facts as unknown as ReadFacts).use).toBe(use)
  })
})
