import type { Names } from './names.ts'

// The skeletons. A TODO that is left in fails the type check or the test, so none is forgotten.

export const checkFile = ({ id, camel }: Names) => `import { defineCheck } from '../../define-check.ts'

export const ${camel} = defineCheck({
  id: '${id}',
  since: '0.1',
  title: 'TODO: what is true when this passes, as a sentence',
  requirements: [{ citation: 'TODO', strength: 'supports', why: 'TODO: one sentence' }],
  severity: 'medium',
  licence: null, // or a name from src/assess/licensing/capabilities.ts
  needs: ['TODO: fact id'],
  // One setting: judgeSetting. Every item of a list: judgeEach. A Conditional Access policy for all: judgeCoverage.
  judge: _facts => ({ verdict: 'fail', reason: 'TODO: one sentence, what was seen.' }),
  rationale: 'TODO: why it matters to patients, in one or two sentences.',
  fix: {
    steps: ['TODO: portal path as it is clicked'],
    docs: 'https://learn.microsoft.com/TODO',
    impact: 'TODO: what the fix can disturb, where to look first, how to undo it',
    disturbs: 'TODO: nobody, administrators, some-staff, all-staff or patients, at most',
    workflows: ['TODO: what a clinic does every day that it can break; leave out when none'],
  },
  equivalents: {},
})
`

export const checkTest = ({
  name,
  camel,
}: Names) => `import { checkTable } from '../../../../test/check-table.ts'
import { ${camel} } from './${name}.check.ts'

checkTable(${camel}, [
  { because: 'TODO: why the good tenant of test/good-tenant meets it', verdict: 'pass' },
  {
    because: 'TODO: the reason of this row',
    verdict: 'fail',
    patch: _facts => {
      // TODO: the small change to the good tenant that makes it fail; another row for a near miss
    },
  },
  { because: 'TODO: what was not read', verdict: 'unknown', unread: ['TODO: fact id'] },
])
`

export const factSchema = ({ camel, pascal }: Names) => `import { z } from 'zod'
import { field } from '../field.schema.ts'

/** Graph \`TODO\`. https://learn.microsoft.com/graph/api/resources/TODO (the day it was read) */
export const ${camel}Schema = z.array(z.object({ id: field(z.string()) }))

export type ${pascal} = z.infer<typeof ${camel}Schema>
`

export const factFile = ({ id, name, camel }: Names) => `import { defineFact } from '../../define-fact.ts'
import { ${camel}Schema } from './${name}.schema.ts'

export const ${camel} = defineFact({
  id: '${id}',
  title: 'TODO: what is read',
  endpoint: 'GET /TODO',
  permission: 'TODO: the least-privileged application permission',
  schema: ${camel}Schema,
  docs: 'https://learn.microsoft.com/graph/api/resources/TODO',
})
`

type RecognizerNames = Pick<Names, 'name' | 'camel'>

export const recognizerFile = ({
  name,
  camel,
}: RecognizerNames) => `import { definePatternRecognizer } from './pattern-recognizer.ts'

/** TODO: what it finds, and how it tells it from what only looks like it. */
export const ${camel} = definePatternRecognizer({
  id: '${name}',
  title: 'TODO: what it is called, for a privacy officer',
  subject: 'TODO: the letter of 45 CFR 164.514(b)(2)(i), or health, place, against',
  class: 'TODO: D, I1, I2, H1, H2, C or N, as docs/recognizers.md tells',
  source: {
    name: 'TODO: where its form is written down',
    url: 'https://TODO',
    asOf: 'TODO: the day it was read',
  },
  needs: { digits: 99 }, // TODO: what a line must have, so that ordinary lines cost nothing
  patterns: [
    // Global, and no quantifier inside a quantifier. Alone; check passed; keyword near; both. 0 drops it.
    { regex: /TODO-\\d{6}/g, confidences: [0, 0, 0, 0] },
  ],
  keywords: /TODO/i,
  because: {
    shape: 'TODO: complete after “Found: ”; never a value',
    keyword: 'TODO: the same with its label',
  },
})
`

export const recognizerTest = ({
  name,
  camel,
}: RecognizerNames) => `import { describe, expect, it } from 'vitest'
import { recognize } from './recognize.fixture.ts'
import { ${camel} } from './${name}.recognizer.ts'

describe('TODO: its title', () => {
  it.each<[because: string, text: string, found: string, kind: string, confidence: number]>([
    ['TODO: the reason of this row', 'TODO: a made-up line', 'TODO: the value', 'TODO: its class', 0],
  ])('finds it: %s', (_, text, found, kind, confidence) => {
    expect(recognize(${camel}, text)).toMatchObject([{ text: found, class: kind, confidence }])
  })

  it.each<[because: string, text: string]>([
    ['TODO: what only looks like it, and why it is none', 'TODO: a made-up line'],
  ])('does not find it: %s', (_, text) => {
    expect(recognize(${camel}, text)).toEqual([])
  })
})
`
