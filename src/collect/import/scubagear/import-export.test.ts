import { describe, expect, it } from 'vitest'
import { AppError } from '../../../base/app-error.ts'
import { importScubaGear } from './import-export.ts'

const bytes = (value: unknown) => Buffer.from(typeof value === 'string' ? value : JSON.stringify(value))
const policies = { conditional_access_policies: [{ DisplayName: 'A', State: 'enabled' }] }
const caPolicies = (value: unknown) =>
  importScubaGear(bytes(value)).facts['entra.conditional-access-policies']

describe('what is not an export gets one sentence', () => {
  it.each([
    { because: 'an empty file', input: '', says: /file is empty/ },
    { because: 'only spaces', input: ' \r\n ', says: /file is empty/ },
    { because: 'not JSON', input: 'PolicyId,Result\nMS.AAD.1.1v1,Pass', says: /not JSON/ },
    { because: 'a picture', input: '\u0089PNG\r\n', says: /not JSON/ },
    { because: 'cut off in the middle', input: JSON.stringify(policies).slice(0, 60), says: /truncated/ },
    { because: 'broken on line 3', input: '{"scuba_config":{},\n\n"date" 5}', says: /line 3/ },
    {
      because: 'the results instead of the settings',
      input: [{ PolicyId: 'MS.AAD.1.1v1', RequirementMet: true }],
      says: /test results/,
    },
    { because: 'some other JSON', input: { hello: 'world' }, says: /not a ScubaGear export/ },
    { because: 'an empty object', input: {}, says: /not a ScubaGear export/ },
    { because: 'JSON that is only a number', input: '5', says: /not JSON|not a ScubaGear export/ },
  ])('$because', ({ input, says }) => {
    expect(() => importScubaGear(bytes(input))).toThrow(AppError)
    expect(() => importScubaGear(bytes(input))).toThrow(says)
  })
})

describe('what an export lacks is a fact not read, with the reason', () => {
  it.each([
    { because: 'the member is missing', input: { scuba_config: {} }, why: /does not hold/ },
    {
      because: 'null stands where the list belongs',
      input: { conditional_access_policies: null },
      why: /cannot be read/,
    },
    {
      because: 'a null stands among the items',
      input: { conditional_access_policies: [policies.conditional_access_policies[0], null] },
      why: /null where an item belongs/,
    },
    {
      because: 'a text stands where the list belongs',
      input: { conditional_access_policies: '@{State=enabled}' },
      why: /cannot be read/,
    },
    {
      because: 'the command failed',
      input: { ...policies, aad_unsuccessful_commands: ['Get-MgBetaIdentityConditionalAccessPolicy'] },
      why: /could not run Get-MgBetaIdentityConditionalAccessPolicy/,
    },
    {
      because: 'a setting stands there twice',
      input: '{"conditional_access_policies":[{"State":"disabled","State":"enabled"}]}',
      why: /names one thing twice/,
    },
    {
      because: 'two spellings with two values',
      input: { conditional_access_policies: [{ State: 'disabled', state: 'enabled' }] },
      why: /twice with two values/,
    },
  ])('$because', ({ input, why }) => {
    const reading = caPolicies(input)
    expect(reading?.read).toBe(false)
    expect(reading && !reading.read ? reading.why : '').toMatch(why)
  })
})

it('reads a list of one that stands as the thing itself', () => {
  const reading = caPolicies({ conditional_access_policies: policies.conditional_access_policies[0] })
  expect(reading?.read && reading.value.map(one => one.displayName)).toEqual(['A'])
})

it('finds the settings inside the results file of later versions', () => {
  expect(caPolicies({ MetaData: {}, Raw: policies })?.read).toBe(true)
})

it('takes an empty line of --each as an export in which nothing was read', () => {
  for (const empty of ['{}', '[]']) {
    const snapshot = importScubaGear(bytes(empty), { emptyIsExport: true })
    expect(Object.values(snapshot.facts).every(reading => !reading.read)).toBe(true)
  }
})

it('tells the tenant, the tool and the moment', () => {
  const snapshot = importScubaGear(
    bytes({
      ...policies,
      module_version: '1.8.0',
      tenant_id: 'id',
      timestamp_zulu: '2026-05-04T17:15:48.307Z',
      tenant_details: [{ DisplayName: 'Cedar Street Family Medicine' }],
    }),
  )
  expect(snapshot).toMatchObject({
    organisation: { id: 'id', name: 'Cedar Street Family Medicine' },
    source: { tool: 'scubagear', version: '1.8.0' },
    takenAt: '2026-05-04T17:15:48.307Z',
  })
})

it.each([
  {
    because: 'Teams plans name the cloud',
    input: { teams_tenant_info: [{ AssignedPlan: ['Teams_GCC', 'MCOEV'] }] },
    cloud: 'gcc',
  },
  {
    because: 'GCC High before GCC',
    input: { teams_tenant_info: [{ AssignedPlan: ['Teams_GCCHIGH'] }] },
    cloud: 'gcc-high',
  },
  { because: 'DoD', input: { teams_tenant_info: { AssignedPlan: ['Teams_DOD'] } }, cloud: 'dod' },
  {
    because: 'plain plans are the commercial cloud',
    input: { teams_tenant_info: [{ AssignedPlan: ['Teams'] }] },
    cloud: 'commercial',
  },
  {
    because: 'else what the person told ScubaGear',
    input: { scuba_config: { M365Environment: 'gcchigh' } },
    cloud: 'gcc-high',
  },
  { because: 'else not known', input: { scuba_config: {} }, cloud: null },
])('cloud: $because', ({ input, cloud }) => {
  expect(importScubaGear(bytes(input)).cloud).toBe(cloud)
})

it('makes waivers of the exclusions and omissions of its configuration, and of nothing else', () => {
  const { waivers } = importScubaGear(
    bytes({
      scuba_config: {
        OutPath: 'C:\\out',
        Aad: {
          'MS.AAD.3.2v2': {
            CapExclusions: { Users: ['u1', ' ', null], Groups: 'g1', GuestUserTypes: ['internalGuest'] },
          },
          'MS.AAD.7.4v1': { RoleExclusions: { Users: ['u2'], Groups: [] } },
          NotAPolicy: { CapExclusions: { Users: ['x'] } },
        },
        Exo: { 'MS.EXO.1.1v2': { AllowedForwardingDomains: ['lab.example'] } },
        OmitPolicy: {
          'MS.TEAMS.2.1v2': { Rationale: 'Telehealth', Expiration: '2027-01-31' },
          'MS.TEAMS.2.2v2': null,
        },
      },
    }),
  )
  expect(waivers.map(({ policy, kind, id }) => `${policy} ${kind} ${id}`)).toEqual([
    'MS.AAD.3.2v2 user u1',
    'MS.AAD.3.2v2 group g1',
    'MS.AAD.3.2v2 guest-type internalGuest',
    'MS.AAD.7.4v1 user u2',
    'MS.EXO.1.1v2 domain lab.example',
    'MS.TEAMS.2.1v2 check MS.TEAMS.2.1v2',
    'MS.TEAMS.2.2v2 check MS.TEAMS.2.2v2',
  ])
  expect(waivers[5]).toMatchObject({ reason: 'Telehealth', ends: '2027-01-31T00:00:00.000Z' })
})
