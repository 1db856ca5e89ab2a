import { CHECKS } from '../../src/assess/checks/index.ts'
import { type SecurityRequirement, securityRuleRequirements } from '../../src/base/hipaa/requirements.ts'
import { STRENGTHS } from '../../src/base/verdict.ts'
import { code, link, page, plain, table } from './markdown.ts'

export function requirementsPage(): string {
  return page(
    'The Security Rule, as Ward holds it',
    'src/base/hipaa',
    `22 standards and 43 implementation specifications of 45 CFR 164.308 to 164.316. The words are Ward’s own; the law is at the eCFR. A specification is met by an officer’s signed record: ${link('checks', 'checks/README.md')} speak to it with evidence, and never replace the record. Strength tells how a check stands to that very paragraph: ${code('required')} its text asks for what is checked, ${code('supports')} it supports the standard or specification, ${code('good-practice')} neither. Not legal advice; confirm with counsel.`,
    table(
      ['45 CFR', 'title', 'kind', 'what to understand', 'checks that speak to it, and how strongly'],
      securityRuleRequirements().map(each => [
        each.citation,
        plain(each.title),
        kindOf(each),
        plain(each.understand),
        checksFor(each.citation),
      ]),
    ),
  )
}

function kindOf(requirement: SecurityRequirement): string {
  if (requirement.kind === 'specification') return requirement.designation
  return requirement.mandatoryInItself ? 'standard, met in itself' : 'standard'
}

/** `supports`: the checks, then the next strength; empty where no check speaks to the paragraph. */
function checksFor(citation: string): string {
  return STRENGTHS.flatMap(strength => {
    const speaking = CHECKS.filter(check =>
      check.requirements.some(each => each.citation === citation && each.strength === strength),
    )
    return speaking.length === 0
      ? []
      : [`${code(strength)}: ${speaking.map(({ id }) => link(code(id), `checks/${id}.md`)).join(', ')}`]
  }).join('; ')
}
