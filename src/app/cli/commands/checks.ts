import type { Command } from 'commander'
import { AppError } from '../../../base/app-error.ts'
import type { ClinicWorkflow } from '../../../base/disturbance.ts'
import { requirement } from '../../../base/hipaa/requirements.ts'
import { NOT_LEGAL_ADVICE, strengthOf } from '../../../assess/assess.ts'
import { CHECKS } from '../../../assess/checks/index.ts'
import { CLINIC_WORKFLOW_WORDS } from '../../../assess/clinic-workflows.ts'
import type { Check } from '../../../assess/define-check.ts'
import { CAPABILITIES } from '../../../assess/licensing/capabilities.ts'
import { DISTURBED_WORDS, FIX_GROUPS } from '../../../assess/priority.ts'
import { SEVERITY_WORDS, serviceOf, serviceWord, STRENGTH_WORDS } from '../../../assess/words.ts'
import { nearest } from '../nearest.ts'
import type { Output } from '../output.ts'

export function addChecks(program: Command, output: Output): void {
  const checks = program.command('checks').summary('the catalogue of checks').description('What Ward checks.')
  checks
    .command('list', { isDefault: true })
    .description('Lists every check with its id, weight and title.')
    .option('--json', 'write the list as JSON')
    .action(({ json }: { json?: boolean }) => output.answer(json ? asJson('ward.checks/1', CHECKS) : list()))
  checks
    .command('show')
    .description('Tells what a check asks, why, under which law, how to meet it and who else asks the same.')
    .argument('<id>', 'the id of a check, or ScubaGear’s id or the CIS number of the same question')
    .option('--json', 'write the check as JSON')
    .action((id: string, { json }: { json?: boolean }) => {
      const found = named(id)
      output.answer(json ? asJson('ward.check/1', found) : found.map(check => inWords(check)).join('\n'))
    })
}

/** @throws AppError not-found with the ids that come near */
function named(id: string): readonly Check[] {
  const wanted = id.toLowerCase()
  const own = CHECKS.filter(check => check.id === wanted)
  if (own.length > 0) return own
  const same = CHECKS.filter(({ equivalents: { scuba = [], cis = [] } }) =>
    [...scuba, ...cis, ...cis.map(number => number.split('/')[1] ?? number)].some(
      one => one.toLowerCase() === wanted,
    ),
  )
  if (same.length > 0) return same
  const ids = nearest(
    wanted,
    CHECKS.map(check => check.id),
  )
  throw new AppError(
    'not-found',
    `There is no check “${id.slice(0, 80)}”. ${ids.length > 0 ? `Near it: ${ids.join(', ')}.` : 'See: ward checks list'}`,
  )
}

function asJson(schema: string, checks: readonly Check[]): string {
  const shown = checks.map(({ judge: _, ...check }) => ({
    ...check,
    strength: strengthOf({ ...check, judge: _ }),
    requirements: check.requirements.map(mapping => ({
      ...mapping,
      title: requirement(mapping.citation).title,
    })),
  }))
  return `${JSON.stringify({ schema, checks: shown, disclaimer: NOT_LEGAL_ADVICE }, null, 2)}\n`
}

function list(): string {
  const width = Math.max(...CHECKS.map(check => check.id.length))
  const lines = CHECKS.map(
    check => `${check.id.padEnd(width)}  ${SEVERITY_WORDS[check.severity].padEnd(8)}  ${check.title}`,
  )
  return [...lines, '', `${CHECKS.length} checks. More on one: ward checks show ID`, ''].join('\n')
}

function inWords(check: Check): string {
  const { scuba = [], cis = [], related = [] } = check.equivalents
  const same = [
    ...(scuba.length > 0 ? [`ScubaGear ${scuba.join(', ')}`] : []),
    ...(cis.length > 0 ? [`CIS Microsoft 365 Foundations ${cis.join(', ')}`] : []),
  ]
  const part = (heading: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : ['', heading, ...lines.map(line => `  ${line}`)]
  return [
    check.title,
    `${check.id} · ${SEVERITY_WORDS[check.severity]} · ${serviceWord(serviceOf(check.id))} · ${STRENGTH_WORDS[strengthOf(check)]}`,
    ...part('Why it matters', [check.rationale]),
    ...part(
      'The law',
      check.requirements.map(
        ({ citation, why }) => `45 CFR ${citation} ${requirement(citation).title}: ${why}`,
      ),
    ),
    ...part('What to do', [
      ...check.fix.steps.map((step, index) => `${index + 1}. ${step}`),
      ...(check.fix.command === undefined ? [] : [`Command: ${check.fix.command}`]),
      `What it can disturb: ${check.fix.impact}`,
      check.fix.docs,
    ]),
    ...part('Whom it disturbs', disturbed(check)),
    ...part('Look at this first', (check.fix.workflows ?? []).flatMap(workflowLines)),
    ...part('Needs the licence', check.licence === null ? [] : [CAPABILITIES[check.licence].title]),
    ...part('Reads', [...check.needs, ...check.uses]),
    ...part('The same question elsewhere', same),
    ...part(
      'Near it, but not the same',
      related.map(({ scuba: id, why }) => `ScubaGear ${id}: ${why}`),
    ),
    '',
    NOT_LEGAL_ADVICE,
    '',
  ].join('\n')
}

/** "Some of the staff. Announce to staff: say a week before …" */
function disturbed({ fix }: Check): readonly string[] {
  const group = FIX_GROUPS.find(({ disturbs }) => disturbs.some(one => one === fix.disturbs))
  const word = DISTURBED_WORDS[fix.disturbs]
  return [
    `${word.charAt(0).toUpperCase()}${word.slice(1)}.`,
    ...(group === undefined ? [] : [`${group.title}. ${group.means}`]),
  ]
}

function workflowLines(workflow: ClinicWorkflow): readonly string[] {
  const { title, find, keep, docs } = CLINIC_WORKFLOW_WORDS[workflow]
  return [`${title}:`, `  Find out: ${find}`, `  Keep it: ${keep}`, `  ${docs}`]
}
