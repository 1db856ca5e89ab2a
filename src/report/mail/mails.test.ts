import { longDayWords } from '../../assess/words.ts'
import { describe, expect, test } from 'vitest'
import { createScanner } from '../../assess/recognizers/create-scanner.ts'
import { DEFAULT_YEAR } from '../../comply/year/default-year/default-year.ts'
import type { Task } from '../../comply/year/task.ts'
import { readFileSync } from 'node:fs'
import { kindsInMail, outgoingCheck } from './mail-check.ts'
import { minutesInWords } from './mail-words.ts'
import { alarmMail, type Digest, digestMail, noticeMail, reminderMail, testMail } from './mails.ts'
import { toldTask } from './told-task.ts'

const check = outgoingCheck(
  createScanner({ lexicon: readFileSync(new URL('../../../lexicons/ward.lexicon', import.meta.url)) }),
)

function task(change: Partial<Task>): Task {
  return {
    id: 'weekly-access-review:2026-11-02',
    routine: 'weekly-access-review',
    title: 'Review last week’s access',
    why: 'Because.',
    steps: [],
    cites: ['164.308(a)(1)(ii)(D)'],
    minutes: 15,
    stake: 'upkeep',
    opens: '2026-11-02',
    due: '2026-11-06',
    role: 'privacy-officer',
    person: null,
    deputy: null,
    deputyRole: null,
    closesOn: 'note',
    page: null,
    state: 'open',
    missed: 0,
    escalated: 'no',
    postponed: null,
    closed: null,
    version: 0,
    ...change,
  }
}

/** What nobody may mail: a name, a birth date, an illness. */
const WRITTEN = 'Call Maria Gonzalez DOB 04/12/1961 about her HIV result, MRN 00482915'

/** Every routine at once, on the day with the longest name. */
const all = DEFAULT_YEAR.map(({ id, text, terms }) =>
  toldTask(
    task({
      routine: id,
      title: WRITTEN,
      why: WRITTEN,
      cites: text.cites,
      minutes: terms.minutes,
      due: '2026-09-30',
    }),
  ),
)

const whole: Digest = {
  thisWeek: all,
  overdue: all,
  asDeputy: all,
  asAdministrator: all,
  lastWeek: { done: 11, of: 12 },
  tenant: 'llanfairpwllgwyngyll-internal-medicine-and-family-practice-east',
  address: 'https://ward.llanfairpwllgwyngyll-medical-center.example/calendar?tenant=main-street',
}

describe('what Ward mails holds nothing that its own recognizers hold back', () => {
  const { address } = whole
  const at = '2026-09-30T22:59:00.000Z'
  test.each([
    ['the Monday mail', digestMail(whole)],
    ['a reminder', reminderMail(whole)],
    ['only what was passed on', reminderMail({ ...whole, overdue: [] })],
    ['emergency access', alarmMail({ what: 'break-glass-used', at, address })],
    ['a copied passkey', alarmMail({ what: 'passkey-cloned', at, address })],
    ['the notice', noticeMail({ address })],
    ['the test', testMail({ address })],
  ])('%s', (_, mail) => {
    expect(kindsInMail(check, mail)).toEqual([])
    expect(mail.subject).not.toMatch(/[\r\n]/)
    expect(mail.text).not.toMatch(/undefined|null|NaN|Gonzalez/)
    expect(mail.html).toContain('<!doctype html>')
    expect(mail.html).not.toMatch(/<script|<img|style=|src=/)
  })

  test('each title and reason by itself, as a calendar shows it', () => {
    const found = all.filter(({ title, why }) => check(title, why).length > 0)
    expect(found.map(({ title }) => title)).toEqual([])
  })

  test('and what somebody wrote would be held back: kinds are told, never a value', () => {
    const mail = digestMail({ ...whole, thisWeek: [{ ...all[0]!, title: WRITTEN }] })
    const kinds = kindsInMail(check, mail)
    expect(kinds).not.toEqual([])
    expect(kinds.join(' ')).toMatch(/^[a-z0-9 -]+$/)
  })
})

describe('what is told of a task', () => {
  test.each<[because: string, change: Partial<Task>, title: string]>([
    ['a routine of Ward’s has Ward’s title', { title: WRITTEN }, 'Review last week’s access'],
    [
      'a routine that the practice made is not named',
      { routine: 'own-routine-3', title: WRITTEN, why: WRITTEN },
      'A task that your practice added',
    ],
    ['a single own task is not named', { routine: null, title: WRITTEN }, 'A task that your practice added'],
    [
      'a decision is not named',
      { routine: null, closesOn: 'decision', title: WRITTEN },
      'Look at a signed decision again',
    ],
    [
      'a waiver is not named',
      { routine: null, closesOn: 'waiver', title: WRITTEN },
      'Decide about a deviation whose acceptance ends',
    ],
    [
      'a made routine is no duty, whatever closes it',
      { routine: 'own-routine-3', closesOn: 'decision', title: WRITTEN },
      'A task that your practice added',
    ],
  ])('%s', (_, change, title) => {
    const told = toldTask(task(change))
    expect(told.title).toBe(title)
    expect(JSON.stringify(told)).not.toContain('Gonzalez')
  })
})

describe('the words', () => {
  const due = { title: 'Read the settings in', why: '', cites: [], minutes: 15, due: '2026-11-06' }
  const none = { thisWeek: [], overdue: [], asDeputy: [], asAdministrator: [], lastWeek: { done: 0, of: 0 } }
  const where = { tenant: null, address: 'https://ward.example/calendar' }

  test('a week with one task and one overdue', () => {
    const { subject, text } = digestMail({
      ...none,
      ...where,
      thisWeek: [due],
      overdue: [due],
      lastWeek: { done: 1, of: 1 },
    })
    expect(subject).toBe('This week in Ward')
    expect(text).toContain('1 task of yours is due this week, about 15 minutes in all. 1 task is overdue.')
    expect(text).toContain('- Read the settings in: due Friday, 6 November 2026, about 15 minutes')
    expect(text).toContain('Last week 1 of 1 task was done.')
    expect(text).toContain('Open the calendar in Ward: https://ward.example/calendar')
  })

  test('an empty week says so', () => {
    const { text } = digestMail({ ...none, ...where })
    expect(text).toContain('Nothing of yours is due this week.')
    expect(text).not.toContain('Overdue')
  })

  test('the subject of a reminder says what came', () => {
    expect(reminderMail({ ...none, ...where, overdue: [due] }).subject).toBe('1 task overdue in Ward')
    const passed = { ...none, ...where, asDeputy: [due], asAdministrator: [due], tenant: 'main-street' }
    expect(reminderMail(passed).subject).toBe('2 tasks came to you in Ward: main-street')
  })

  test.each([
    ['2026-02-28', 'Saturday, 28 February 2026'],
    ['2028-02-29', 'Tuesday, 29 February 2028'],
  ])('%s', (day, words) => expect(longDayWords(day)).toBe(words))

  test.each([
    [1, 'about 1 minute'],
    [45, 'about 45 minutes'],
    [60, 'about 1 hour'],
    [480, 'about 8 hours'],
    [150, 'about 2.5 hours'],
  ])('%s minutes', (minutes, words) => expect(minutesInWords(minutes)).toBe(words))
})
