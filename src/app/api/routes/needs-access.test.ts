import { expect, test } from 'vitest'
import { createActorJudge } from '../../../assess/audit/classify-actor.ts'
import { tenantName } from '../../../base/ids.ts'
import { createNormaliser } from '../../../collect/audit/normalise/normalise-record.ts'
import { isSameRecord } from '../../../collect/audit/same-record.ts'
import { readNeeds } from '../contracts/needs.ts'
import { readReport } from '../contracts/tenant-routes.ts'
import { openDoors, type OpenDoors } from '../doors.fixture.ts'

/** The week before Sunday, 22 November 2026. */
const WEEK = { from: '2026-11-09', to: '2026-11-16' }

/** Somebody opens mail in Dr. Chen's mailbox, who is not Dr. Chen. */
async function takeIn({ store }: OpenDoors, day: string): Promise<void> {
  const record = {
    CreationTime: `${day}T08:00:00`,
    Id: `00000000-0000-4000-8000-${day.replaceAll('-', '').padStart(12, '0')}`,
    Operation: 'MailItemsAccessed',
    RecordType: 50,
    UserType: 0,
    Workload: 'Exchange',
    ResultStatus: 'Succeeded',
    OrganizationId: '11111111-1111-4111-8111-111111111111',
    UserId: 'it@clinic.example',
    UserKey: 'it@clinic.example',
    LogonType: 2,
    MailboxOwnerUPN: 'chen@clinic.example',
    MailboxGuid: '22222222-2222-4222-8222-222222222222',
    OperationProperties: [{ Name: 'MailAccessType', Value: 'Bind' }],
    OperationCount: 1,
    Folders: [{ Path: '\\Inbox', FolderItems: [{ InternetMessageId: `<${day}@clinic.example>` }] }],
  }
  const scope = await store.tenants.scope(tenantName('clinic'))
  const event = createNormaliser()({ record, form: 'unified', envelope: null })
  if ('rejected' in event) throw new Error(event.rejected)
  const source = { kind: 'test', sha256: null, isSame: isSameRecord }
  const writer = await store.events.writer(scope, source, { by: 'tester' })
  await writer.add([
    { event, logged: createActorJudge()(event), original: Buffer.from(JSON.stringify(record)) },
  ])
  await writer.close(0)
}

/** What stands there of access, asked again until the report is made. */
async function accessRow({ ask }: OpenDoors, as: string): Promise<string | undefined> {
  for (;;) {
    const { json } = await ask('GET', '/api/tenants/clinic/needs', { as })
    const { needs, waits } = readNeeds.answer.parse(json)
    if (waits) continue
    const row = needs.find(({ kind }) => kind === 'access-review' || kind === 'audit-log-missing')
    return row === undefined ? undefined : `${row.what} ${row.to}`
  }
}

test('last week’s access is an officer’s until a review of exactly that week is signed', async () => {
  const doors = await openDoors()
  const officer = await doors.add({ role: 'privacy-officer', tenant: 'clinic', name: 'Mei Lindqvist' })
  const as = await doors.signIn(officer)
  await takeIn(doors, '2026-11-03')
  expect(await accessRow(doors, as)).toBe('The audit log ends on 3 November 2026. /access')
  await takeIn(doors, '2026-11-12')
  expect(await accessRow(doors, as)).toBe(
    'One access of last week has no explanation. /access?from=2026-11-09&to=2026-11-16&explained=no',
  )
  const helper = await doors.signIn(await doors.add({ role: 'it-administrator', tenant: 'clinic' }))
  expect(await accessRow(doors, helper)).toBeUndefined()

  const shown = await doors.ask('GET', `/api/tenants/clinic/reports/access?from=${WEEK.from}&to=${WEEK.to}`, {
    as,
  })
  const { report } = readReport.answer.parse(shown.json)
  const body = {
    ...WEEK,
    report: 'access',
    madeAt: report?.madeAt,
    sha256: report?.sha256,
    marks: [{ row: 0, mark: 'expected', why: 'The mailbox was moved.' }],
    conclusion: 'nothing-unusual',
    notes: '',
    acknowledged: true,
    name: 'Mei Lindqvist',
    expects: 0,
  }
  const signed = await doors.ask('POST', '/api/tenants/clinic/reviews', { as, body })
  expect(signed.status, signed.text).toBe(200)
  expect(await accessRow(doors, as)).toBeUndefined()
})
