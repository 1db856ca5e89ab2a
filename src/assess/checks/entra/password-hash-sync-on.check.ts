import { defineCheck } from '../../define-check.ts'
import { judgeSetting, notApplicable } from '../../judgement.ts'
import { known } from '../../truth.ts'

/**
 * The service reports each half hour, also when no password was changed; a day is generous.
 * https://learn.microsoft.com/entra/identity/hybrid/connect/tshoot-connect-password-hash-synchronization (2026-11-22)
 */
const RECENT: ReadonlySet<string> = new Set(['within-3-hours', 'within-a-day'])

export const passwordHashSyncOn = defineCheck({
  id: 'entra.password-hash-sync-on',
  since: '0.1',
  title: 'People can sign in while the local directory is down',
  requirements: [
    {
      citation: '164.308(a)(7)(ii)(C)',
      strength: 'supports',
      why: 'When the clinic’s server fails, staff still reach mail and files; care goes on.',
    },
    {
      citation: '164.308(a)(5)(ii)(C)',
      strength: 'supports',
      why: 'Microsoft can tell when a password that staff use has been stolen elsewhere.',
    },
  ],
  severity: 'medium',
  licence: null,
  needs: ['entra.organization'],
  judge: facts => {
    const { onPremisesSyncEnabled, lastPasswordSync } = facts['entra.organization']
    if (onPremisesSyncEnabled === null || onPremisesSyncEnabled === false)
      return notApplicable('Accounts are not copied from a local directory.', { onPremisesSyncEnabled })
    return judgeSetting({
      meets: known(onPremisesSyncEnabled, () => known(lastPasswordSync, last => RECENT.has(last))),
      properties: { onPremisesSyncEnabled, lastPasswordSync },
      pass: 'Hashes of passwords are copied from the local directory (password hash synchronisation).',
      fail:
        lastPasswordSync === 'never'
          ? 'Hashes of passwords were never copied from the local directory: while it is down, people whose accounts come from it may be unable to sign in.'
          : 'Hashes of passwords were last copied from the local directory more than a day ago: the copying has stopped or is off.',
    })
  },
  rationale:
    'Ransomware takes the server in the basement. Without it nobody gets into Microsoft 365 either, and the phone list is there.',
  fix: {
    steps: [
      'On the server with Microsoft Entra Connect: Configure > Customize synchronization options > Optional features',
      'Password hash synchronization: on, also where people sign in through another service',
    ],
    docs: 'https://learn.microsoft.com/entra/identity/hybrid/connect/how-to-connect-password-hash-synchronization',
    impact: 'Nobody in daily work notices. What is copied is a hash of the hash, not the password.',
    disturbs: 'nobody',
  },
  equivalents: { cis: ['7.0.0/5.1.8.1'] },
})
