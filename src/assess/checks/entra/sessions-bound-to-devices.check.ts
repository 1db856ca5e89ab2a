import type { ConditionalAccessPolicy } from '../../../collect/facts/entra/conditional-access-policies.schema.ts'
import { judgeCoverage } from '../../conditional-access/coverage.ts'
import { includesAllUsers } from '../../conditional-access/scope.ts'
import { bindsToDevice } from '../../conditional-access/sessions.ts'
import { defineCheck } from '../../define-check.ts'
import { both, known, type Truth } from '../../truth.ts'
import { includesMailAndFiles } from './mail-and-files.ts'

export const sessionsBoundToDevices = defineCheck({
  id: 'entra.sessions-bound-to-devices',
  since: '0.1',
  title: 'A stolen session does not work on another Windows computer',
  requirements: [
    {
      citation: '164.312(d)',
      strength: 'supports',
      why: 'Whoever shows the session has to be the device that signed in, not a copy of it.',
    },
  ],
  severity: 'low',
  licence: 'entra-id-p1',
  needs: ['entra.conditional-access-policies'],
  uses: ['entra.privileged-users'],
  judge: (facts, context) =>
    judgeCoverage(context, {
      policies: facts['entra.conditional-access-policies'],
      people: facts['entra.privileged-users'],
      includes: { lacks: 'does not include all users', test: includesAllUsers },
      demands: [
        { lacks: 'does not include Exchange and SharePoint', test: includesMailAndFiles },
        { lacks: 'does not hold for Windows', test: holdsOnWindows },
        { lacks: 'does not bind sessions to devices', test: bindsToDevice },
      ],
      mayDependOn: ['platforms', 'client apps'],
      pass: policy => `“${policy}” binds sessions of Windows programs to the computer.`,
      fail: 'No enforced policy binds sessions to the computer that signed in.',
    }),
  rationale:
    'Malware on a billing clerk’s computer copies the session of Outlook. Without this it opens her mailbox from anywhere, second factor and all.',
  fix: {
    steps: [
      'Entra admin center > Entra ID > Conditional Access > Policies > New policy',
      'Users: a pilot group first, then All users without the emergency accounts; Target resources: Office 365 Exchange Online, Office 365 SharePoint Online and Microsoft Teams Services (not the group Office 365)',
      'Conditions > Device platforms: Windows; Client apps: Mobile apps and desktop clients',
      'Session: Require token protection for sign-in sessions; Report-only for two weeks; then On',
    ],
    docs: 'https://learn.microsoft.com/entra/identity/conditional-access/concept-token-protection',
    impact:
      'Computers have to be joined to or registered with Entra. Old Office programs and some add-ins stop opening files.',
    disturbs: 'some-staff',
    workflows: ['shared-workstations', 'third-party-apps'],
  },
  equivalents: { cis: ['7.0.0/5.2.2.16'] },
})

/** Programs on Windows; null is every platform. */
function holdsOnWindows({ conditions }: ConditionalAccessPolicy): Truth {
  const programs = known(
    conditions?.clientAppTypes,
    types => types.length === 0 || types.includes('all') || types.includes('mobileAppsAndDesktopClients'),
  )
  const windows = known(conditions?.platforms, platforms => {
    if (platforms === null) return true
    const names = (list: readonly string[] | null) => new Set((list ?? []).map(one => one.toLowerCase()))
    return both(
      known(platforms.includePlatforms, list => names(list).has('all') || names(list).has('windows')),
      known(platforms.excludePlatforms, list => !names(list).has('windows')),
    )
  })
  return both(programs, windows)
}
