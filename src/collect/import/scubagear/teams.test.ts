import { describe, expect, it } from 'vitest'
import type { FactId } from '../../facts/facts.schema.ts'
import { importScubaGear } from './import-export.ts'

const value = (fact: FactId, whole: object) => {
  const reading = importScubaGear(Buffer.from(JSON.stringify(whole))).facts[fact]
  return reading?.read ? reading.value : reading?.why
}

describe('named domains', () => {
  const domains = (AllowedDomains: unknown) =>
    value('teams.federation-configuration', {
      federation_configuration: [{ Identity: 'Global', AllowedDomains }],
    })

  it.each([
    ['one domain (1.0, 1.4, 1.8)', { AllowedDomain: 'Domain=lab.example' }, ['lab.example']],
    ['several', { AllowedDomain: ['Domain=lab.example', 'Domain=b.example'] }, ['lab.example', 'b.example']],
    [
      'several, cut off to one text',
      { AllowedDomain: 'Domain=a.example Domain=b.example' },
      ['a.example', 'b.example'],
    ],
    ['in a list', [{ AllowedDomain: ['Domain=a.example'] }], ['a.example']],
    ['every domain', {}, []],
    ['every domain, as a list', [], []],
  ])('reads %s', (_, written, read) => {
    expect(domains(written)).toEqual([{ Identity: 'Global', AllowedDomains: read }])
  })

  it.each([
    ['the name of a type', 'Microsoft.Rtc.Management.WritableConfig.Settings.Edge.AllowAllKnownDomains'],
    ['the name of a type within', { AllowedDomain: 'Microsoft.Rtc.Management.Domains' }],
    ['a PowerShell text', '@{AllowedDomain=Domain=a.example}'],
    ['another object', { torn: 1 }],
    ['an empty object in a list', [{}]],
    ['a number in a list', [5]],
    ['null', null],
  ])('does not read %s', (_, written) => {
    expect(domains(written)).toEqual([{ Identity: 'Global' }])
  })
})

describe('policies', () => {
  it('reads what the checks ask for and leaves the rest', () => {
    expect(
      value('teams.meeting-policies', {
        meeting_policies: [
          { Identity: 'Global', AutoAdmittedUsers: 'EveryoneInCompany', AllowCloudRecording: false, Key: {} },
        ],
      }),
    ).toEqual([{ Identity: 'Global', AutoAdmittedUsers: 'EveryoneInCompany', AllowCloudRecording: false }])
  })

  it('does not read a choice that Microsoft does not have', () => {
    expect(
      value('teams.meeting-policies', {
        meeting_policies: [{ Identity: 'Global', AutoAdmittedUsers: 'Some' }],
      }),
    ).toEqual([{ Identity: 'Global' }])
    expect(value('teams.event-policies', { broadcast_policies: [{ BroadcastRecordingMode: true }] })).toEqual(
      [{}],
    )
  })

  it('does not read a list with something else in it, nor what a failed command left', () => {
    expect(value('teams.client-configuration', { client_configuration: ['@{Identity=Global}'] })).toMatch(
      /shape/,
    )
    expect(value('teams.meeting-policies', { meeting_policies: [null] })).toMatch(/null/)
    expect(
      value('teams.meeting-policies', {
        meeting_policies: [],
        teams_unsuccessful_commands: ['Get-CsTeamsMeetingPolicy'],
      }),
    ).toMatch(/could not run Get-CsTeamsMeetingPolicy/)
  })
})

describe('org-wide app settings', () => {
  const settings = [{ SettingName: 'GlobalApp', SettingValue: 'All', Users: null, Groups: null }]
  const asked = { teams_successful_commands: ['Get-M365UnifiedTenantSettings'] }
  const read = (whole: object) => value('teams.org-wide-app-settings', { app_policies: [], ...whole })

  it('reads what ScubaGear 1.8 found, also without its list', () => {
    const expected = [{ SettingName: 'GlobalApp', SettingValue: 'All' }]
    expect(read({ tenant_app_settings: settings })).toEqual(expected)
    expect(read({ tenant_app_settings: settings[0] })).toEqual(expected)
  })

  it('knows of none before 1.8', () => {
    expect(read({})).toEqual([])
  })

  it.each([
    ['an empty list, as a run with a certificate leaves it', { tenant_app_settings: [] }],
    ['[null], as an empty answer stands there', { tenant_app_settings: [null] }],
    ['null', { tenant_app_settings: null }],
    ['a list with a hole', { tenant_app_settings: [...settings, null] }],
    ['what the log says was read, and is not there', asked],
  ])('does not take for none: %s', (_, whole) => {
    expect(read(whole)).toMatch(/cannot be read/)
  })

  it('is not read when the command failed', () => {
    const failed = { teams_unsuccessful_commands: ['Get-M365UnifiedTenantSettings'] }
    expect(read({ tenant_app_settings: [], ...failed })).toMatch(
      /could not run Get-M365UnifiedTenantSettings, so the export does not hold the org-wide app settings/,
    )
  })
})
