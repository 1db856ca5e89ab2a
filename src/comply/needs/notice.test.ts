import { describe, expect, test } from 'vitest'
import type { Json } from '../../base/canonical-json.ts'
import type { EvidenceEntry } from '../../store/evidence/entry.ts'
import type { RecordChange } from './changes.ts'
import { type NoticeContext, noticeOfEntry, noticeOfRecord, noticesOfEscalation } from './notice.ts'
import type { NeedPerson } from './need.ts'
import { check, NOW, person, task, waiver } from './needs.fixture.ts'

const context: NoticeContext = {
  people: [
    { id: 'u-1', roles: ['security-officer'] },
    { id: 'u-2', roles: ['it-administrator'] },
  ],
  checks: [check()],
  taskTitles: new Map([['own:1', 'Ask the lab']]),
}
const asJson = (value: unknown) => JSON.parse(JSON.stringify(value)) as Json

function change(
  kind: string,
  before: unknown,
  after: unknown,
  more: Partial<RecordChange> = {},
): RecordChange {
  const id = kind === 'finding-work' ? 'entra.mfa' : kind === 'waiver' ? 'entra.mfa:1' : 'own:1'
  const bodies = { before: before === null ? null : asJson(before), after: asJson(after) }
  return { leaf: 7, at: NOW, by: 'u-2', kind, id, version: 2, ...bodies, ...more }
}
const given = (account: string | null) => ({ assigned: account === null ? null : { account } })
const to = (account: string | null) => ({ given: account === null ? null : { to: account } })
const asked = waiver({ requester: 'u-2' })
const approved = { ...asked, approver: 'Dana Ruiz', approvedAt: NOW }
const ended = { by: 'Dana Ruiz', at: NOW, why: 'Mended.' }
const { reason, requestedBy, requester, ends, accepted, compensating } = asked
const renewal = { reason, requestedBy, requester, ends, accepted, compensating }

describe('what a kept record says to one person', () => {
  const officer = person('security-officer')
  const other = person('it-administrator', { id: 'u-2' })
  test.each<readonly [why: string, RecordChange, NeedPerson, did: string | null]>([
    [
      'a finding given to me',
      change('finding-work', given(null), given('u-1')),
      officer,
      'gave you a finding: “Everybody signs in with two factors”.',
    ],
    [
      'the first word about a finding',
      change('finding-work', null, given('u-1')),
      officer,
      'gave you a finding: “Everybody signs in with two factors”.',
    ],
    ['it was mine before', change('finding-work', given('u-1'), given('u-1')), officer, null],
    ['given to somebody else', change('finding-work', given('u-1'), given('u-3')), officer, null],
    ['my own deed', change('finding-work', null, given('u-1'), { by: 'u-1' }), officer, null],
    [
      'given to a member of the workforce, who may open no finding',
      change('finding-work', null, given('u-1')),
      person('workforce'),
      null,
    ],
    ['a task given to me', change('task', to(null), to('u-1')), officer, 'gave you a task: “Ask the lab”.'],
    [
      'a task that I had, done by somebody',
      change('task', to('u-1'), { ...to('u-1'), state: 'done' }),
      officer,
      null,
    ],
    [
      'a task of my own name written down',
      change('own-task', null, { person: 'u-1' }, { id: 'own:9' }),
      officer,
      'gave you a task.',
    ],
    [
      'a waiver asked for, to who may approve',
      change('waiver', null, asked),
      officer,
      'asks you to accept for a time: “Everybody signs in with two factors”.',
    ],
    [
      'a waiver asked for, to whom the permission is lent',
      change('waiver', null, asked),
      person('provider-operator', { id: 'u-4', permissions: ['assessment:read', 'waivers:approve'] }),
      'asks you to accept for a time: “Everybody signs in with two factors”.',
    ],
    ['a waiver asked for, to somebody else', change('waiver', null, asked, { by: 'u-3' }), other, null],
    [
      'more time asked for',
      change('waiver', approved, { ...approved, renewal }),
      officer,
      'asks you to accept for a time: “Everybody signs in with two factors”.',
    ],
    [
      'accepted, to who asked',
      change('waiver', asked, approved, { by: 'u-1' }),
      other,
      'accepted what you asked for: “Everybody signs in with two factors”.',
    ],
    ['accepted, to the officer who did it', change('waiver', asked, approved, { by: 'u-1' }), officer, null],
    [
      'ended, to who asked',
      change('waiver', approved, { ...approved, ended }, { by: 'u-1' }),
      other,
      'ended what you had asked for: “Everybody signs in with two factors”.',
    ],
    [
      'declined, to who asked',
      change('waiver', { ...approved, renewal }, { ...approved, declined: ended }, { by: 'u-1' }),
      other,
      'declined what you asked for: “Everybody signs in with two factors”.',
    ],
    ['a kind of a later Ward', change('later', null, {}), officer, null],
    ['a kind that every object has', change('constructor', null, {}), officer, null],
    ['a body of another form', change('finding-work', [], 'text'), officer, null],
  ])('%s', (_, one, who, did) => {
    expect(noticeOfRecord(one, who, context)?.did ?? null).toBe(did)
  })
})

describe('what the doors say to one person', () => {
  const entry = (kind: string, more: object = {}): EvidenceEntry =>
    ({
      schema: 'ward.evidence/1',
      kind,
      at: NOW,
      by: 'u-9',
      subject: 'u-1',
      sha256: '0'.repeat(64),
      ...more,
    }) as EvidenceEntry
  const lent = { tenant: 'clinic', permission: 'identity:read', until: '2026-11-20T00:00:00.000Z' }
  test.each<readonly [why: string, EvidenceEntry, isOfficer: boolean, did: string | null]>([
    [
      'roles given',
      entry('roles-changed', { given: 'auditor, owner', taken: '' }),
      false,
      'gave you the role Auditor, Practice owner.',
    ],
    [
      'roles taken',
      entry('roles-changed', { given: '', taken: 'auditor' }),
      false,
      'took the role Auditor from you.',
    ],
    [
      'a role of a later Ward',
      entry('roles-changed', { given: 'chaplain', taken: '' }),
      false,
      'gave you the role chaplain.',
    ],
    ['roles of somebody else', entry('roles-changed', { subject: 'u-5', given: 'auditor' }), true, null],
    ['roles that I gave myself', entry('roles-changed', { by: 'u-1', given: 'auditor' }), false, null],
    [
      'lent here',
      entry('permission-lent', lent),
      false,
      'lent you the permission identity:read until 19 November 2026.',
    ],
    ['lent in another tenant', entry('permission-lent', { ...lent, tenant: 'other' }), false, null],
    [
      'taken back',
      entry('loan-ended', lent),
      false,
      'took back the permission identity:read that you were lent.',
    ],
    [
      'the emergency access, to an officer',
      entry('break-glass-used'),
      true,
      'Somebody used the emergency access. Ask who it was, and make a new emergency code.',
    ],
    ['the emergency access, to others', entry('break-glass-used', { subject: 'u-9' }), false, null],
    ['a kind that every object has', entry('constructor'), true, null],
    ['a sign-in', entry('signed-in'), true, null],
  ])('%s', (_, one, isOfficer, did) => {
    const notice = noticeOfEntry({ leaf: 3, entry: one }, person('workforce'), {
      tenant: 'clinic',
      isOfficer,
    })
    expect(notice?.did ?? null).toBe(did)
  })
})

test.each([
  ['mine as deputy', { person: 'u-2', deputy: 'u-1', escalated: 'deputy' }, 'auditor', 1],
  ['mine from the beginning', { person: 'u-1', deputy: 'u-2', escalated: 'deputy' }, 'auditor', 0],
  ['come up to the administrators', { escalated: 'administrator' }, 'hipaa-administrator', 1],
  ['of my own role', { escalated: 'administrator' }, 'security-officer', 0],
  ['not late', { person: 'u-2', deputy: 'u-1' }, 'auditor', 0],
  ['done since', { person: 'u-2', deputy: 'u-1', escalated: 'deputy', state: 'done' }, 'auditor', 0],
] as const)('late tasks: %s', (_, changes, role, count) => {
  expect(noticesOfEscalation([task(changes)], person(role))).toHaveLength(count)
})
