import { describe, expect, test } from 'vitest'
import type { ShownEntry } from '../../api/contracts/audit-page.ts'
import { EVERYTHING, type View } from '../address.ts'
import { chipsOf, groupsOf, shortName, shownEntries } from './shown-entries.ts'

function entry(number: number, some: Partial<ShownEntry> = {}): ShownEntry {
  return {
    group: { key: 'g0', title: 'chen’s mailbox' },
    brief: 'dana, administrator',
    sentence: `Sentence ${number}`,
    count: 1,
    open: true,
    mark: 'unexplained',
    facts: [],
    days: [],
    eventIds: [],
    events: 0,
    place: { kind: 'mailbox', id: 'chen@clinic.example', name: 'Chen@clinic.example' },
    actor: { id: 'dana@clinic.example', name: 'dana@clinic.example' },
    class: 'administrator',
    ...some,
  }
}

const entries = [
  entry(0),
  entry(1, {
    group: { key: 'g1', title: 'Billing' },
    class: 'guest',
    place: { id: 'https://c.example/sites/billing', name: 'https://c.example/sites/Billing' },
  }),
  entry(2, {
    open: false,
    mark: 'policy 3',
    actor: { id: 'lee@clinic.example', name: 'lee@clinic.example' },
  }),
  entry(3, { place: null, actor: null, class: null, facts: [{ name: 'From', value: '192.0.2.7' }] }),
]

describe('the rows of a view', () => {
  test.each<[Partial<View>, readonly string[], string]>([
    [{}, ['r0', 'r1', 'r2', 'r3'], 'everything'],
    [{ explained: ['no'] }, ['r0', 'r1', 'r3'], 'what nobody has explained'],
    [{ explained: ['no', 'yes'] }, ['r0', 'r1', 'r2', 'r3'], 'both is all'],
    [{ classes: ['guest'] }, ['r1'], 'a row without a class is of none'],
    [{ classes: ['guest', 'administrator'], explained: ['yes'] }, ['r2'], 'kinds together'],
    [{ place: 'CHEN@clinic.example' }, ['r0', 'r2'], 'a place in any case'],
    [{ actor: 'lee@clinic.example' }, ['r2'], 'a person'],
    [{ report: 'place', place: 'other' }, ['r0', 'r1', 'r2', 'r3'], 'the report itself is of the place'],
    [{ report: 'person', actor: 'other' }, ['r0', 'r1', 'r2', 'r3'], 'the report itself is of the person'],
    [{ words: 'BILLING sentence' }, ['r1'], 'all words, in any case, also of the place'],
    [{ words: '192.0.2.7' }, ['r3'], 'a word of the details'],
    [{ words: 'policy' }, ['r2'], 'the mark'],
  ])('%j: %j (%s)', (some, rows) => {
    expect(shownEntries(entries, { ...EVERYTHING, ...some }).map(({ row }) => row)).toEqual(rows)
  })
})

describe('groups', () => {
  const rows = shownEntries(entries, EVERYTHING)
  const told = (from: number, to: number) =>
    groupsOf(rows, from, to).map(({ key, count, rows: some }) => [key, count, some.map(({ row }) => row)])

  test('stand in the order of their first row, each with all of its rows', () => {
    expect(told(0, 10)).toEqual([
      ['g0', 3, ['r0', 'r2', 'r3']],
      ['g1', 1, ['r1']],
    ])
  })

  test('are cut by pages, and say how many rows they have in all', () => {
    expect(told(0, 2)).toEqual([['g0', 3, ['r0', 'r2']]])
    expect(told(2, 4)).toEqual([
      ['g0', 3, ['r3']],
      ['g1', 1, ['r1']],
    ])
    expect(told(4, 8)).toEqual([])
  })
})

describe('chips', () => {
  test('count the whole report and leave out what nothing has', () => {
    const chips = chipsOf(entries, EVERYTHING)
    expect(chips.explained.map(({ word, count }) => `${word} ${count}`)).toEqual([
      'Unexplained 3',
      'Explained 1',
    ])
    expect(chips.classes.map(({ value, count }) => `${value} ${count}`)).toEqual([
      'administrator 2',
      'guest 1',
    ])
    expect(chips.places.map(({ word, count }) => `${word} ${count}`)).toEqual(['Chen 2', 'Billing 1'])
    expect(chips.actors.map(({ word }) => word)).toEqual(['dana'])
  })

  test('offer a chosen person also where nothing is open, and none of what the report is about', () => {
    const chips = chipsOf(entries, { ...EVERYTHING, actor: 'lee@clinic.example' })
    expect(chips.actors.map(({ word }) => word)).toEqual(['lee', 'dana'])
    expect(chipsOf(entries, { ...EVERYTHING, report: 'place' }).places).toEqual([])
    expect(chipsOf(entries, { ...EVERYTHING, report: 'person' }).actors).toEqual([])
  })

  test('are few, the most open first', () => {
    const many = Array.from({ length: 400 }, (_, at) => {
      const id = `p${Math.floor(Math.sqrt(at))}@clinic.example`
      return entry(at, { actor: { id, name: id } })
    })
    expect(chipsOf(many, EVERYTHING).actors.map(({ word }) => word)).toEqual([
      'p19',
      'p18',
      'p17',
      'p16',
      'p15',
      'p14',
    ])
  })
})

test.each([
  ['https://c.example/sites/Billing/', 'Billing', 'a site'],
  ['https://c.example/', 'https://c.example/', 'the root site'],
  ['dana.ruiz@clinic.example', 'dana.ruiz', 'a person'],
  ['anonymous', 'anonymous', 'nobody’s name'],
  ['a b@c', 'a b@c', 'no address'],
])('%s is called %s: %s', (name, short) => {
  expect(shortName(name)).toBe(short)
})
