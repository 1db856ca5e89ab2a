import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { AppError } from '../../base/app-error.ts'
import { readKnowledgeFile, readKnowledgeText } from './knowledge-file.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const read = (value: unknown) => readKnowledgeText(bytes(JSON.stringify(value)), 'clinic.json')
const SCHEMA = 'ward.phi-knowledge/1'

function failure(work: () => unknown): AppError {
  try {
    work()
  } catch (error) {
    if (error instanceof AppError) return error
    throw error
  }
  throw new Error('It was read.')
}

describe('what cannot be used is told by file and field', () => {
  it.each<[because: string, value: unknown, says: RegExp]>([
    [
      'unknown key',
      { schema: SCHEMA, facilites: [] },
      /the file has the key "facilites", which Ward does not know/,
    ],
    [
      'unknown key inside',
      { schema: SCHEMA, mrn: [{ pattern: 'AB\\d{6}', why: 'x' }] },
      /mrn\[1\] has the key "why"/,
    ],
    [
      'a key that may be a name is not told',
      { schema: SCHEMA, 'Mary Canary': 1 },
      /a key that Ward does not know/,
    ],
    ['no schema', { staff: [] }, /schema is missing/],
    ['another schema', { schema: 'ward.phi-rules/1' }, /schema must be "ward\.phi-knowledge\/1"/],
    ['wrong type', { schema: SCHEMA, staff: 'Canary' }, /staff must be a list/],
    [
      'a number where a text belongs',
      { schema: SCHEMA, phones: [6175550142] },
      /phones\[1\] must be a text in quotes/,
    ],
    [
      'half a person',
      { schema: SCHEMA, staff: ['Jane Doe', { given: 'Canary' }] },
      /staff\[2\]\.family is missing/,
    ],
    ['an empty name', { schema: SCHEMA, staff: [' '] }, /staff\[1\] is empty or too short/],
    ['a list at the top', [], /the file must be an object/],
    ['null', null, /the file must be an object/],
    [
      'digits the wrong way round',
      { schema: SCHEMA, mrn: [{ digits: [9, 6] }] },
      /mrn\[1\]\.digits begins with the larger/,
    ],
    [
      'digits that any number has',
      { schema: SCHEMA, mrn: [{ digits: [2, 9] }] },
      /mrn\[1\]\.digits would match ordinary/,
    ],
    [
      'an unknown check digit',
      { schema: SCHEMA, mrn: [{ digits: [6, 9], checkDigit: 'mod7' }] },
      /mrn\[1\]\.checkDigit/,
    ],
    [
      'an unsafe pattern',
      { schema: SCHEMA, mrn: [{ pattern: '(\\d+)+x' }] },
      /mrn\[1\]\.pattern, character 4: this repeat stands inside/,
    ],
    [
      'a pattern of words',
      { schema: SCHEMA, member: [{ pattern: '[A-Z]{5}' }] },
      /member\[1\]\.pattern would match ordinary/,
    ],
    [
      'a pattern that is none',
      { schema: SCHEMA, member: [{ pattern: '(canary' }] },
      /member\[1\]\.pattern, character \d+: this is no regular/,
    ],
    [
      'another algorithm',
      { schema: SCHEMA, roster: { algorithm: 'md5', keyId: '0'.repeat(16), entries: [] } },
      /roster\.algorithm/,
    ],
    [
      'a hash that is none',
      {
        schema: SCHEMA,
        roster: {
          algorithm: 'hmac-sha-256-128',
          keyId: '0'.repeat(16),
          entries: [{ kind: 'mrn', hashes: ['canary'] }],
        },
      },
      /roster\.entries\[1\]\.hashes\[1\] is not of the form/,
    ],
    [
      'a kind that is none',
      {
        schema: SCHEMA,
        roster: {
          algorithm: 'hmac-sha-256-128',
          keyId: '0'.repeat(16),
          entries: [{ kind: 'canary', hashes: [] }],
        },
      },
      /roster\.entries\[1\]\.kind must be "name" or/,
    ],
  ])('%s', (_, value, says) => {
    const error = failure(() => read(value))
    expect(error.message).toMatch(says)
    expect(error.message).toMatch(/^clinic\.json /)
    expect(error).toMatchObject({ code: 'bad-input' })
    expect(error.message.toLowerCase()).not.toContain('canary')
  })

  it.each<[because: string, text: Uint8Array, says: RegExp]>([
    ['empty', bytes(' \n'), /is empty; begin with/],
    ['not JSON', bytes('{"staff": [\n  "Mary Canary",\n]}'), /is not JSON from line 3, column 1, on/],
    ['YAML', bytes('schema: canary'), /is not JSON from line 1, column 1/],
    ['another encoding', new Uint8Array([0x7b, 0xff, 0x7d]), /is not written in UTF-8/],
  ])('%s', (_, text, says) => {
    const error = failure(() => readKnowledgeText(text, 'clinic.json'))
    expect(error.message).toMatch(says)
    expect(error.message.toLowerCase()).not.toContain('canary')
  })

  it('a newer form is told as such', () => {
    expect(failure(() => read({ schema: 'ward.phi-knowledge/2' }))).toMatchObject({ code: 'newer-format' })
  })

  it('a file that is not there', async () => {
    await expect(readKnowledgeFile('/nowhere/clinic.json')).rejects.toMatchObject({ code: 'bad-input' })
  })
})

it('patterns come back with an end for every repeat', () => {
  expect(read({ schema: SCHEMA, mrn: [{ pattern: String.raw`H-\d+\d{6}` }] }).mrn).toEqual([
    { pattern: String.raw`H-\d{1,65}\d{6}` },
  ])
})

it('a byte order mark is no fault', () => {
  expect(readKnowledgeText(bytes(`\ufeff{"schema": "${SCHEMA}"}`), 'clinic.json')).toEqual({ schema: SCHEMA })
})

it('the example of the guide is read', async () => {
  const path = new URL('../../../docs/examples/knowledge.json', import.meta.url)
  const knowledge = readKnowledgeText(readFileSync(path), 'knowledge.json')
  expect(Object.keys(knowledge)).toEqual(
    expect.arrayContaining(['staff', 'mrn', 'member', 'facilities', 'domains', 'phones', 'clinicalUnits']),
  )
})
