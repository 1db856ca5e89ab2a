import { expect, test } from 'vitest'
import { readClinicProgramme } from '../read-clinic-programme.ts'
import { readClinicExport } from '../read-clinic.ts'
import { practiceAccessPolicies } from './access-policies.ts'
import { LOG_ENDS, LOG_STARTS } from './calendar.ts'
import { CLINIC, clinicPeople, LETTERS_APP } from './people.ts'
import { practiceAuditLog } from './practice-audit-log.ts'
import type { AuditRecord } from './records/logged.ts'
import { readClinicRoleHolders, ROLE_HOLDERS_AS_OF } from './read-role-holders.ts'

const log = practiceAuditLog()
const people = clinicPeople()
const clinicExport = new TextDecoder().decode(readClinicExport())

/** UTC, as in the records. */
function on(operation: string, user: string, from: string, to: string): readonly AuditRecord[] {
  return log.filter(record => {
    const time = String(record['CreationTime'])
    return record['Operation'] === operation && record['UserId'] === user && time >= from && time < to
  })
}

test('the log is the same at every start', () => {
  expect(practiceAuditLog()).toEqual(log)
})

test('it lies within its four weeks, in order of time, every id once', () => {
  const times = log.map(record => Date.parse(`${String(record['CreationTime'])}Z`))
  expect(times.every(time => time >= LOG_STARTS && time <= LOG_ENDS)).toBe(true)
  expect(times).toEqual(times.toSorted((one, other) => one - other))
  expect(new Set(log.map(record => record['Id'])).size).toBe(log.length)
  expect(log.length).toBeGreaterThan(5_000)
  expect(log.length).toBeLessThan(7_000)
})

test('it is of the organisation of the settings export', () => {
  const settings = JSON.parse(clinicExport) as Record<string, unknown>
  expect(new Date(LOG_ENDS).toISOString().slice(0, 19)).toBe(String(settings['timestamp_zulu']).slice(0, 19))
  expect(CLINIC.id).toBe(settings['tenant_id'])
  expect(clinicExport).toContain(CLINIC.name)
  expect(clinicExport).toContain(`"${CLINIC.sharePoint}"`)
  expect(clinicExport).toContain(`"${LETTERS_APP}"`)
  expect(clinicExport).toContain(people.called('Marsh').upn)
  expect(log.every(record => record['OrganizationId'] === CLINIC.id)).toBe(true)
  const programme = JSON.parse(readClinicProgramme()) as {
    readonly organisation: { readonly workforce: number }
  }
  expect(people.staff).toHaveLength(programme.organisation.workforce)
})

test('the holders of roles are those of the settings export, and two who lost one before it was made', () => {
  const settings = JSON.parse(clinicExport) as {
    readonly privileged_users: Readonly<Record<string, { readonly roles: readonly string[] }>>
  }
  const list = JSON.parse(new TextDecoder().decode(readClinicRoleHolders())) as {
    readonly asOf: string
    readonly value: readonly Readonly<Record<'user' | 'objectId' | 'role' | 'to', string | null>>[]
  }
  expect(list.asOf).toBe(ROLE_HOLDERS_AS_OF)
  const holders = list.value
  const held = holders.filter(({ to }) => to === null).map(({ objectId, role }) => `${objectId} ${role}`)
  const exported = Object.entries(settings.privileged_users).flatMap(([id, { roles }]) =>
    roles.map(role => `${id} ${role}`),
  )
  expect(held.toSorted()).toEqual(exported.toSorted())
  expect(holders.filter(({ to }) => to !== null)).toEqual([
    expect.objectContaining({ user: people.called('Reyes').upn, role: 'Global Administrator' }),
    expect.objectContaining({
      user: people.called('Okafor').upn,
      objectId: people.called('Okafor').objectId,
    }),
  ])
})

test.each([
  [
    'Add-MailboxPermission',
    'okafor@harborstreet.example',
    '2026-10-16T01',
    '2026-10-16T02',
    1,
    'grants herself access at 21:52 in Ohio',
  ],
  [
    'MailItemsAccessed',
    'okafor@harborstreet.example',
    '2026-10-16T02:10',
    '2026-10-16T03',
    10,
    'reads from 22:10 on',
  ],
  [
    'Remove-MailboxPermission',
    'okafor@harborstreet.example',
    '2026-10-16T04',
    '2026-10-16T05',
    1,
    'takes it away three hours later',
  ],
  [
    'Reset user password.',
    'jordan.pike@bayline-it.example',
    '2026-10-20',
    '2026-10-21',
    1,
    'the provider resets a password',
  ],
  [
    'Reset user password.',
    'fim_password_service@support.onmicrosoft.com',
    '2026-10-13',
    '2026-10-14',
    1,
    'self-service',
  ],
  [
    'FileDownloaded',
    'turner@harborstreet.example',
    '2026-10-16T20:20',
    '2026-10-16T21',
    180,
    'her last afternoon',
  ],
  ['MailItemsAccessed', 'turner@harborstreet.example', '2026-10-17', '2026-11-03', 0, 'she has left'],
  ['AnonymousLinkCreated', 'foss@harborstreet.example', '2026-10-07', '2026-10-08', 1, 'a link for anybody'],
  ['AnonymousLinkUsed', 'anonymous', '2026-10-07', '2026-10-22', 6, 'used by anybody'],
  [
    'Set-MailboxAuditBypassAssociation',
    'bayline2@harborstreet-practice.onmicrosoft.com',
    '2026-10-14',
    '2026-10-15',
    1,
    'an account nobody audits',
  ],
  [
    'UserLoginFailed',
    'kowalski@harborstreet.example',
    '2026-10-25',
    '2026-10-26',
    14,
    'somebody tries a password',
  ],
  ['New-InboxRule', 'kowalski@harborstreet.example', '2026-10-25', '2026-10-26', 1, 'mail goes outside'],
  ['SearchExported', 'reyes@harborstreet.example', '2026-10-28', '2026-10-29', 2, 'one export in two parts'],
  ['Get-MailboxStatistics', 'Microsoft\\ServiceOperator', '2026-10-12', '2026-10-13', 1, 'Microsoft at work'],
  [
    'Set-AccessToCustomerDataRequest',
    'marsh@harborstreet.example',
    '2026-10-12',
    '2026-10-13',
    1,
    'with approval',
  ],
  ['CopilotInteraction', 'nair@harborstreet.example', '2026-10-05', '2026-11-03', 4, 'Copilot reads for her'],
])('%s by %s from %s to %s: %i, %s', (operation, user, from, to, count) => {
  expect(on(operation, user, from, to)).toHaveLength(count)
})

test('one mailbox was throttled after a thousand messages within a day', () => {
  const throttled = log.filter(record =>
    JSON.stringify(record['OperationProperties'] ?? '').includes('"True"'),
  )
  expect(throttled.map(record => record['MailboxOwnerUPN'])).toEqual([people.called('Okoro').upn])
  const before = log.filter(
    record =>
      record['MailboxOwnerUPN'] === people.called('Okoro').upn &&
      String(record['CreationTime']).startsWith('2026-10-21') &&
      record['Operation'] === 'MailItemsAccessed',
  )
  const messages = before.reduce((sum, record) => sum + Number(record['OperationCount'] ?? 0), 0)
  expect(messages).toBeGreaterThan(1_000)
})

test('a policy names people and places of the log, and one of them has ended', () => {
  const logged = JSON.stringify(log).toLowerCase()
  const policies = practiceAccessPolicies()
  for (const { place, who } of policies) {
    expect(logged).toContain(place.id)
    if (who.kind === 'user') expect(logged).toContain(who.id)
  }
  const ended = policies.filter(({ until }) => until !== null && Date.parse(until) < LOG_ENDS)
  expect(ended.map(({ ticket }) => ticket)).toEqual(['HS-588'])
  const after = on('MailItemsAccessed', people.called('Nair').upn, '2026-10-18T04', '2026-11-03')
  const went = after.filter(record => record['MailboxOwnerUPN'] === people.called('Okoro').upn)
  expect(went).toHaveLength(2)
})

test('the front desk mailbox is opened by its four people', () => {
  const opened = log.filter(record => record['MailboxOwnerUPN'] === people.frontDeskMailbox.upn)
  const by = new Set(opened.map(record => record['UserId']))
  expect(by).toEqual(new Set(people.of('front-desk').map(({ upn }) => upn)))
})
