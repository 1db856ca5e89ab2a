import { expect, it } from 'vitest'
import { importScubaGear } from './import-export.ts'

const factsOf = (whole: object) => importScubaGear(Buffer.from(JSON.stringify(whole))).facts

const policy = (member: unknown) => {
  const reading = factsOf({ default_app_management_policy: member })['entra.default-app-management-policy']
  return reading?.read ? reading.value : reading?.why
}
const restriction = (date: unknown) => ({
  PasswordCredentials: [
    {
      RestrictionType: 'passwordAddition',
      State: 'enabled',
      MaxLifetime: null,
      RestrictForAppsCreatedAfterDateTime: date,
    },
  ],
  KeyCredentials: [],
})
const dateIn = (date: unknown) => {
  const value = policy([{ Id: 'x', IsEnabled: true, ApplicationRestrictions: restriction(date) }])
  return typeof value === 'object'
    ? value.applicationRestrictions?.passwordCredentials?.[0]?.restrictForAppsCreatedAfterDateTime
    : value
}

it('reads .NET’s smallest moment as no date, and any other date as a date', () => {
  expect(dateIn('/Date(-62135596800000)/')).toBeNull()
  expect(dateIn('/Date(1700000000000)/')).toMatch(/^2023-11-14T/)
  expect(dateIn(5)).toBeUndefined()
})

it('takes a policy with restrictions alone for a sample; one that lost its switch is none', () => {
  const restrictions = { ApplicationRestrictions: restriction(null) }
  expect(policy([restrictions])).toMatchObject({ handMade: true })
  expect(policy([{ Id: 'x', ...restrictions }])).toMatchObject({ handMade: false })
  expect(policy([{ IsEnabled: 'torn', ...restrictions }])).toMatchObject({ handMade: false })
})

it('does not read a text, or two policies', () => {
  expect(policy('@{IsEnabled=True}')).toMatch(/not an object/)
  expect(policy([{}, {}])).toMatch(/2 items/)
})

it('takes the risk of agents for a condition: absent is not set, torn is not read, set narrows', () => {
  const level = (conditions: object) => {
    const reading = factsOf({
      conditional_access_policies: [{ DisplayName: 'A', Conditions: { Users: {}, ...conditions } }],
    })['entra.conditional-access-policies']
    return reading?.read ? reading.value[0]?.conditions?.agentIdRiskLevels : reading?.why
  }
  expect(level({})).toBeNull()
  expect(level({ AgentIdRiskLevels: 'high' })).toBe('high')
  expect(level({ AgentIdRiskLevels: ['high'] })).toBeUndefined()
})
