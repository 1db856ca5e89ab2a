import { NOT_LEGAL_ADVICE, strengthOf } from '../../src/assess/assess.ts'
import { CLINIC_WORKFLOW_WORDS } from '../../src/assess/clinic-workflows.ts'
import type { Check } from '../../src/assess/define-check.ts'
import { CAPABILITIES } from '../../src/assess/licensing/capabilities.ts'
import { DISTURBED_WORDS } from '../../src/assess/priority.ts'
import { SEVERITY_WORDS, serviceOf, serviceWord, STRENGTH_WORDS } from '../../src/assess/words.ts'
import type { ClinicWorkflow } from '../../src/base/disturbance.ts'
import type { Cloud } from '../../src/base/fact.ts'
import { requirement } from '../../src/base/hipaa/requirements.ts'
import type { FactId } from '../../src/collect/facts/facts.schema.ts'
import { FACTS } from '../../src/collect/facts/index.ts'
import { factAnchor } from './facts-page.ts'
import { block, code, headingAnchor, link, list, page, plain } from './markdown.ts'

const CLOUD_WORDS: { readonly [C in Cloud]: string } = {
  commercial: 'the commercial cloud',
  gcc: 'GCC',
  'gcc-high': 'GCC High',
  dod: 'DoD',
}

/** Everything the declaration of a check says, for a person who was sent here by a finding. */
export function checkPage(check: Check): string {
  return page(
    plain(check.title),
    `src/assess/checks/${check.id.replace('.', '/')}.check.ts`,
    [
      code(check.id),
      SEVERITY_WORDS[check.severity],
      serviceWord(serviceOf(check.id)),
      STRENGTH_WORDS[strengthOf(check)],
      `since ${check.since}`,
    ].join(' · '),
    '## What it asks',
    `Whether this is true of the tenant: **${plain(check.title)}**.`,
    '## Why it matters to patients',
    plain(check.rationale),
    '## What is read',
    ...readings(check),
    '## How it is judged',
    list(judging(check)),
    '## The law',
    list(check.requirements.map(law)),
    'Strength: `required` the paragraph’s own text asks for it, `supports` it supports the standard or the addressable specification, `good-practice` neither.',
    '## What to do',
    ...fixing(check),
    ...equivalents(check),
    '---',
    `${link('All checks', 'README.md')} · In the terminal: ${code(`ward checks show ${check.id}`)}`,
    NOT_LEGAL_ADVICE,
  )
}

function readings({ needs, uses }: Check): string[] {
  return [
    list([
      ...needs.map(id => `${factLine(id)}; needed`),
      ...uses.map(id => `${factLine(id)}; used where it was read`),
    ]),
  ]
}

function factLine(id: FactId): string {
  const fact: { title: string; endpoint: string } | undefined = FACTS[id]
  if (fact === undefined)
    throw new Error(`A check needs “${id}”, which is no fact; docs/facts.md lists them.`)
  const { title, endpoint } = fact
  return `${link(code(id), `../facts.md#${factAnchor(id)}`)} ${plain(title)}: ${code(endpoint)}`
}

function judging(check: Check): string[] {
  const lines = [
    `It cannot be judged without ${check.needs.map(code).join(' and ')}: where ${check.needs.length === 1 ? 'that' : 'one of these'} was not read, the answer is “Could not read”, with the reason. So it is where a property that decides was not in what was read.`,
    check.licence === null
      ? 'Every business plan has the setting.'
      : `The setting belongs to ${plain(CAPABILITIES[check.licence].title)}. Where the tenant’s plans lack it, “Does not meet” and “Could not read” become “Plan lacks it”; the requirement stays open.`,
  ]
  if (check.needsLicenceToWork === true)
    lines.push(
      'Without it the setting may stand there and do nothing, so a setting that looks right is told “Plan lacks it” too.',
    )
  if (check.absentIn !== undefined && check.absentIn.length > 0)
    lines.push(
      `It does not apply in ${check.absentIn.map(cloud => CLOUD_WORDS[cloud]).join(', ')}: Microsoft does not offer the feature there.`,
    )
  return lines
}

function law({ citation, strength, why }: Check['requirements'][number]): string {
  const { title, source } = requirement(citation)
  return `${link(`45 CFR ${plain(citation)}`, source.url)} ${plain(title)}, ${code(strength)}: ${plain(why)}`
}

function fixing({ fix }: Check): string[] {
  const parts = [list(fix.steps.map(plain), { ordered: true })]
  if (fix.command !== undefined) parts.push('As a command:', block(fix.command, 'powershell'))
  parts.push(`**What it can disturb.** ${plain(fix.impact)}`)
  parts.push(
    `On an ordinary day, once it is done, it disturbs ${DISTURBED_WORDS[fix.disturbs]} (${link('in which order to fix', '../fix-order.md')}).`,
  )
  if (fix.workflows !== undefined && fix.workflows.length > 0)
    parts.push('Look at these first:', list(fix.workflows.map(workflow)))
  parts.push(link('Microsoft’s page', fix.docs))
  return parts
}

function workflow(one: ClinicWorkflow): string {
  const { title } = CLINIC_WORKFLOW_WORDS[one]
  return link(plain(title), `../fix-order.md#${headingAnchor(title)}`)
}

function equivalents({
  equivalents: { scuba = [], cis = [], partOf = [], differs = [], related = [] },
}: Check) {
  const reasons = (all: readonly { scuba: string; why: string }[]) =>
    list(all.map(each => `${code(each.scuba)}: ${plain(each.why)}`))
  const same = [
    ...(scuba.length > 0 ? [`ScubaGear: ${scuba.map(code).join(', ')}`] : []),
    ...(cis.length > 0
      ? [`CIS Microsoft 365 Foundations (version/number): ${cis.map(code).join(', ')}`]
      : []),
    ...(partOf.length > 0
      ? [`A part of ScubaGear: ${partOf.map(code).join(', ')}; who is excused there is excused here`]
      : []),
  ]
  return [
    ...(same.length > 0 ? ['## The same question elsewhere', list(same)] : []),
    ...(differs.length > 0 ? ['### Where Ward answers otherwise', reasons(differs)] : []),
    ...(related.length > 0 ? ['## Near it, but not the same', reasons(related)] : []),
  ]
}
