import { insertSorted } from './insert.ts'
import { wordsOf } from './names.ts'
import type { Plan } from './plan.ts'
import { recognizerFile, recognizerTest } from './templates.ts'

const INDEX = 'src/assess/recognizers/index.ts'

/** The skeleton of a recognizer, its test and its lines in the index. */
export function planRecognizer(given: string | undefined, read: (file: string) => string): Plan {
  const { name, camel } = wordsOf(given)
  const path = `src/assess/recognizers/${name}.recognizer.ts`
  const imported = insertSorted(read(INDEX), {
    line: `import { ${camel} } from './${name}.recognizer.ts'`,
    key: name,
    keyOf: line => /^import \{ \w+ \} from '\.\/([a-z0-9-]+)\.recognizer\.ts'$/.exec(line)?.[1],
    opening: /^import type /,
  })
  return {
    changes: [
      { file: path, text: recognizerFile({ name, camel }), isNew: true },
      { file: path.replace('.ts', '.test.ts'), text: recognizerTest({ name, camel }), isNew: true },
      { file: INDEX, text: listedLast(imported, camel), isNew: false },
    ],
    next: [
      `Fill in the TODOs of ${path}: which identifier it serves, the source, what a line must have, its patterns.`,
      'Fill in the tables of the test: what it finds, and more of what only looks like it, each with its reason.',
      `npm test -- ${name}; then npm run format, npm run docs, npm run check and npm test.`,
      'node bin/ward.mjs phi eval PATH on labelled data, before and after: what it finds more, and what it flags more.',
      `The id ${name} is never used for anything else.`,
    ],
  }
}

/** The list stands in the order in which they run; a new one runs last until somebody has a reason. */
function listedLast(text: string, camel: string): string {
  const lines = text.split('\n')
  const opening = lines.findIndex(line => /RECOGNIZERS.*= \[$/.test(line))
  const end = lines.indexOf(']', opening)
  if (opening < 0 || end < 0) throw new Error(`no place found for ${camel}: the list looks different now`)
  return lines.toSpliced(end, 0, `  ${camel},`).join('\n')
}
