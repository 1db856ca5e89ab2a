import { describe, expect, it } from 'vitest'
import { AppError } from '../../base/app-error.ts'
import { readRulesText } from './rules-file.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const RULE = {
  id: 'badge',
  title: 'Badge',
  pattern: String.raw`BW-\d{6}`,
  class: 'D',
  examples: { yes: ['BW-123456'], no: ['BW-12'] },
}
const read = (text: string) => readRulesText(bytes(text), 'rules.yaml', { knownIds: ['us-ssn'] })
const withRule = (change: object) =>
  JSON.stringify({ schema: 'ward.phi-rules/1', rules: [{ ...RULE, ...change }] })

function failure(work: () => unknown): AppError {
  try {
    work()
  } catch (error) {
    if (error instanceof AppError) return error
    throw error
  }
  throw new Error('It was read.')
}

it('reads YAML as it reads JSON', () => {
  const yaml = `
schema: ward.phi-rules/1
rules:
  - id: badge
    title: Badge
    pattern: 'BW-\\d{6}'
    class: D
    examples:
      yes: [BW-123456]
      no: [BW-12]
`
  expect(read(yaml)).toEqual(read(withRule({})))
  expect(read(yaml)).toMatchObject([{ id: 'badge', leastDigits: 6, examples: { yes: ['BW-123456'] } }])
})

describe('what cannot be used is told by file, rule and place', () => {
  it.each<[because: string, text: string, says: RegExp]>([
    ['empty', '', /is empty; begin with schema/],
    ['a text', 'canary', /the file must be an object/],
    ['no rules', 'schema: ward.phi-rules/1\nrules: []', /rules is empty/],
    ['an unknown key', withRule({ patern: 'canary' }), /rules\[1\] has the key "patern"/],
    ['a missing field', withRule({ title: undefined }), /rules\[1\]\.title is missing/],
    ['an id with blanks', withRule({ id: 'Mary Canary' }), /rules\[1\]\.id is not of the form/],
    ['an unknown class', withRule({ class: 'C' }), /rules\[1\]\.class must be "D" or/],
    ['an unknown validator', withRule({ validator: 'md5' }), /rules\[1\]\.validator must be "luhn" or/],
    ['a window too wide', withRule({ window: [301, 0] }), /rules\[1\]\.window\[1\] must be at most 300/],
    ['a confidence too high', withRule({ confidence: 101 }), /rules\[1\]\.confidence must be at most 100/],
    [
      'an example that YAML reads as a number',
      'schema: ward.phi-rules/1\nrules: [{id: a, title: a, pattern: "1234", class: D, examples: {yes: [1234], no: [x]}}]',
      /rules\[1\]\.examples\.yes\[1\] must be a text in quotes/,
    ],
    [
      'no example of what is not meant',
      withRule({ examples: { yes: ['BW-123456'], no: [] } }),
      /rules\[1\]\.examples\.no is empty/,
    ],
    [
      'the id of a recognizer',
      withRule({ id: 'us-ssn' }),
      /rule 1 \(us-ssn\) has the id of a recognizer of Ward/,
    ],
    [
      'the same id twice',
      JSON.stringify({ schema: 'ward.phi-rules/1', rules: [RULE, RULE] }),
      /rule 2 \(badge\) has the id of a rule before it/,
    ],
    [
      'an unsafe pattern',
      withRule({ pattern: '(a|a)*canary' }),
      /rule 1 \(badge\), character 1 of its pattern: these alternatives/,
    ],
    [
      'broken YAML',
      'schema: ward.phi-rules/1\nrules:\n\t- canary',
      /from line 3, column 1, on: indent with spaces/,
    ],
    [
      'a pattern in double quotes',
      'schema: "ward.phi-rules/1"\nrules:\n  - pattern: "\\d{5}"',
      /from line 3, column \d+, on: put patterns in single quotes/,
    ],
    ['a key twice', 'schema: a\nschema: b', /line 2, column 1, on: a key stands there twice/],
    ['an alias', 'schema: &a ward.phi-rules/1\nrules: *a', /has an alias \(\*\) in line 2/],
    ['two documents', 'schema: a\n---\nschema: b', /the --- away/],
    ['an own tag', 'schema: !canary x', /is neither YAML nor JSON from line 1/],
    ['brackets without end', '['.repeat(200_000), /rules\.yaml/],
  ])('%s', (_, text, says) => {
    const error = failure(() => read(text))
    expect(error.message).toMatch(says)
    expect(error.code).toBe('bad-input')
    expect(error.message.toLowerCase()).not.toContain('canary')
  })

  it('too many rules', () => {
    const rules = Array.from({ length: 501 }, (_, index) => ({ ...RULE, id: `badge-${index}` }))
    expect(failure(() => read(JSON.stringify({ schema: 'ward.phi-rules/1', rules }))).message).toMatch(
      /more than 500 rules/,
    )
  })

  it('not UTF-8', () => {
    expect(
      failure(() => readRulesText(new Uint8Array([0xff, 0x61]), 'r.yaml', { knownIds: [] })).message,
    ).toMatch(/UTF-8/)
  })

  it('a newer form is told as such', () => {
    expect(failure(() => read('schema: ward.phi-rules/2'))).toMatchObject({ code: 'newer-format' })
  })
})
