import { describe, expect, it } from 'vitest'
import { grantsOfGroups } from './groups.ts'
import { GROUP, OTHER_GROUP, OTHER_TENANT } from './provider.fixture.ts'
import { oidcSettings } from './settings.ts'

const privacy = { role: 'privacy-officer', tenant: 'clinic' } as const
const audits = { role: 'auditor', tenant: '*' } as const
const groups = { [GROUP]: [privacy], [OTHER_GROUP]: [audits, privacy] }

describe('the grants of groups', () => {
  it.each([
    [[], [], 'nobody is given anything for nothing'],
    [[GROUP], [privacy], 'one group, one role'],
    [[OTHER_GROUP], [audits, privacy], 'a group can give several'],
    [[GROUP, OTHER_GROUP], [privacy, audits], 'two groups give the same once'],
    [[OTHER_TENANT], [], 'a group that nobody named'],
    [['constructor', '__proto__'], [], 'names that every object has'],
  ])('%j are %j: %s', (of, expected) => {
    expect(grantsOfGroups({ groups }, of)).toEqual(expected)
  })

  it('are the same in another tenant only where they say so', () => {
    const two = { [GROUP]: [privacy, { ...privacy, tenant: 'annex' }] }
    expect(grantsOfGroups({ groups: two }, [GROUP])).toEqual(two[GROUP])
  })

  it('are read from settings as they are written in', () => {
    const written = oidcSettings.shape.groups.parse(groups)
    expect(grantsOfGroups({ groups: written }, [GROUP])).toEqual([privacy])
  })
})
