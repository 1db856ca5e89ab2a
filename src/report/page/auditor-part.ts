import type { Posture } from '../../assess/posture/posture.ts'
import { STATUS_WORDS, STATUSES_AS_SHOWN } from '../../assess/posture/status-words.ts'
import { sourceSentence } from '../../assess/words.ts'
import { SAFEGUARDS, type Safeguard } from '../../base/hipaa/words.ts'
import { type Html, html } from '../html.ts'
import { arithmetic } from './arithmetic.ts'
import { factsTable } from './facts-table.ts'
import { statusMark } from './marks.ts'
import { minute, nameOf, type ReportMaterial } from './material.ts'
import { requirementRow } from './requirement-row.ts'

const SAFEGUARD_TITLES: { readonly [S in Safeguard]: string } = {
  administrative: 'Administrative safeguards, 164.308',
  physical: 'Physical safeguards, 164.310',
  technical: 'Technical safeguards, 164.312',
  organizational: 'Organizational requirements, 164.314',
  documentation: 'Policies, procedures and documentation, 164.316',
}

/** Every requirement in the rule’s order with its evidence and its record, the sum, what was read and from where. */
export function auditorPart(material: ReportMaterial): Html {
  const { posture, assessment } = material
  const judged = new Set(assessment.verdicts.map(({ check }) => check))
  return html`<section class="part" id="auditor" data-part="for the auditor" aria-labelledby="auditor-title">
<h2 id="auditor-title">For the auditor</h2>
<p class="aside">Each standard and specification of the Security Rule in the rule’s order. The words are Ward’s; the law’s own text is behind each link.</p>
${statusKey(posture)}
${SAFEGUARDS.map(safeguard => {
  const rows = posture.requirements.filter(row => row.safeguard === safeguard)
  return rows.length === 0
    ? ''
    : html`<section class="holds" aria-labelledby="rule-${safeguard}">
<h3 id="rule-${safeguard}">${SAFEGUARD_TITLES[safeguard]} <span class="of">${rows.length}</span></h3>
${rows.map(row => requirementRow(row, judged))}
</section>`
})}
${arithmetic(posture)}
${organisationSection(material)}
${factsTable(assessment)}
${sources(material)}
</section>`
}

function statusKey({ score: { counts } }: Posture): Html {
  return html`<ul class="key aside">${STATUSES_AS_SHOWN.map(
    status =>
      html`<li>${statusMark(status)} <span class="of">${counts[status]}</span> <span class="means">${STATUS_WORDS[status].means}</span></li>`,
  )}</ul>`
}

/** Who it is about, as the profile has it: what does not apply follows from this. */
function organisationSection({ posture: { organisation } }: ReportMaterial): Html {
  if (organisation === null) {
    return html`<h3 class="aside" id="organisation">The organisation</h3>
<p class="aside">Nobody has told Ward yet what kind of organisation this is, so nothing is left out.</p>`
  }
  const { name, kinds, hybrid, clearinghouseInLargerOrganisation, states, sites, workforce, ehr } =
    organisation
  const { it, itProvider, privacyOfficer, securityOfficer, timeZone } = organisation
  const rows: readonly (readonly [string, string | number | null])[] = [
    ['Name', name],
    ['Kind', kinds.map(kind => kind.replaceAll('-', ' ')).join(', ')],
    ['Hybrid entity, 164.103', hybrid ? 'yes' : 'no'],
    ['Clearinghouse within a larger organisation', clearinghouseInLargerOrganisation ? 'yes' : 'no'],
    ['States', states.join(', ')],
    ['Sites', sites],
    ['Workforce', workforce],
    ['Record system', ehr],
    ['Who looks after the computers', it === null ? null : it.replaceAll('-', ' ')],
    ['Service provider', itProvider],
    ['Privacy officer', privacyOfficer],
    ['Security officer', securityOfficer],
    ['Time zone', timeZone ?? 'UTC'],
  ]
  return html`<h3 class="aside" id="organisation">The organisation</h3>
<dl class="properties aside">${rows.map(
    ([term, value]) =>
      html`<dt>${term}</dt><dd>${value === null || value === '' ? 'not on record' : value}</dd>`,
  )}</dl>`
}

function sources(material: ReportMaterial): Html {
  const { assessment, posture, snapshot } = material
  return html`<h3 class="aside" id="sources">Where this comes from</h3>
<ul class="limits aside">
<li>${nameOf(material)}: Microsoft 365 tenant ${posture.tenant.name ?? 'without a name'}${posture.tenant.id === null ? '' : html` <code class="id">${posture.tenant.id}</code>`}</li>
<li>${sourceSentence(assessment)}.</li>
<li>Records and exceptions as of ${minute(posture.asOf)}.</li>
<li>${snapshot === null ? 'Judged from a file that was not kept in Ward, so there is no hash of it to check.' : html`Kept as snapshot <code class="id">${snapshot}</code>; ward evidence verify proves that it is unchanged.`}</li>
<li>${assessment.disclaimer}</li>
</ul>`
}
