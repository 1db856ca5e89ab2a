import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PEOPLE, SESSIONS, SITES } from '../../../../test/audit-records/clinic.ts'
import { auditRecords } from '../../../../test/audit-records/records.ts'
import { wardHere } from '../../../../test/cli/ward-here.ts'
import { removeFolder, temporaryFolder } from '../../../../test/crash/store-fixtures.ts'
import {
  accessReportAnswer,
  eventReportAnswer,
  personReportAnswer,
  placeReportAnswer,
} from '../../api/contracts/audit-report-access.ts'
import { accessPoliciesAnswer } from '../../api/contracts/audit-report-policies.ts'

const home = temporaryFolder()
const ward = wardHere(home)
afterAll(() => removeFolder(home))

const SUBJECT = 'Biopsy of Walter Finch'

function records() {
  const make = auditRecords(11)
  const night = { actor: PEOPLE.admin, logonType: 2, session: SESSIONS.abroad }
  return [
    make.mailItemsAccessed(),
    make.mailItemsAccessed({ ...night, at: '2026-10-06T22:10:00Z' }),
    make.mailItemsAccessed({ ...night, at: '2026-10-07T22:10:00Z' }),
    make.mailItemsAccessed({
      actor: PEOPLE.nurse,
      logonType: 2,
      throttled: true,
      at: '2026-10-06T11:00:00Z',
    }),
    make.mailItemsAccessed({ actor: PEOPLE.partner, logonType: 6, at: '2026-10-06T13:00:00Z' }),
    make.sent('SendAs', {
      actor: PEOPLE.frontDesk,
      owner: PEOPLE.shared,
      logonType: 2,
      subject: SUBJECT,
      at: '2026-10-06T12:00:00Z',
    }),
    make.fileOperation('FileDownloaded', { at: '2026-10-06T14:00:00Z' }),
    make.fileOperation('FileAccessed', {
      actor: PEOPLE.admin,
      site: SITES.doctor,
      at: '2026-10-06T15:00:00Z',
    }),
    make.cmdlet(
      'Set-Mailbox',
      PEOPLE.doctor.upn,
      { Identity: PEOPLE.doctor.upn, AuditEnabled: 'False' },
      { at: '2026-10-06T17:00:00Z' },
    ),
  ]
}

async function answer(...args: readonly string[]): Promise<unknown> {
  const { code, stdout, stderr } = await ward([...args, '--json'])
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
  return JSON.parse(stdout)
}

beforeAll(async () => {
  const log = join(home, 'log.ndjson')
  writeFileSync(
    log,
    records()
      .map(record => JSON.stringify(record))
      .join('\n'),
  )
  const roles = join(home, 'roles.csv')
  writeFileSync(roles, `user,role\n${PEOPLE.admin.upn},Global Administrator\n`)
  expect(await ward(['audit', 'ingest', log])).toMatchObject({ code: 0 })
  expect(await ward(['audit', 'roles', 'import', roles, '--as-of', '2026-10-01'])).toMatchObject({ code: 0 })
})

test('access: everybody but owners and services, each with class, role, way and events', async () => {
  const { rows, completeness } = accessReportAnswer.parse(await answer('report', 'access'))
  const said = rows.map(row => [row.class, row.actor.id, row.place.kind, row.via, row.count])
  expect(said).toEqual([
    ['administrator', PEOPLE.admin.upn, 'mailbox', 'full-access', 2],
    ['administrator', PEOPLE.admin.upn, 'onedrive', 'permission', 1],
    ['partner', PEOPLE.partner.upn, 'mailbox', 'gdap', 1],
    ['delegate', PEOPLE.nurse.upn, 'mailbox', 'full-access', 1],
    ['delegate', PEOPLE.frontDesk.upn, 'mailbox', 'send-as', 1],
    ['delegate', PEOPLE.nurse.upn, 'site', 'permission', 1],
  ])
  expect(rows[0]).toMatchObject({
    owner: { id: PEOPLE.doctor.upn },
    roleKnown: true,
    roles: { names: ['Global Administrator'], asOf: '2026-10-01T00:00:00.000Z' },
    days: [
      { day: '2026-10-06', count: 1 },
      { day: '2026-10-07', count: 1 },
    ],
  })
  expect(rows[0]?.eventIds).toHaveLength(2)
  expect(rows[3]?.throttled).toBe(1)
  const unseen = completeness.items.filter(({ kind }) => kind === 'could-not-see').map(({ id }) => id)
  expect(unseen).toEqual(expect.arrayContaining(['throttled', 'not-audited', 'settings', 'dataverse-reads']))
})

describe('what is asked', () => {
  test.each<readonly [string, readonly string[], number]>([
    ['one class', ['--class', 'partner'], 1],
    ['two classes', ['--class', 'partner', '--class', 'administrator'], 3],
    ['everybody', ['--all'], 7],
    ['one place, written otherwise', ['--place', PEOPLE.doctor.upn.toUpperCase()], 3],
    ['one actor', ['--actor', PEOPLE.nurse.upn], 2],
    ['from: the moment itself is in', ['--from', '2026-10-07T22:10:00Z'], 1],
    ['to: the moment itself is out', ['--to', '2026-10-06T11:00:00Z'], 0],
    ['a bare date is 00:00 UTC', ['--from', '2026-10-07', '--to', '2026-10-08'], 1],
  ])('%s', async (_, args, count) => {
    expect(accessReportAnswer.parse(await answer('report', 'access', ...args)).rows).toHaveLength(count)
  })

  test.each<readonly [string, readonly string[], RegExp]>([
    ['a class that there is not', ['access', '--class', 'boss'], /It is one of unknown, owner/],
    ['a day that there is not', ['access', '--from', '2026-02-30'], /--from: A time is written/],
    [
      'an end before the start',
      ['access', '--from', '2026-10-07', '--to', '2026-10-06'],
      /--to has to be later/,
    ],
    ['two formats', ['access', '--json', '--format', 'csv'], /give one/],
    ['a format that there is not', ['access', '--format', 'pdf'], /--format takes one of/],
    ['a report that there is not', ['acess'], /unknown command/],
    ['no place', ['place'], /missing required argument/],
    ['an event that there is not', ['event', 'nobody'], /No event of that id/],
  ])('%s is refused in one sentence', async (_, args, says) => {
    const { code, stdout, stderr } = await ward(['report', ...args])
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(says)
  })
})

test('place: one place’s readers, the owner among them; a site by the last part of its address', async () => {
  const { rows } = placeReportAnswer.parse(await answer('report', 'place', PEOPLE.doctor.upn))
  expect(rows.map(row => row.class)).toEqual(['administrator', 'partner', 'delegate', 'owner'])
  expect(placeReportAnswer.parse(await answer('report', 'place', 'intake')).rows).toHaveLength(1)
})

test('a place that no event names is told from one that nobody reached', async () => {
  const { rows, completeness } = placeReportAnswer.parse(
    await answer('report', 'place', 'nobody@clinic.example'),
  )
  expect(rows).toEqual([])
  expect(completeness.items.map(({ id }) => id)).toContain('place-unknown')
})

test('person: content, administrative acts and the rest', async () => {
  const { rows } = personReportAnswer.parse(await answer('report', 'person', PEOPLE.admin.upn))
  expect(rows.map(row => [row.kind, row.operations])).toEqual([
    ['content', ['MailItemsAccessed']],
    ['content', ['FileAccessed']],
    ['administrative', ['Set-Mailbox']],
  ])
})

test('event: in words; the record as received only when asked for, and that is said', async () => {
  const { rows } = accessReportAnswer.parse(await answer('report', 'access', '--actor', PEOPLE.frontDesk.upn))
  const id = rows[0]?.eventIds[0] ?? ''
  const shown = await ward(['report', 'event', id])
  expect(shown.stdout).toContain('(delegate): SendAs at')
  expect(shown.stdout).not.toContain(SUBJECT)
  const plain = eventReportAnswer.parse(await answer('report', 'event', id))
  expect(JSON.stringify(plain)).not.toContain(SUBJECT)
  const { stdout, stderr } = await ward(['report', 'event', id, '--original', '--json'])
  expect(stderr).toContain('can show patient data')
  expect(eventReportAnswer.parse(JSON.parse(stdout)).rows[0]?.original).toContain(SUBJECT)
})

test('no report shows a subject or a file name', async () => {
  for (const args of [
    ['access', '--all'],
    ['person', PEOPLE.frontDesk.upn],
    ['place', 'intake'],
  ]) {
    for (const format of ['text', 'json', 'html', 'csv']) {
      const { stdout } = await ward(['report', ...args, '--format', format])
      expect(stdout).toContain(PEOPLE.nurse.upn.split('@')[1] ?? '')
      expect(stdout).not.toMatch(/Walter Finch|Intake form/)
    }
  }
})

test('--out writes the file; its ending says the format', async () => {
  const out = join(home, 'report.html')
  expect(await ward(['report', 'access', '--out', out])).toEqual({
    code: 0,
    stdout: '',
    stderr: `ward: wrote ${out}\n`,
  })
  expect(readFileSync(out, 'utf8')).toMatch(/^<!doctype html>/)
})

describe('access policies', () => {
  test('mark the rows they explain and go last; what they do not explain stays first', async () => {
    const file = join(home, 'policies.csv')
    const site = `${SITES.intake.url.toLowerCase()}*`
    writeFileSync(
      file,
      `place,who,why,approver,from,until,ticket\n${site},house,Forms,M. Officer,2026-10-01,,\n`,
    )
    expect(await ward(['audit', 'policy', 'import', file])).toMatchObject({
      code: 0,
      stdout: '1 access policy read: 1 new, 0 here already.\n',
    })
    expect(await ward(['audit', 'policy', 'import', file])).toMatchObject({
      stdout: '1 access policy read: 0 new, 1 here already.\n',
    })
    const added = await answer(
      'audit',
      'policy',
      'add',
      PEOPLE.doctor.upn,
      '--role',
      'Global Administrator',
      '--why',
      'Repair',
      '--ticket',
      '4711',
      '--from',
      '2026-10-06',
      '--until',
      '2026-10-07',
      '--by',
      'M. Officer',
    )
    expect(accessPoliciesAnswer.parse(added).policies[0]).toMatchObject({
      id: '2',
      who: { kind: 'role' },
      version: 1,
    })
    const { rows } = accessReportAnswer.parse(await answer('report', 'access'))
    // The second night was after the policy's end: the row is split.
    expect(rows.map(row => [row.class, row.place.kind, row.policy?.id ?? null, row.count])).toEqual([
      ['administrator', 'onedrive', null, 1],
      ['administrator', 'mailbox', null, 1],
      ['partner', 'mailbox', null, 1],
      ['delegate', 'mailbox', null, 1],
      ['delegate', 'mailbox', null, 1],
      ['administrator', 'mailbox', '2', 1],
      ['delegate', 'site', '1', 1],
    ])
    expect(rows[5]?.policy).toMatchObject({ ticket: '4711', recordedAfter: true })
    expect(
      (await ward(['audit', 'policy', 'end', '1', '--by', 'M. Officer', '--why', 'Moved'])).stdout,
    ).toContain('(ended)')
    expect((await ward(['audit', 'policy'])).stdout).toMatch(/^1 .*\n.*\n[^]*2 {1,2}ana\.whitfield/)
  })

  test.each<readonly [string, string, RegExp]>([
    [
      'a row without a reason',
      'place,who,why,approver\nx,house,,M\n',
      /line 2: The access policy’s field "why" is missing/,
    ],
    ['who that is nobody', 'place,who,why,approver\nx,them,Y,M\n', /line 2: .*"who" is written user:NAME/],
    ['no columns', 'a,b\n1,2\n', /names no columns place and who/],
    ['a JSON number', '[{"place":1}]', /entry 1 a "place" that is no text/],
    ['broken JSON', '[{', /begins like JSON but is none/],
    ['nothing', '', /holds no access policy/],
  ])('a file with %s is refused whole', async (_, text, says) => {
    const file = join(home, 'bad.csv')
    writeFileSync(file, text)
    const { code, stdout, stderr } = await ward(['audit', 'policy', 'import', file])
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr).toMatch(says)
  })
})
