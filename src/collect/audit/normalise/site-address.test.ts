import { describe, expect, it } from 'vitest'
import { ownerOfPersonalSite, siteOf } from './site-address.ts'

const MY = 'https://clinic-my.sharepoint.com/personal/'

describe('siteOf', () => {
  it.each<readonly [string, string | null, string]>([
    [
      'https://clinic.sharepoint.com/sites/Ward/Shared Documents/a.docx',
      'https://clinic.sharepoint.com/sites/Ward',
      'a file of a site',
    ],
    [
      'https://clinic.sharepoint.com/sites/Ward/',
      'https://clinic.sharepoint.com/sites/Ward',
      'the last slash',
    ],
    [
      'https://clinic.sharepoint.com/teams/X/sub/y',
      'https://clinic.sharepoint.com/teams/X',
      'a subsite is of its site collection',
    ],
    [`${MY}ada_clinic_example/Documents/a.docx`, `${MY}ada_clinic_example`, 'a OneDrive'],
    [
      'https://clinic.sharepoint.com/Shared Documents/a.docx',
      'https://clinic.sharepoint.com',
      'the root site',
    ],
    ['https://clinic.sharepoint.com', 'https://clinic.sharepoint.com', 'the host alone'],
    ['https://clinic.sharepoint.com/sites', 'https://clinic.sharepoint.com', 'the path alone is no site'],
    ['Unknown (Unknown)', null, 'no address'],
  ])('%s', (address, expected) => expect(siteOf(address)).toBe(expected))
})

describe('ownerOfPersonalSite', () => {
  it.each<readonly [string, string | null, string, string]>([
    ['ada_clinic_example', 'ada@clinic.example', 'ada@clinic.example', 'the owner'],
    [
      'ada_b_clinic_example',
      'ada.b@clinic.example',
      'ada.b@clinic.example',
      'the owner with a dot: written the same',
    ],
    ['ada_b_clinic_example', 'eve@clinic.example', 'ada_b@clinic.example', 'another of the same domain'],
    ['ada_b_clinic_co_uk', 'eve@other.example', 'ada_b@clinic.co.uk', 'a domain of three parts'],
    ['ada_clinic_onmicrosoft_com', null, 'ada@clinic.onmicrosoft.com', 'the tenant’s first domain'],
    ['ada_clinic_example', null, 'ada@clinic.example', 'two parts are the domain'],
    ['adaexample', null, 'adaexample', 'nothing to part'],
  ])('%s seen by %s', (written, actor, expected) => {
    expect(ownerOfPersonalSite(`${MY}${written}`, actor)).toBe(expected)
  })

  it('is nobody for a site', () => {
    expect(ownerOfPersonalSite('https://clinic.sharepoint.com/sites/Ward', 'ada@clinic.example')).toBeNull()
  })
})
