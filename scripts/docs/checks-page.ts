import { strengthOf } from '../../src/assess/assess.ts'
import { CHECKS } from '../../src/assess/checks/index.ts'
import { CAPABILITIES } from '../../src/assess/licensing/capabilities.ts'
import { SEVERITY_WORDS, serviceOf, serviceWord } from '../../src/assess/words.ts'
import { code, link, page, plain, table } from './markdown.ts'

/** The catalogue: one line a check, by service; each check has a page of its own beside this one. */
export function checksPage(): string {
  const services = [...Map.groupBy(CHECKS, check => serviceOf(check.id))]
  return page(
    'Checks',
    'src/assess/checks',
    `Ward asks ${CHECKS.length} questions of a tenant. Each is judged from stored facts alone, and what could not be read is said, never guessed. Strength tells how a check stands to the rule: ${code('required')} (its text asks for it), ${code('supports')} (it supports a standard or an addressable specification), ${code('good-practice')}. Which checks speak to which requirement stands in ${link('the Security Rule, as Ward holds it', '../requirements.md')}. Not legal advice; confirm with counsel.`,
    ...services.flatMap(([service, checks]) => [
      `## ${serviceWord(service)}`,
      table(
        ['check', 'what is true when it is met', 'severity', 'strength', 'plan'],
        checks.map(check => [
          link(code(check.id), `${check.id}.md`),
          plain(check.title),
          SEVERITY_WORDS[check.severity],
          code(strengthOf(check)),
          check.licence === null ? 'any plan' : plain(CAPABILITIES[check.licence].title),
        ]),
      ),
    ]),
  )
}
