import { defineCheck } from '../../define-check.ts'
import { judgeEach, namesOf, notApplicable } from '../../judgement.ts'
import { domainName, type OwnDomains, ownDomains } from '../../mail-dns/domains.ts'
import { either, known, not } from '../../truth.ts'

const TIMES_AT_MOST: ReadonlySet<string> = new Set(['None', 'AvailabilityOnly'])

export const partnersSeeTimesOnly = defineCheck({
  id: 'exchange.partners-see-times-only',
  since: '0.1',
  title: 'Other organisations see when people are busy, not why',
  requirements: [
    {
      citation: '164.312(a)(1)',
      strength: 'supports',
      why: 'The subject of an appointment often names the patient; another organisation needs to know only the time.',
    },
    {
      citation: '164.502(b)',
      strength: 'supports',
      why: 'To find a free hour, the times are all that is needed.',
    },
  ],
  severity: 'medium',
  licence: null,
  needs: ['exchange.organization-relationships'],
  uses: ['exchange.accepted-domains'],
  judge: (facts, context) => {
    const own = ownDomains({ accepted: facts['exchange.accepted-domains'], spf: undefined })
    return judgeEach(context, {
      entities: facts['exchange.organization-relationships'].map(
        ({ Name, Enabled, DomainNames, FreeBusyAccessEnabled, FreeBusyAccessLevel }, index) => {
          const withOwn = isOwn(DomainNames, own)
          return {
            kind: 'setting',
            id: Name ?? `relationship ${index + 1}`,
            name: Name ?? 'a relationship without a name',
            meets: either(
              not(Enabled),
              not(FreeBusyAccessEnabled),
              known(FreeBusyAccessLevel, level => TIMES_AT_MOST.has(level)),
              withOwn,
            ),
            ...(withOwn ? { why: 'It names domains of your own alone: your own mail servers.' } : {}),
            properties: { Enabled, DomainNames, FreeBusyAccessEnabled, FreeBusyAccessLevel },
          }
        },
      ),
      pass: () => 'Organisations that see calendars see times only.',
      fail: bad => `Subjects and places of appointments are shared with ${namesOf(bad)}.`,
      none: notApplicable('Calendars are shared with no other organisation as a whole.'),
    })
  },
  rationale:
    '“M. Ortiz, biopsy result, room 4” stands in the calendar that everybody at the hospital’s side of the relationship can open.',
  fix: {
    steps: [
      'Exchange admin center > Organization > Sharing > Organization sharing: open each relationship that is named here',
      'Calendar free/busy information with time only; Save',
    ],
    command: 'Set-OrganizationRelationship -Identity "NAME" -FreeBusyAccessLevel AvailabilityOnly',
    docs: 'https://learn.microsoft.com/exchange/sharing/organization-relationships/modify-an-organization-relationship',
    impact:
      'Schedulers at the other organisation see “busy” instead of a subject. Give single people more on a calendar of their own where the work needs it.',
    disturbs: 'some-staff',
    workflows: ['sharing-with-outside-practices'],
  },
  equivalents: {},
})

/**
 * A clinic with mail servers of its own beside Exchange Online has a relationship with itself, which the hybrid wizard
 * makes with subjects and places. A domain that is not known to be the clinic’s is another’s.
 */
function isOwn(domains: readonly string[] | undefined, own: OwnDomains): boolean {
  return (
    domains !== undefined &&
    domains.length > 0 &&
    domains.map(domainName).every(domain => own.names.includes(domain))
  )
}
