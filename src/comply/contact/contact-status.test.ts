import { describe, expect, test } from 'vitest'
import { addDays } from '../../base/days.ts'
import type { Instant } from '../../base/time.ts'
import type { Contact } from './contact-body.ts'
import { contactStatus, yearAfter } from './contact-status.ts'
import { accountOf, GLOBAL, listOf, naming, NOW, sceneOf } from './contact.fixture.ts'
import { dutiesOfContact } from './duties.ts'
import { afterAct, type LaterAct } from './later-acts.ts'
import { named } from './naming.ts'
import { comparedFields } from './notice-fields.ts'
import { standingsOfContact } from './standing.ts'

const SOURCES = [listOf({ ada: GLOBAL })]
const contact = named(sceneOf({ sources: SOURCES }), naming('ada'))
const sha256 = contact.request?.sha256 ?? ''
const sent = {
  act: 'sent',
  on: '2026-11-22',
  channel: 'support-request',
  sentBy: 'Ada',
  note: null,
  sha256,
} as const
const answered = { act: 'answered', on: '2026-11-22', says: 'confirmed', note: null } as const

const after = (...acts: readonly LaterAct[]): Contact =>
  acts.reduce((last, act) => afterAct(sceneOf({ contact: last, sources: SOURCES }), act), contact)
const done = after(sent, answered)

function statusOn(one: Contact, day: string, sources = [listOf({ ada: GLOBAL }, `${day}T00:00:00.000Z`)]) {
  const now = `${day}T12:00:00.000Z` as Instant
  return contactStatus({ contact: one, sources, fields: [], accountClosed: false, now, today: day })
}

describe('what is wrong with the contact', () => {
  test.each([
    ['nothing, once Microsoft has confirmed it', done, '2026-11-23', []],
    ['the request was not sent', contact, '2026-11-23', ['not-sent']],
    ['nothing, while an answer is waited for', after(sent), '2026-12-06', []],
    ['no answer in two weeks', after(sent), '2026-12-07', ['unanswered']],
    ['Microsoft refused', after(sent, { ...answered, says: 'refused' }), '2026-11-23', ['refused']],
    [
      'nothing, when it was sent anew after that',
      after(sent, { ...answered, says: 'refused' }, sent, answered),
      '2026-11-23',
      [],
    ],
    [
      'mail came back',
      after(sent, answered, { act: 'report', what: 'bounced', on: '2026-11-22', note: null }),
      '2026-11-23',
      ['bounced'],
    ],
    [
      'it was settled',
      after(
        sent,
        answered,
        { act: 'report', what: 'bounced', on: '2026-11-22', note: null },
        { act: 'settle', what: 'bounced', note: 'Mended.' },
      ),
      '2026-11-23',
      [],
    ],
    [
      'nobody reads the mailbox',
      after(sent, answered, { act: 'mailbox', mailbox: { monitored: false, readBy: null } }),
      '2026-11-23',
      ['no-mailbox'],
    ],
    ['nothing on the last day of the year', done, '2027-11-22', []],
    ['not confirmed for a year', done, '2027-11-23', ['not-confirmed']],
  ] as const)('%s', (_reason, one, day, alarms) => {
    expect(statusOn(one, day).alarms.map(({ id }) => id)).toEqual(alarms)
  })

  test('facts that are too old show no role, and end none', () => {
    const day = addDays('2026-11-22', 40)
    const { state, alarms } = statusOn(done, day, SOURCES)
    expect([state, alarms.map(({ id }) => id)]).toEqual(['designated', ['role-unknown']])
  })

  test('the role that was lost counts, even where the settings tell of no other', () => {
    const settings = listOf({ bea: GLOBAL }, '2026-11-23T00:00:00.000Z', {
      source: 'settings',
      covers: [GLOBAL],
    })
    expect(statusOn(done, '2026-11-23', [settings]).state).toBe('at_risk')
  })

  test('the role that comes back restores it', () => {
    expect(statusOn(done, '2026-11-24', [listOf({}, '2026-11-24T00:00:00.000Z')]).state).toBe('at_risk')
    expect(statusOn(done, '2026-11-25').state).toBe('designated')
  })
})

test.each([
  ['2024-02-29', '2025-02-28'],
  ['2023-02-28', '2024-02-28'],
  ['2027-03-01', '2028-03-01'],
  ['2026-12-31', '2027-12-31'],
])('a year after %s is %s', (day, later) => {
  expect(yearAfter(day)).toBe(later)
})

describe('the tenant’s own fields', () => {
  const notices = {
    technical: ['ADA@clinic.example'],
    security: ['x@clinic.example'],
    privacy: null,
    asOf: NOW,
  }
  const answers = (one: Parameters<typeof comparedFields>[1], official: string | null = null) =>
    comparedFields(contact, one, official).map(({ answer }) => answer)

  test.each([
    ['same, other, empty', notices, null, ['same', 'other', 'empty', 'not-read']],
    [
      'not read is said',
      { ...notices, security: undefined },
      null,
      ['same', 'not-read', 'empty', 'not-read'],
    ],
    ['no settings at all', null, null, ['not-read', 'not-read', 'not-read', 'not-read']],
    [
      'an empty text is nobody',
      { ...notices, technical: [' '], privacy: '' },
      null,
      ['empty', 'other', 'empty', 'not-read'],
    ],
    [
      'the privacy field may name the privacy official',
      { ...notices, privacy: 'p@clinic.example' },
      'p@clinic.example',
      ['same', 'other', 'same', 'not-read'],
    ],
    [
      'the others may not',
      { ...notices, technical: ['p@clinic.example'] },
      'p@clinic.example',
      ['other', 'other', 'empty', 'not-read'],
    ],
  ] as const)('%s', (_reason, read, official, expected) => {
    expect(answers(read, official)).toEqual(expected)
  })

  test('the Message center is known once somebody looked', () => {
    const looked = after({ act: 'confirm', name: accountOf('ada').name, messageCenter: true })
    expect(comparedFields(looked, null, null).at(-1)?.answer).toBe('same')
  })
})

describe('where it stands, and what is due', () => {
  const known = (one: Contact | null, day: string) => ({
    contact: { value: one, version: one === null ? 0 : 1 },
    status:
      one === null
        ? contactStatus({ contact: null, sources: [], fields: [], accountClosed: null, now: NOW, today: day })
        : statusOn(one, day),
    offices: [],
    today: day,
  })

  test.each([
    ['missing', null, '2026-11-23', 'open'],
    ['not sent', contact, '2026-11-23', 'open'],
    ['in order', done, '2026-11-23', 'done'],
    ['91 days before the year ends', done, addDays('2027-11-22', -91), 'done'],
    ['90 days before', done, addDays('2027-11-22', -90), 'soon'],
    ['after it', done, '2027-11-23', 'open'],
  ] as const)('%s', (_reason, one, day, state) => {
    expect(standingsOfContact(known(one, day))[0]?.state).toBe(state)
  })

  test('the confirmation opens 90 days before; an alarm is due at once', () => {
    expect(dutiesOfContact(known(null, '2026-11-23'))).toEqual([])
    const [confirm] = dutiesOfContact(known(done, '2026-11-23'))
    expect(confirm).toMatchObject({
      id: 'contact:confirm:2027-11-22',
      opens: '2027-08-24',
      due: '2027-11-22',
    })
    const left = after(sent, answered, { act: 'report', what: 'left', on: '2026-11-22', note: null })
    expect(
      dutiesOfContact(known(left, '2026-11-23')).find(({ id }) => id.startsWith('contact:left')),
    ).toMatchObject({
      opens: '2026-11-22',
      due: '2026-11-22',
      page: '/contact?do=change',
    })
  })

  test('what was not verified with Microsoft stays a task until it was asked, and comes again in a year', () => {
    const ids = (one: Contact) => dutiesOfContact(known(one, '2026-11-23')).map(({ id }) => id.split(':')[1])
    expect(ids(contact)).toContain('verify-microsoft')
    expect(ids(after(sent))).toEqual(['confirm', 'verify-microsoft', 'answer'])
    expect(ids(done)).toContain('verify-microsoft')
    const asked = after(sent, answered, {
      act: 'verified',
      on: '2026-11-22',
      note: 'Case 7: any administrator.',
    })
    const due = dutiesOfContact(known(asked, '2026-11-23')).find(({ id }) => id.includes('verify'))
    expect(due).toMatchObject({ opens: '2027-08-24', due: '2027-11-22' })
  })
})
