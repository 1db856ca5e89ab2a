import { expect, test } from 'vitest'
import type { PowerBiTenantSettings } from '../../../collect/facts/power-bi/tenant-settings.schema.ts'
import { judgeTenantSetting } from './tenant-setting.ts'

type Asked = Parameters<typeof judgeTenantSetting>[1]['asked']

function judge(asked: Asked, settings: PowerBiTenantSettings | undefined, found: boolean | undefined = true) {
  return judgeTenantSetting(
    { 'power-bi.licence': { found }, 'power-bi.tenant-settings': settings },
    { name: 'PublishToWeb', label: 'Publish to web', asked, pass: 'It fits.', fail: 'It does not fit.' },
  )
}
const set = (enabled: boolean | undefined, groups?: readonly (string | undefined)[]) => ({
  settingName: 'PublishToWeb',
  ...(enabled === undefined ? {} : { enabled }),
  ...(groups && { enabledSecurityGroups: groups.map(name => (name === undefined ? {} : { name })) }),
})

test.each<
  [
    because: string,
    asked: Asked,
    one: PowerBiTenantSettings[number],
    verdict: string,
    reason: string,
    properties: object,
  ]
>([
  ['asked to be off and off', 'off', set(false), 'pass', 'It fits.', { enabled: false }],
  ['asked to be off and on', 'off', set(true), 'fail', 'It does not fit.', { enabled: true }],
  [
    'asked to be off, and for some groups only',
    'off',
    set(true, ['a']),
    'fail',
    'It does not fit.',
    { enabled: true },
  ],
  ['asked to be on and on', 'on', set(true), 'pass', 'It fits.', { enabled: true }],
  ['asked to be on and off', 'on', set(false), 'fail', 'It does not fit.', { enabled: false }],
  ['whether it is on was not read', 'on', set(undefined), 'unknown', 'Could not read enabled.', {}],
  [
    'limited, and off: the groups do not matter',
    'limited',
    set(false, ['a']),
    'pass',
    'It fits.',
    { enabled: false },
  ],
  [
    'limited to groups, one without a name',
    'limited',
    set(true, ['a', undefined]),
    'pass',
    '“Publish to web” is on for named groups only.',
    { enabled: true, enabledSecurityGroups: ['a', 'a group without a readable name'] },
  ],
  [
    'limited to groups, and whether it is on was not read',
    'limited',
    set(undefined, ['a']),
    'pass',
    '“Publish to web” is off, or on for named groups only.',
    { enabledSecurityGroups: ['a'] },
  ],
  [
    'on for everybody',
    'limited',
    set(true, []),
    'fail',
    'It does not fit.',
    { enabled: true, enabledSecurityGroups: [] },
  ],
  [
    'on, and for whom was not read',
    'limited',
    set(true),
    'unknown',
    'Could not read enabledSecurityGroups.',
    { enabled: true },
  ],
])('%s', (_, asked, one, verdict, reason, properties) => {
  expect(judge(asked, [{ settingName: 'Other', enabled: true }, one])).toMatchObject({ verdict, reason })
  expect(judge(asked, [one]).properties).toEqual(properties)
})

test.each<[because: string, settings: PowerBiTenantSettings | undefined, reason: string]>([
  ['no settings were read', undefined, 'The settings of Power BI were not read.'],
  ['it is not in the list', [], 'The setting “Publish to web” is not among those that were read.'],
  [
    'it stands there twice',
    [set(false), set(false)],
    'The setting “Publish to web” was read more than once, so neither is taken.',
  ],
])('not read: %s', (_, settings, reason) => {
  expect(judge('off', settings)).toMatchObject({ verdict: 'unknown', reason })
})

test('without Power BI its settings are not judged, and without knowing of the plan neither', () => {
  expect(judge('off', [set(true)], false)).toEqual({
    verdict: 'not-licensed',
    reason: 'No plan with Power BI was found, so its settings were not judged.',
  })
  const unreadPlan = { 'power-bi.licence': {}, 'power-bi.tenant-settings': [set(true)] }
  const setting = { name: 'PublishToWeb', label: 'x', asked: 'off', pass: 'a', fail: 'b' } as const
  expect(judgeTenantSetting(unreadPlan as Parameters<typeof judgeTenantSetting>[0], setting)).toMatchObject({
    verdict: 'unknown',
    reason: 'Could not read whether the organisation holds a plan with Power BI.',
  })
})
