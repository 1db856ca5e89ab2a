import { strengthOf } from '../../src/assess/assess.ts'
import { CHECKS } from '../../src/assess/checks/index.ts'
import { CAPABILITIES } from '../../src/assess/licences.ts'
import { page, table } from './markdown.ts'

/** The catalogue: one line a check. `ward checks show ID` tells each in full. */
export function checksPage(): string {
  const rows = CHECKS.map(check => [
    `\`${check.id}\``,
    check.title,
    check.severity,
    strengthOf(check),
    check.requirements.map(mapping => mapping.citation).join(', '),
    check.licence === null ? 'any plan' : CAPABILITIES[check.licence].title,
    [...(check.equivalents.scuba ?? []), ...(check.equivalents.cis ?? []).map(id => `CIS ${id}`)].join(', '),
  ])
  return page(
    'Checks',
    'src/assess/checks',
    `Ward asks ${CHECKS.length} questions of a tenant. Each is judged from stored facts alone, and what could not be read is said, never guessed. Strength tells how a check stands to the rule: \`required\` (its text asks for it), \`supports\` (it supports a standard or an addressable specification), \`good-practice\`. The last column names the same question in other catalogues; CIS numbers carry their benchmark version. Not legal advice; confirm with counsel.`,
    table(
      ['check', 'what is true when it is met', 'severity', 'strength', '45 CFR', 'plan', 'same question'],
      rows,
    ),
  )
}
