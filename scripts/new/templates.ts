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
