import { defineCheck } from '../../define-check.ts'
import { judgeSetting } from '../../judgement.ts'
import { known } from '../../truth.ts'
import { NOBODY, withoutEffect } from './sharing-level.ts'

const ONLY_NAMED_DOMAINS = 1

export const sharingNamedDomains = defineCheck({
  id: 'sharepoint.sharing-named-domains',
  since: '0.1',
  title: 'Files are shared only with the organisations you name',
  requirements: [
    {
      citation: '164.312(a)(1)',
      strength: 'supports',
      why: 'A list of partners limits who can be given access at all.',
    },
    {
      citation: '164.308(b)(1)',
      strength: 'supports',
      why: 'The list can be held against your agreements: who is on it should have signed one, or be a provider.',
    },
  ],
  severity: 'medium',
  licence: null,
  needs: ['sharepoint.tenant'],
  judge: facts => {
    const { SharingCapability, SharingDomainRestrictionMode } = facts['sharepoint.tenant']
    const settings = { SharingDomainRestrictionMode }
    return (
      withoutEffect([NOBODY], SharingCapability, settings) ??
      judgeSetting({
        meets: known(SharingCapability, () =>
          known(SharingDomainRestrictionMode, mode => mode === ONLY_NAMED_DOMAINS),
        ),
        properties: { SharingCapability, ...settings },
        pass: 'Files can be shared only with people of the named domains.',
        fail:
          SharingDomainRestrictionMode === 2
            ? 'Files can be shared with every domain except the blocked ones.'
            : 'Files can be shared with people of any domain.',
      })
    )
  },
  rationale:
    'A typing slip in a domain sends a patient’s file to a stranger. With a list, the slip is refused.',
  fix: {
    steps: [
      'SharePoint admin center > Policies > Sharing > More external sharing settings',
      'Tick Limit external sharing by domain > Add domains',
      'Allow only specific domains, and enter those of your labs, hospitals and vendors',
      'Save',
    ],
    command:
      'Set-SPOTenant -SharingDomainRestrictionMode AllowList -SharingAllowedDomainList "lab.example hospital.example"',
    docs: 'https://learn.microsoft.com/sharepoint/restricted-domains-sharing',
    impact:
      'New partners cannot be invited until their domain is added, and patients with private addresses not at all. List the domains of your guests under Entra ID > Users first. Undo by clearing the limit. A limit by security groups instead of domains is not read here: record it as accepted.',
    disturbs: 'patients',
    workflows: ['sharing-with-outside-practices', 'mail-with-patients'],
  },
  equivalents: { scuba: ['MS.SHAREPOINT.1.3v1'], cis: ['7.0.0/7.2.6'] },
})
