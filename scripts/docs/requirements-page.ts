import { CHECKS } from '../../src/assess/checks/index.ts'
import { securityRuleRequirements } from '../../src/base/hipaa/requirements.ts'
import { page, table } from './markdown.ts'

export function requirementsPage(): string {
  const rows = securityRuleRequirements().map(requirement => {
    const checks = CHECKS.filter(check =>
      check.requirements.some(({ citation }) => citation === requirement.citation),
    )
    const kind =
      requirement.kind === 'standard'
        ? requirement.mandatoryInItself
          ? 'standard, met in itself'
          : 'standard'
        : requirement.designation
    return [
      requirement.citation,
      requirement.title,
      kind,
      requirement.understand,
      checks.map(({ id }) => `\`${id}\``).join(' '),
    ]
  })
  return page(
    'The Security Rule, as Ward holds it',
    'src/base/hipaa',
    '22 standards and 43 implementation specifications of 45 CFR 164.308 to 164.316. The words are Ward’s own; the law is at the eCFR. A specification is met by an officer’s signed record: checks support or contradict it. Not legal advice; confirm with counsel.',
    table(['45 CFR', 'title', 'kind', 'what to understand', 'checks that speak to it'], rows),
  )
}
