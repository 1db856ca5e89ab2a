import { globSync } from 'node:fs'
import { dirname } from 'node:path'
import { describe, expect, it, test } from 'vitest'
import { jobsFor, roomOf, ROOMS } from '../../scripts/mutation/rooms.ts'
import { isEnough, scoreOf, table, tallyOf, together } from '../../scripts/mutation/scores.ts'

describe('the rooms of npm run mutation', () => {
  it('hold each folder of the judging once, and no folder that is not there', () => {
    const files = globSync('src/assess/**/*.ts')
      .map(file => file.replaceAll('\\', '/'))
      .filter(file => !/(?:\.test|\.fixture|\/index)\.ts$/.test(file))
    const folders = [...new Set(files.map(file => dirname(file)))].sort()
    expect(ROOMS.flatMap(room => room.folders).sort()).toEqual(folders)
    expect(new Set(ROOMS.map(({ name }) => name)).size).toBe(ROOMS.length)
  })

  it('each have a test that judges them', () => {
    for (const { tests } of jobsFor([])) {
      const [found] = tests.filter(each => !each.startsWith('!')).flatMap(each => globSync(each))
      expect(found, tests.join(' ')).toBeDefined()
      for (const named of tests.filter(each => !each.includes('*'))) expect(globSync(named)).toHaveLength(1)
    }
  })
})

describe('what is asked for', () => {
  const broken = (...words: readonly string[]) =>
    jobsFor(words).map(({ room, mutate }) => [room, ...mutate.filter(each => !each.startsWith('!'))])

  it.each<[because: string, words: readonly string[], expected: readonly (readonly string[])[]]>([
    ['a room', ['waivers'], [['waivers', 'src/assess/waivers/*.ts']]],
    ['a file', ['src/assess/waivers/notes.ts'], [['waivers', 'src/assess/waivers/notes.ts']]],
    ['lines of a file', ['src/assess/words.ts:1-9'], [['engine', 'src/assess/words.ts:1-9']]],
    [
      'two files of a room are one job, also with a comma between',
      ['src/assess/waivers/notes.ts,src/assess/waivers/compare.ts'],
      [['waivers', 'src/assess/waivers/notes.ts', 'src/assess/waivers/compare.ts']],
    ],
    [
      'rooms come before files',
      ['src/assess/words.ts', 'posture'],
      [
        ['posture', 'src/assess/posture/*.ts'],
        ['engine', 'src/assess/words.ts'],
      ],
    ],
  ])('%s', (_, words, expected) => {
    expect(broken(...words)).toEqual(expected)
  })

  it('a file is judged by the tests of its room, without property tests', () => {
    expect(jobsFor(['src/assess/mail-dns/spf.ts'])[0]?.tests).toEqual([
      'src/assess/mail-dns/*.test.ts',
      'src/assess/checks/exchange/*.test.ts',
      'test/practice/clinic-answers.test.ts',
      '!**/*.property.test.ts',
    ])
    expect(roomOf('src/store/sqlite/driver.ts')).toBeUndefined()
  })

  it.each(['waiver', 'src/store/open.ts', ''])('“%s” is refused with the rooms there are', word => {
    expect(() => jobsFor([word])).toThrow(
      `“${word}” is no room and no file of one; the rooms are engine, waivers,`,
    )
  })
})

const file = (...statuses: readonly string[]) => ({ mutants: statuses.map(status => ({ status })) })

test('a fault that was left out, or that the language refused, is not counted; time that ran out is noticed', () => {
  const report = {
    files: {
      a: file('Killed', 'Killed', 'Timeout', 'Survived'),
      b: file('NoCoverage', 'Ignored', 'CompileError', 'RuntimeError', 'Pending'),
    },
  }
  expect(tallyOf(report)).toEqual({ noticed: 3, survived: 1, untested: 1 })
})

const tally = (noticed: number, survived: number, untested = 0) => ({ noticed, survived, untested })

test.each([
  ['none at all', tally(0, 0), null],
  ['what no test came to counts as not noticed', tally(1, 0, 1), 50],
  ['cut off, so that nearly all is not all', tally(99_999, 1), 99.99],
])('the score: %s', (_, counts, expected) => {
  expect(scoreOf(counts)).toBe(expected)
})

test.each([
  ['exactly 80', [tally(80, 20)], true],
  ['just below', [tally(7_999, 2_001)], false],
  [
    'by faults and not by rooms: a small room that fails does not decide',
    [tally(900, 0), tally(0, 10)],
    true,
  ],
  ['nor does a small one that passes', [tally(10, 0), tally(0, 900)], false],
  ['nothing was broken', [tally(0, 0)], true],
  ['a room without a report', [tally(900, 0), null], false],
])('whether it is enough: %s', (_, tallies, expected) => {
  expect(isEnough(tallies.map((each, at) => ({ room: `r${at}`, tally: each, minutes: 1 })))).toBe(expected)
  const counted = tallies.flatMap(each => each ?? [])
  expect(together(counted).noticed).toBe(counted.reduce((sum, each) => sum + each.noticed, 0))
})

test('the table has a line for each room and one for all', () => {
  const rooms = [
    { room: 'waivers', tally: tally(3, 1), minutes: 1.25 },
    { room: 'data-loss-prevention', tally: null, minutes: 0.5 },
    { room: 'checks', tally: tally(0, 0), minutes: 0.1 },
  ]
  expect(table(rooms).split('\n')).toEqual([
    'room                         score   noticed  survived  untested   minutes',
    'waivers                      75.00         3         1         0       1.3',
    'data-loss-prevention     no report',
    'checks                        none         0         0         0       0.1',
    'all                          75.00         3         1         0       1.9',
  ])
})
