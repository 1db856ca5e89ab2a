import { createActorJudge } from '../../../assess/audit/classify-actor.ts'
import { tenantName } from '../../../base/ids.ts'
import { createNormaliser } from '../../../collect/audit/normalise/normalise-record.ts'
import { isSameRecord } from '../../../collect/audit/same-record.ts'
import type { NewEvent } from '../../../store/audit/event-store.ts'
import type { Store } from '../../../store/store.ts'
import { type ShownReport, shownReport } from '../contracts/audit-page.ts'
import { listReviews } from '../contracts/reviews.ts'
import { type AddedAccount, openDoors } from '../doors.fixture.ts'

export const REVIEWS = '/api/tenants/clinic/reviews'
export const WEEK = { from: '2026-11-09', to: '2026-11-16' }

/** Somebody opens mail in Dr. Chen's mailbox. */
export function opened(at: string, user: string, id: string) {
  return {
    CreationTime: `2026-11-${at}:00`,
    Id: `00000000-0000-4000-8000-${id.padStart(12, '0')}`,
    Operation: 'MailItemsAccessed',
    RecordType: 50,
    UserType: 0,
    Workload: 'Exchange',
    ResultStatus: 'Succeeded',
    OrganizationId: '11111111-1111-4111-8111-111111111111',
    UserId: user,
    UserKey: user,
    ClientIPAddress: '203.0.113.7',
    LogonType: 2,
    MailboxOwnerUPN: 'chen@clinic.example',
    MailboxGuid: '22222222-2222-4222-8222-222222222222',
    OperationProperties: [{ Name: 'MailAccessType', Value: 'Bind' }],
    OperationCount: 1,
    Folders: [{ Path: '\\Inbox', FolderItems: [{ InternetMessageId: `<${id}@clinic.example>` }] }],
  }
}

export async function take(
  store: Store,
  records: readonly ReturnType<typeof opened>[],
  tenant = 'clinic',
): Promise<void> {
  const scope = await store.tenants.scope(tenantName(tenant))
  const [normalise, judge] = [createNormaliser(), createActorJudge()]
  const source = { kind: 'test', sha256: null, isSame: isSameRecord }
  const writer = await store.events.writer(scope, source, { by: 'tester' })
  await writer.add(
    records.map((record): NewEvent => {
      const event = normalise({ record, form: 'unified', envelope: null })
      if ('rejected' in event) throw new Error(event.rejected)
      return { event, logged: judge(event), original: Buffer.from(JSON.stringify(record)) }
    }),
  )
  await writer.close(0)
}

/** A clinic with two accesses in the week before, an officer of it, and the report that the officer was shown. */
export async function begun(officer: AddedAccount = {}) {
  const doors = await openDoors({ tenants: ['clinic', 'other'] })
  await take(doors.store, [
    opened('10T08:00', 'it@clinic.example', '1'),
    opened('11T09:00', 'kim@clinic.example', '2'),
  ])
  const kim = await doors.add({
    role: 'privacy-officer',
    tenant: 'clinic',
    name: 'Kim Park',
    email: 'kim@clinic.example',
    ...officer,
  })
  const as = await doors.signIn(kim)
  const look = async (who = as) => {
    const { json } = await doors.ask(
      'GET',
      `/api/tenants/clinic/reports/access?from=${WEEK.from}&to=${WEEK.to}`,
      { as: who },
    )
    const { report } = shownReport.parse(json)
    if (report === null) throw new Error('no report')
    return report
  }
  const report = await look()
  const sign = (change: object = {}, who = as, url = REVIEWS) =>
    doors.ask('POST', url, { as: who, body: { ...signedOf(report), ...change } })
  const listed = async () => {
    const { json } = await doors.ask('GET', REVIEWS, { as })
    return listReviews.answer.parse(json)
  }
  return { doors, kim, as, look, report, sign, listed }
}

function signedOf({ madeAt, sha256 }: NonNullable<ShownReport['report']>) {
  return {
    report: 'access',
    ...WEEK,
    madeAt,
    sha256,
    expects: 0,
    marks: [{ row: 0, mark: 'asked', whom: 'Kim', on: '2026-11-20' }],
    conclusion: 'nothing-unusual',
    notes: '',
    acknowledged: true,
    name: 'kim  park',
  }
}
