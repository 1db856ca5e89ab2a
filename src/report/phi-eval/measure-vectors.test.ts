import { describe, expect, it } from 'vitest'
import type { Vector } from '../../base/labelled-texts.ts'
import { measureVectors, outcomeOf, ranges } from './measure-vectors.ts'
import { answering, blind, valueIn } from './scan.fixture.ts'

const vector = (
  kind: string,
  text: string,
  ...positions: readonly (readonly [number, number])[]
): Vector => ({
  line: 1,
  source: `test_${kind}_recognizer.py`,
  text,
  count: positions.length,
  positions,
})
const finding = (recognizer: string, ...found: readonly (readonly [number, number])[]) =>
  answering(() => ({ found: found.map(([from, to]) => [from, to - from, 'I1', recognizer]) }))

describe('outcomeOf', () => {
  it.each<[Vector, ReturnType<typeof answering>, string, string]>([
    [vector('us_mbi', '1EG4-TE5-MK73', [0, 13]), finding('us-mbi', [0, 13]), 'passed', 'found in its place'],
    [
      vector('us_mbi', '1EG4-TE5-MK73', [0, 13]),
      finding('us-mbi', [0, 13], [0, 4]),
      'passed',
      'twice one place',
    ],
    [vector('us_mbi', '1EG4-TE5-MK73', [0, 13]), blind, 'failed', 'not found'],
    [vector('us_mbi', 'a 1EG4', [2, 6]), finding('us-mbi', [0, 1]), 'failed', 'found elsewhere'],
    [vector('us_mbi', '1EG4-LE5-MK73'), finding('us-mbi', [0, 13]), 'failed', 'found where nothing is'],
    [
      vector('us_mbi', '1EG4-LE5-MK73'),
      finding('mrn', [0, 13]),
      'passed',
      'another recognizer does not count',
    ],
    [vector('us_ssn', '078051120', [0, 9]), blind, 'contradiction', 'nine bare digits'],
    [vector('us_ssn', '078051120', [0, 9]), finding('us-ssn', [0, 9]), 'passed', 'found all the same'],
    [vector('us_ssn', '536-90-4399', [0, 11]), blind, 'failed', 'no reason not to find it'],
    [
      vector('us_npi', '1234-567-893', [0, 12]),
      blind,
      'contradiction',
      'separators in a provider identifier',
    ],
    [vector('us_npi', '1111111112'), finding('npi', [0, 10]), 'contradiction', 'passes its check'],
    [vector('us_npi', '1234567890'), finding('npi', [0, 10]), 'failed', 'fails its check and is found'],
    [vector('ip', '192.168.0.1', [0, 11]), blind, 'contradiction', 'private'],
    [vector('ip', '::1', [0, 3]), blind, 'contradiction', 'the machine itself'],
    [vector('ip', '41.173.96.26', [0, 12]), blind, 'failed', 'public'],
    [vector('date', '5-May', [0, 5]), blind, 'contradiction', 'no year'],
    [vector('date', '5-May-2021', [0, 10]), blind, 'failed', 'a full date'],
    [vector('phone', '+55 11 98456 5666', [0, 17]), blind, 'contradiction', 'Brazilian'],
    [vector('phone', '(415) 555-0132', [0, 14]), blind, 'failed', 'North American'],
    [vector('url', 'microsoft.com', [0, 13]), blind, 'contradiction', 'no scheme'],
    [vector('tr_phone_number', '5321234567', [0, 10]), blind, 'outside', 'Turkish'],
    [vector('xx_new', 'x', [0, 1]), blind, 'outside', 'a test file that nobody knows yet'],
  ])('%j: %#', (given, scan, is) => expect(outcomeOf(scan, given).is).toBe(is))

  it('goes by the number alone where no places are told', () => {
    const { positions: _, ...given } = vector('us_mbi', '1EG4-TE5-MK73', [0, 13])
    expect(outcomeOf(finding('us-mbi', [3, 4]), given).is).toBe('passed')
  })
})

it('counts passed of those defined, and tells each contradiction with its items', () => {
  const rows = [
    { ...vector('us_ssn', '078051120', [0, 9]), line: 1 },
    { ...vector('us_ssn', '536904399', [0, 9]), line: 2 },
    { ...vector('us_ssn', '536-90-0000'), line: 3 },
    { ...vector('us_ssn', '536-90-4399', [0, 11]), line: 4 },
    { ...vector('tr_phone_number', '5321234567', [0, 10]), line: 5 },
  ]
  const section = measureVectors(blind, [{ name: 'v.json', texts: { form: 'vectors', rows } }])
  expect(valueIn(section, 'vectors.passed')).toBe(0.5)
  expect(section.notes).toEqual([
    'SSN: nine bare digits are an account, an order or a telephone number unless a label says otherwise (items 1-2).',
    'tr_phone_number: Turkish telephone numbers are not defined (items 5).',
  ])
  expect(section.shown.map(({ line }) => line)).toEqual([4])
})

it.each([
  [[1, 2, 3, 7], '1-3, 7', 'runs'],
  [[4], '4', 'one'],
  [[], '', 'none'],
])('ranges %j: %s', (numbers, written) => expect(ranges(numbers)).toBe(written))
