import { describe, expect, it } from 'vitest'
import { numbersOf, readContent, unifiedRecord } from './read-files.fixture.ts'

const one = JSON.stringify(unifiedRecord(1))
const two = JSON.stringify(unifiedRecord(2))
const three = JSON.stringify(unifiedRecord(3))
const cell = (json: string) => `"${json.replaceAll('"', '""')}"`

describe('what is no record is said, and the rest is read', () => {
  const deep = (levels: number) =>
    `{"Id":"x","Operation":"y","CreationTime":"z","d":${'['.repeat(levels)}${']'.repeat(levels)}}`
  const proto = '{"__proto__":{"polluted":true},"constructor":1,'
  it.each<
    [
      reason: string,
      content: string,
      numbers: readonly number[],
      rejected: readonly [line: number, says: RegExp][],
    ]
  >([
    ['a line of text', `${one}\nhello\n${two}`, [1, 2], [[2, /line is no JSON object/]]],
    ['a line that is cut off', `${one}\n${two.slice(0, 60)}\n${three}`, [1, 3], [[2, /not whole JSON/]]],
    ['a first line that is cut off in a text', `${one.slice(0, 30)}\n${two}\n`, [2], [[1, /not whole JSON/]]],
    [
      'a first line that is cut off after a value',
      `${one.slice(0, one.indexOf(',') + 1)}\n${two}\n`,
      [2],
      [[1, /not whole JSON/]],
    ],
    ['text before the first record', `Exported by somebody\n${one}\n`, [1], [[1, /no JSON object/]]],
    ['a number for a record', `${one}\n17\n`, [1], [[2, /no JSON object/]]],
    ['an array with null', `${one}\n[null,${two}]\n`, [1, 2], [[2, /element/]]],
    ['an array that is cut off', `[${one},${two.slice(0, 80)}`, [1], [[2, /ends within it/]]],
    ['a page that is cut off', `{"value":[${one},\n${two.slice(0, 80)}`, [1], [[2, /ends within it/]]],
    [
      'an element of an array with a line break in a text',
      `[${one},\n{"Id":"a\nb"},\n${three}]`,
      [1, 3],
      [[2, /not whole JSON/]],
    ],
    [
      'an element that is cut off in a text',
      `[${one},\n{"Id":"a\n{"Id":"b"}},\n${three}]`,
      [1, 3],
      [[2, /not whole JSON/]],
    ],
    ['levels that would exhaust the stack', `${one}\n${deep(1e6)}\n${two}`, [1, 2], [[2, /nested deeper/]]],
    ['levels in an array', `[${one},${deep(1e6)},${two}]`, [1, 2], [[2, /nested deeper/]]],
    ['levels never closed', `${one}\n{"a":${'['.repeat(1e6)}\n${two}`, [1, 2], [[2, /not whole JSON/]]],
    [
      'a row object whose AuditData is empty',
      `${one}\n{"CreationDate":"x","Operations":"y","AuditData":""}\n`,
      [1],
      [[2, /AuditData of the line/]],
    ],
    [
      'an empty AuditData cell',
      `A,AuditData\n1,${cell(one)}\n2,\n3,""\n4,${cell(two)}\n`,
      [1, 2],
      [
        [3, /cell is empty/],
        [4, /cell is empty/],
      ],
    ],
    [
      'an AuditData cell that is cut off',
      `A,AuditData\n1,${cell(one.slice(0, 70))}\n2,${cell(two)}\n`,
      [2],
      [[2, /not whole JSON/]],
    ],
    ['an AuditData cell that is no object', `A,AuditData\n1,"[1]"\n`, [], [[2, /no JSON object/]]],
    ['a row with too few cells', `A,B,AuditData\n1\n2,3,${cell(one)}\n`, [1], [[2, /not whole JSON/]]],
    [
      'a quote that does not close costs its own line',
      `A,AuditData\n1,"{""Id\n2,${cell(two)}\n3,${cell(three)}\n`,
      [2, 3],
      [[2, /AuditData|quote/]],
    ],
    [
      'a quote that does not close in the last row',
      `A,AuditData\n1,${cell(one)}\n2,"{""Id`,
      [1],
      [[3, /quote/]],
    ],
    ['keys of every object', `${proto}${one.slice(1)}\n${two}`, [1, 2], []],
    ['the same key twice', `{"Id":"x",${one.slice(1)}\n`, [1], []],
    [
      'numbers beyond every measure',
      `{"n":1e999,"b":123456789012345678901234567890,${one.slice(1)}\n`,
      [1],
      [],
    ],
    ['a hundred levels are fine', `{"d":${'['.repeat(100)}${']'.repeat(100)},${one.slice(1)}\n`, [1], []],
    ['control characters and lone surrogates in texts', `{"s":"\\u0000\\ud800",${one.slice(1)}\n`, [1], []],
  ])('%s', async (_reason, content, numbers, rejected) => {
    const read = await readContent(content)
    expect(read.error).toBeNull()
    expect(numbersOf(read)).toEqual(numbers)
    expect(read.rejected.map(({ line }) => line)).toEqual(rejected.map(([line]) => line))
    for (const [at, [, says]] of rejected.entries()) expect(read.rejected[at]?.reason).toMatch(says)
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
  })

  it('a record longer than allowed is refused and takes no others with it, in every form', async () => {
    const long = JSON.stringify(unifiedRecord(2, { Data: 'x'.repeat(5000) }))
    const contents = [
      `${one}\n${long}\n${three}`,
      `[${one},${long},${three}]`,
      `[${one},\n${long},\n${three}]`,
      `{"value":[${one},\n${long},\n${three}]}`,
      `A,AuditData\n1,${cell(one)}\n2,${cell(long)}\n3,${cell(three)}\n`,
    ]
    for (const content of contents) {
      const read = await readContent(content, { longestRecord: 2000 })
      expect(numbersOf(read), content.slice(0, 20)).toEqual([1, 3])
      expect(read.rejected).toHaveLength(1)
      expect(read.rejected[0]?.reason).toMatch(/longer than/)
    }
  })

  it('a text of 50 MB in a record is read', async () => {
    const read = await readContent(`[${JSON.stringify(unifiedRecord(1, { Data: 'x'.repeat(5e7) }))},${two}]`)
    expect(numbersOf(read)).toEqual([1, 2])
  })
})
