import { describe, expect, it } from 'vitest'
import { GROUP, SETTINGS, TENANT } from './provider.fixture.ts'
import { oidcSettings } from './settings.ts'

describe('the settings of sign-in with Microsoft', () => {
  it('are taken as an administrator writes them', () => {
    expect(oidcSettings.parse(SETTINGS)).toEqual(SETTINGS)
    const { allowedDomains: _, ...without } = SETTINGS
    expect(oidcSettings.parse(without)).toEqual(without)
  })

  it.each<readonly [Readonly<Record<string, unknown>>, string]>([
    [{ tenantId: 'common' }, 'would let any tenant in'],
    [{ tenantId: 'organizations' }, 'would let any tenant in'],
    [{ tenantId: 'clinic.onmicrosoft.com' }, 'a name can be given to another tenant, an id cannot'],
    [{ tenantId: '9188040d-6c67-4c5b-b112-36a304b66dad' }, 'is the tenant of personal accounts'],
    [{ tenantId: `${TENANT}/../common` }, 'would move the address'],
    [{ tenantId: TENANT.toUpperCase() }, 'one id is written in one way'],
    [{ clientId: 'ward' }, 'is no application'],
    [{ clientSecret: '' }, 'no secret'],
    [{ clientSecret: 'secret with blanks' }, 'copied with something around it'],
    [{ clientSecret: TENANT }, 'is the id of the secret, the common mistake'],
    [{ cloud: 'germany' }, 'was closed in 2021'],
    [{ cloud: 'toString' }, 'is no cloud'],
    [{ groups: { Officers: [{ role: 'auditor', tenant: '*' }] } }, 'a group’s name is not its id'],
    [{ groups: { [GROUP]: [] } }, 'a group that gives nothing is a mistake'],
    [
      { groups: { [GROUP]: [{ role: 'Global Administrator', tenant: '*' }] } },
      'a role of Entra is none of Ward',
    ],
    [{ groups: { [GROUP]: [{ role: 'auditor', tenant: '../other' }] } }, 'is no tenant'],
    [{ groups: { [GROUP]: [{ role: 'auditor' }] } }, 'without a tenant it would be guessed'],
    [{ allowedDomains: ['*.example'] }, 'a domain is named whole'],
    [{ allowedDomains: ['example'] }, 'would be all of them'],
    [{ allowedDomains: ['Clinic.Example'] }, 'one domain is written in one way'],
    [{ issuerOverride: 'http://127.0.0.1:1' }, 'no settings move the authority'],
    [{ issuer: 'https://elsewhere.example' }, 'no settings move the authority'],
  ])('%j is refused: %s', over => {
    expect(oidcSettings.safeParse({ ...SETTINGS, ...over }).success).toBe(false)
  })

  it('says what to do about a secret’s id', () => {
    const { error } = oidcSettings.safeParse({ ...SETTINGS, clientSecret: TENANT })
    expect(error?.issues[0]?.message).toContain('needs its value')
  })
})
