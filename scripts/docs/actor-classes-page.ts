import { DECISION_TABLE } from '../../src/assess/audit/decision-table.ts'
import { code, page, plain, table } from './markdown.ts'

export function actorClassesPage(): string {
  const rows = DECISION_TABLE.map((rule, at) => [
    String(at + 1),
    code(rule.id),
    plain(rule.when),
    rule.class,
    viaText(rule.via),
    rule.roleDecides ? 'roles decide' : '',
    plain(rule.source),
  ])
  return page(
    'Who was it: the decision table',
    'src/assess/audit/decision-table.ts',
    'Every audit record is asked these questions in this order; the first that is answered with yes says who the actor was to the place. Where roles decide, a role on record at that time makes the actor an administrator; without a record of roles for that time the report says so. No row falls to owner: what a record does not prove is unknown. See [Who was it](guide/who-was-it.md). Not legal advice; confirm with counsel.',
    table(['', 'row', 'evidence', 'class', 'via', '', 'source'], rows),
  )
}

function viaText(via: (typeof DECISION_TABLE)[number]['via']): string {
  if (via === null) return ''
  return typeof via === 'string' ? code(via) : 'as the record says'
}
