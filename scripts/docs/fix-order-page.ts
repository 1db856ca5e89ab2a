import { CHECKS } from '../../src/assess/checks/index.ts'
import { CLINIC_WORKFLOW_WORDS } from '../../src/assess/clinic-workflows.ts'
import type { Check } from '../../src/assess/define-check.ts'
import {
  DISTURBED_SHARES,
  DISTURBED_WORDS,
  FIX_GROUPS,
  SEVERITY_WEIGHTS,
  STRENGTH_WEIGHTS,
} from '../../src/assess/priority.ts'
import { SEVERITY_WORDS, STRENGTH_WORDS } from '../../src/assess/words.ts'
import { CLINIC_WORKFLOWS, type ClinicWorkflow, DISTURBED } from '../../src/base/disturbance.ts'
import { SEVERITIES, STRENGTHS } from '../../src/base/verdict.ts'
import { code, link, list, page, plain, table } from './markdown.ts'

/** In which order the fixes are done, with its arithmetic, and what to look at in a clinic before each. */
export function fixOrderPage(): string {
  return page(
    'In which order to fix',
    'src/assess/priority.ts and src/assess/clinic-workflows.ts',
    'What does not meet is ordered by the risk it removes for each person disturbed: severity × strength ÷ disturbed. The weights are our judgement (2026-11-22), not Microsoft’s and not the law’s. They set an order and nothing else: the number is no score.',
    '## The arithmetic',
    table(
      ['severity', 'weight'],
      SEVERITIES.map(one => [SEVERITY_WORDS[one], String(SEVERITY_WEIGHTS[one])]),
    ),
    'Each step doubles: two high findings are as heavy as one critical.',
    table(
      ['strength', 'weight'],
      STRENGTHS.map(one => [STRENGTH_WORDS[one], String(STRENGTH_WEIGHTS[one])]),
    ),
    'What the rule’s text asks for counts half as much again, but does not lift a finding over one of the next severity.',
    table(
      ['disturbed', 'share', 'checks'],
      DISTURBED.map(one => [
        DISTURBED_WORDS[one],
        String(DISTURBED_SHARES[one]),
        String(CHECKS.filter(({ fix }) => fix.disturbs === one).length),
      ]),
    ),
    'The share is of the staff of a practice of 30. Nobody is not nought, since somebody makes the change and looks whether it stands; patients count more than all staff, since a practice cannot train them.',
    'With strength “supports” that gives:',
    table(
      ['', ...DISTURBED.map(one => DISTURBED_WORDS[one])],
      SEVERITIES.map(severity => [
        SEVERITY_WORDS[severity],
        ...DISTURBED.map(one => rounded(SEVERITY_WEIGHTS[severity] / DISTURBED_SHARES[one])),
      ]),
    ),
    '## How it is told',
    list(FIX_GROUPS.map(({ title, means }) => `**${plain(title)}.** ${plain(means)}`)),
    'What could not be read, what the plan lacks and what is accepted for now stand apart.',
    '## What to look at before',
    ...CLINIC_WORKFLOWS.flatMap(workflow),
    'Not legal advice; confirm with counsel.',
  )
}

function workflow(one: ClinicWorkflow): string[] {
  const { title, find, keep, docs, read } = CLINIC_WORKFLOW_WORDS[one]
  const touching = CHECKS.filter(({ fix }) => fix.workflows?.includes(one))
  return [
    `### ${plain(title)}`,
    list([
      `Find out: ${plain(find)}`,
      `Keep it: ${plain(keep)}`,
      `${link('Microsoft’s page', docs)} (${read})`,
      `Fixes that can break it: ${touching.map(checkLink).join(', ')}`,
    ]),
  ]
}

const checkLink = ({ id }: Check) => link(code(id), `checks/${id}.md`)
const rounded = (ratio: number) => String(Math.round(ratio * 10) / 10)
