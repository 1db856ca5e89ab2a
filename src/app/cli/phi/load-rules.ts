import { basename } from 'node:path'
import { RECOGNIZERS } from '../../../assess/recognizers/index.ts'
import { operatorRecognizer, wrongExample } from '../../../assess/recognizers/operator-recognizer.ts'
import type { Recognizer } from '../../../assess/recognizers/define-recognizer.ts'
import { AppError } from '../../../base/app-error.ts'
import type { OperatorRule } from '../../../collect/knowledge/rules.schema.ts'
import { readRulesFile } from '../../../collect/knowledge/rules-file.ts'

/**
 * An operator's rules, each found safe and in agreement with its own examples; plain data that goes to a worker thread.
 * @throws AppError bad-input naming the file, the rule and what to do, newer-format, source-broke-off
 */
export async function readRules(path: string): Promise<readonly OperatorRule[]> {
  const rules = await readRulesFile(path, { knownIds: RECOGNIZERS.map(({ id }) => id) })
  for (const [index, rule] of rules.entries()) {
    const wrong = wrongExample(rule)
    if (wrong === null) continue
    const { list, entry } = wrong
    throw new AppError(
      'bad-input',
      `${basename(path)} cannot be used: rule ${index + 1} (${rule.id}) ${
        list === 'yes' ? `does not find example ${entry} of its “yes”` : `finds example ${entry} of its “no”`
      }; correct the pattern, the validator or the example.`,
    )
  }
  return rules
}

/** The recognizers of such rules, for a scanner. */
export const recognizersOf = (rules: readonly OperatorRule[]): readonly Recognizer[] =>
  rules.map(operatorRecognizer)
