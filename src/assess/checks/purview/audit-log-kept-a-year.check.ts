import { keptAYear } from '../../purview/audit-retention.ts'
import { defineCheck } from '../../define-check.ts'
import { counted, evidence, manual, namesOf, unread } from '../../judgement.ts'
import { holds } from '../../licensing/holds.ts'

const MICROSOFTS_OWN =
  'Without one Microsoft keeps 180 days, and a year of mail, files and sign-ins for people with Audit (Premium).'

export const auditLogKeptAYear = defineCheck({
  id: 'purview.audit-log-kept-a-year',
  since: '0.1',
  title: 'The audit log is kept for at least a year',
  requirements: [
    {
      citation: '164.312(b)',
      strength: 'supports',
      why: 'Activity can be examined only while its record exists, and many break-ins are noticed after months.',
    },
    {
      citation: '164.308(a)(1)(ii)(D)',
      strength: 'supports',
      why: 'A regular review of records of activity reaches back only as far as they are kept.',
    },
    {
      citation: '164.316(b)(2)(i)',
      strength: 'supports',
      why: 'Records that document a required activity are kept for six years; a year is the time in which they can be moved to an archive.',
    },
  ],
  severity: 'medium',
  licence: 'audit-premium',
  needsLicenceToWork: true,
  needs: ['purview.audit-log-retention-policies'],
  uses: ['purview.people-without-audit-premium', 'licensing.service-plans', 'licensing.capability-probes'],
  judge: facts => {
    const looked = keptAYear(facts['purview.audit-log-retention-policies'])
    const entities = looked.policies.map(evidence)
    const without = facts['purview.people-without-audit-premium']?.count
    const properties = without === undefined ? {} : { peopleWithoutAuditPremium: without }
    const say = (verdict: 'pass' | 'fail', reason: string) => ({ verdict, reason, properties, entities })
    const held = holds(
      'audit-premium',
      facts['licensing.service-plans'],
      facts['licensing.capability-probes'],
    )
    // Microsoft lets no policy be for everybody and for every kind of record, so those that keep the most name kinds.
    if (
      looked.kept === false &&
      looked.kinds.size > 0 &&
      !(without !== undefined && without > 0) &&
      held === true
    )
      return {
        ...manual(
          `${counted(looked.kinds.size, 'kind')} of record ${looked.kinds.size === 1 ? 'is' : 'are'} kept for a year for everybody who has Audit (Premium): ${namesOf([...looked.kinds].map(name => ({ name })))}. Whether that is all the clinic needs, a person has to say.`,
        ),
        properties,
        entities,
      }
    if (looked.kept === false)
      return say('fail', `No retention policy keeps the whole audit log for a year. ${MICROSOFTS_OWN}`)
    if (without !== undefined && without > 0)
      return say(
        'fail',
        `A retention policy does not reach the records of ${counted(without, 'person', 'people')} without Audit (Premium).`,
      )
    if (looked.kept === undefined)
      return { ...unread('Could not read all of the retention policies.', 'missing', properties), entities }
    if (without === 0)
      return say('pass', 'A retention policy keeps the whole audit log for a year or longer.')
    if (held !== true)
      return {
        ...unread(
          'Could not read whether anybody has Audit (Premium): without it a retention policy does nothing.',
        ),
        entities,
      }
    return say(
      'pass',
      'A retention policy keeps the whole audit log for a year or longer, for everybody who has Audit (Premium). Who has it was not read.',
    )
  },
  rationale:
    'A break-in that is found in its eighth month can still be told patient by patient, if the record of who opened what is still there.',
  fix: {
    steps: [
      'Purview portal (purview.microsoft.com) > Solutions > Audit > Policies > Create audit retention policy',
      'Name it, leave Users empty so that it is for everybody, under Record type choose every kind that tells of patient data (one at least has to be chosen), choose 1 Year or longer, give it the lowest priority number',
      'Give everybody who works with patient data a plan with Audit (Premium)',
      'Without such a plan: export the log at least every 180 days into an archive of your own, and write down where it is',
    ],
    command:
      'New-UnifiedAuditLogRetentionPolicy -Name "One year" -RetentionDuration TwelveMonths -Priority 1 -RecordTypes AzureActiveDirectory,AzureActiveDirectoryStsLogon,ExchangeAdmin,ExchangeItem,ExchangeItemGroup,SharePoint,SharePointFileOperation,SharePointSharingOperation,OneDrive,MicrosoftTeams',
    docs: 'https://learn.microsoft.com/purview/audit-log-retention-policies',
    impact: 'Disturbs nobody. Longer than a year needs a further add-on for each person.',
    disturbs: 'nobody',
  },
  equivalents: {
    scuba: ['MS.SECURITYSUITE.5.2v1', 'MS.DEFENDER.6.3v1', 'MS.EXO.17.3v1'],
    differs: [
      {
        scuba: 'MS.SECURITYSUITE.5.2v1',
        why: 'It takes any policy of a year, also one for few records or for some people; Ward wants one for everybody, not cut short by a policy that comes first, and nobody known to be without the plan; where it names kinds of record, a person has to say whether they are enough.',
      },
      ...(['MS.DEFENDER.6.3v1', 'MS.EXO.17.3v1'] as const).map(scuba => ({
        scuba,
        why: 'It left the answer to a person; Ward reads the retention policies.',
      })),
    ],
  },
})
