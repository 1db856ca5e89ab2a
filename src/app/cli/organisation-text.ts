import { bound, type ItManager, KIND_WORDS, type Organisation } from '../../base/hipaa/organisation.ts'
import { securityRuleRequirements } from '../../base/hipaa/requirements.ts'
import { NOT_LEGAL_ADVICE } from '../../assess/assess.ts'
import { type Output, printable } from './output.ts'
import { paragraphs } from './paragraphs.ts'

const IT_WORDS: { readonly [M in ItManager]: string } = {
  'own-staff': 'own staff',
  'service-provider': 'a service provider',
  both: 'own staff and a service provider',
  nobody: 'nobody',
}

/** The entity profile in lines, and what follows from it; without one, what to do. */
export function organisationText(organisation: Organisation | null, output: Pick<Output, 'columns'>): string {
  if (organisation === null) {
    return [
      'Nobody has said yet whom this tenant belongs to.',
      'Until then Ward leaves nothing out: ward profile set --name "Main Street Clinic" --kind provider',
      '',
    ].join('\n')
  }
  const { sites, workforce, ehr, it, itProvider, privacyOfficer, securityOfficer, timeZone } = organisation
  const all = securityRuleRequirements()
  const leftOut = all.filter(({ appliesTo }) => !bound(appliesTo, organisation))
  const kinds = organisation.kinds.map(kind => KIND_WORDS[kind]).join(' and ')
  const line = (name: string, value: string | number | null) => `${name.padEnd(18)}${value ?? 'not said yet'}`
  const lines = [
    organisation.name,
    line(
      'It is',
      kinds === '' ? null : `${kinds}${organisation.hybrid ? ', as part of a hybrid entity' : ''}`,
    ),
    line('States', organisation.states.length === 0 ? null : organisation.states.join(', ')),
    line('Sites', sites),
    line('People', workforce),
    line('Health record', ehr),
    line(
      'Looks after IT',
      it === null ? null : `${IT_WORDS[it]}${itProvider === null ? '' : ` (${itProvider})`}`,
    ),
    line('Privacy officer', privacyOfficer),
    line('Security officer', securityOfficer),
    line('Time zone', timeZone ?? 'UTC, until another is said'),
    '',
    leftOut.length === 0
      ? 'Every requirement of the Security Rule applies.'
      : `${leftOut.length} of ${all.length} requirements of the Security Rule ${leftOut.length === 1 ? 'does' : 'do'} not apply:`,
    ...leftOut.map(({ citation, title }) => `  45 CFR ${citation} ${title}`),
    ...(it === 'service-provider' || it === 'both'
      ? [
          '',
          `${itProvider ?? 'The service provider'} is a business associate: an agreement is needed (45 CFR 164.308(b)(1)).`,
        ]
      : []),
    '',
    NOT_LEGAL_ADVICE,
  ]
  return paragraphs(lines.map(printable), output)
}
