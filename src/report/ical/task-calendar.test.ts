import { describe, expect, test } from 'vitest'
import type { Instant } from '../../base/time.ts'
import { DEFAULT_YEAR } from '../../comply/year/default-year/default-year.ts'
import type { Task } from '../../comply/year/task.ts'
import { taskCalendar } from './task-calendar.ts'

const SINCE = '2026-11-01T09:00:00.000Z' as Instant
const ADDRESS = 'https://ward.clinic.example/calendar?tenant=clinic'

function task(change: Partial<Task> = {}): Task {
  return {
    id: 'weekly-access-review:2026-11-02',
    routine: 'weekly-access-review',
    title: 'What somebody wrote',
    why: 'What somebody wrote',
    steps: [],
    cites: ['164.308(a)(1)(ii)(D)', '164.312(b)'],
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

function calendar(tasks: readonly Task[], kinds: (title: string) => readonly string[] = () => []) {
  const held: string[] = []
  const text = taskCalendar({
    tasks,
    tenant: 'clinic',
    address: ADDRESS,
    since: SINCE,
    check: kinds,
    heldBack: found => held.push(...found),
  })
  return { text, held }
}

/** Lines unfolded, as a reader has them (RFC 5545, section 3.1). */
function linesOf(text: string): readonly string[] {
  return text.replaceAll('\r\n ', '').split('\r\n')
}

const valueOf = (text: string, name: string) =>
  linesOf(text)
    .find(line => line.startsWith(`${name}:`) || line.startsWith(`${name};`))
    ?.replace(/^[^:]*:/, '')

describe('the calendar as RFC 5545 has it', () => {
  const { text } = calendar(DEFAULT_YEAR.map(({ id }) => task({ id: `${id}:2026-11-02`, routine: id })))

  test('ends every line with CR LF, and no line is longer than 75 octets', () => {
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true)
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    const long = text.split('\r\n').filter(line => Buffer.byteLength(line) > 75)
    expect(long).toEqual([])
  })

  test('has what a calendar and each event must have, once', () => {
    const lines = linesOf(text)
    for (const once of ['BEGIN:VCALENDAR', 'VERSION:2.0', 'METHOD:PUBLISH', 'PRODID:-//Ward//Ward//EN']) {
      expect(lines.filter(line => line === once)).toHaveLength(1)
    }
    const events = text.split('BEGIN:VEVENT').slice(1)
    expect(events).toHaveLength(DEFAULT_YEAR.length)
    for (const event of events) {
      for (const name of [
        'UID',
        'DTSTAMP',
        'DTSTART',
        'DTEND',
        'SEQUENCE',
        'SUMMARY',
        'DESCRIPTION',
        'URL',
      ]) {
        const found = linesOf(event).filter(
          line => line.startsWith(`${name}:`) || line.startsWith(`${name};`),
        )
        expect(found, name).toHaveLength(1)
      }
    }
    const uids = lines.filter(line => line.startsWith('UID:'))
    expect(new Set(uids).size).toBe(DEFAULT_YEAR.length)
  })

  test('is an event of the whole last day, whatever zone this machine has', () => {
    const { text: one } = calendar([task()])
    expect(linesOf(one)).toEqual(
      expect.arrayContaining([
        'DTSTART;VALUE=DATE:20261106',
        'DTEND;VALUE=DATE:20261107',
        'TRANSP:TRANSPARENT',
      ]),
    )
    expect(valueOf(one, 'DTSTAMP')).toBe('20261101T090000Z')
  })

  test('says Ward’s own words, the law and the way there; nothing that somebody wrote', () => {
    const { text: one } = calendar([task(), task({ id: 'own:3', routine: null, cites: [] })])
    expect(one).not.toContain('What somebody wrote')
    expect(valueOf(one, 'SUMMARY')).toBe('Review last week’s access')
    expect(valueOf(one, 'DESCRIPTION')).toContain('45 CFR 164.308(a)(1)(ii)(D)\\, 164.312(b)')
    expect(valueOf(one, 'DESCRIPTION')).toContain(ADDRESS)
    expect(one).toContain('SUMMARY:A task that your practice added')
  })
})

describe('what changes', () => {
  const uid = (given: Task) => valueOf(calendar([given]).text, 'UID')
  const sequence = (given: Task) => Number(valueOf(calendar([given]).text, 'SEQUENCE'))

  test('a task keeps its UID while it is moved and done', () => {
    const moved = task({ due: '2026-11-09', version: 1 })
    const done = task({ state: 'done', version: 2 })
    expect(uid(moved)).toBe(uid(task()))
    expect(uid(done)).toBe(uid(task()))
    expect(uid(task({ id: 'other' }))).not.toBe(uid(task()))
    expect(uid(task())).toMatch(/^[0-9a-f]{32}@ward$/)
  })

  test('its SEQUENCE rises with every change, also where it closes by itself', () => {
    const steps = [
      task(),
      task({ state: 'done' }),
      task({ due: '2026-11-09', version: 1 }),
      task({ state: 'done', version: 2 }),
      task({ version: 3 }),
    ].map(sequence)
    expect(steps).toEqual([...steps].sort((a, b) => a - b))
    expect(new Set(steps).size).toBe(steps.length)
  })

  test('what is done says so, with its moment', () => {
    const at = '2026-11-05T10:11:12.000Z' as Instant
    const { text } = calendar([task({ state: 'done', closed: { by: 'u-1', at, note: 'a note' } })])
    expect(valueOf(text, 'SUMMARY')).toBe('Done: Review last week’s access')
    expect(valueOf(text, 'DTSTAMP')).toBe('20261105T101112Z')
    expect(text).not.toContain('a note')
  })

  test('the same tasks give the same bytes', () => {
    expect(calendar([task()]).text).toBe(calendar([task()]).text)
  })
})

test('a text that is held back is replaced, and its kinds are told', () => {
  const { text, held } = calendar([task(), task({ id: 'own:1', routine: null })], title =>
    title.startsWith('Review') ? ['person-name'] : [],
  )
  expect(held).toEqual(['person-name'])
  expect(text).toContain('SUMMARY:There is something for you in Ward')
  expect(text).not.toContain('Review last week')
  expect(text).toContain('A task that your practice added')
})

test('a calendar without tasks is one', () => {
  expect(linesOf(calendar([]).text)).toEqual(expect.arrayContaining(['BEGIN:VCALENDAR', 'END:VCALENDAR']))
})
