import { defineCheck } from '../../define-check.ts'
import { directorySetting, PASSWORD_SETTINGS } from '../../entra/directory-settings.ts'
import { judgeSetting } from '../../judgement.ts'
import { both, known } from '../../truth.ts'
import type { Cloud } from '../../../base/fact.ts'

/** Microsoft’s defaults, and what CIS Microsoft 365 Foundations 7.0.0 asks. The rule itself names no number. */
const MOST_TRIES = 10
const LEAST_SECONDS = 60
/** Where nobody chose. https://learn.microsoft.com/entra/identity/authentication/howto-password-smart-lockout (2026-11-22) */
const UNCHANGED = { tries: '10', triesInUsGovernment: '3', seconds: '60' } as const
const US_GOVERNMENT: ReadonlySet<Cloud | null> = new Set<Cloud | null>(['gcc-high', 'dod'])

export const accountsLockAfterWrongPasswords = defineCheck({
  id: 'entra.accounts-lock-after-wrong-passwords',
  since: '0.1',
  title: 'Accounts lock after ten wrong passwords at most',
  requirements: [
    {
      citation: '164.308(a)(5)(ii)(C)',
      strength: 'supports',
      why: 'Tries that fail are noticed and stopped by themselves.',
    },
    { citation: '164.308(a)(5)(ii)(D)', strength: 'supports', why: 'A password cannot be found by trying.' },
  ],
  severity: 'medium',
  licence: null,
  needs: ['entra.directory-settings'],
  judge: (facts, { cloud }) => {
    const settings = facts['entra.directory-settings']
    const tries = US_GOVERNMENT.has(cloud) ? UNCHANGED.triesInUsGovernment : UNCHANGED.tries
    const threshold = directorySetting(settings, PASSWORD_SETTINGS, 'LockoutThreshold', tries)
    const seconds = directorySetting(
      settings,
      PASSWORD_SETTINGS,
      'LockoutDurationInSeconds',
      UNCHANGED.seconds,
    )
    return judgeSetting({
      meets: both(
        known(numberIn(threshold), count => count >= 1 && count <= MOST_TRIES),
        known(numberIn(seconds), count => count >= LEAST_SECONDS),
      ),
      properties: { LockoutThreshold: threshold, LockoutDurationInSeconds: seconds },
      pass: `Accounts lock after ${threshold ?? MOST_TRIES} wrong passwords, for ${seconds ?? LEAST_SECONDS} seconds at first.`,
      fail: `Accounts lock after ${threshold ?? 'some'} wrong passwords for ${seconds ?? 'some'} seconds; after ${MOST_TRIES} at most and for ${LEAST_SECONDS} at least is asked.`,
    })
  },
  rationale:
    'A program tries the thousand commonest passwords on the front desk’s account over a weekend. With a lock it gets through ten a minute, and then fewer and fewer.',
  fix: {
    steps: [
      'Entra admin center > Entra ID > Authentication methods > Password protection',
      'Lockout threshold: 10; Lockout duration in seconds: 60; Save',
    ],
    docs: 'https://learn.microsoft.com/entra/identity/authentication/howto-password-smart-lockout',
    impact:
      'Somebody who types a wrong password ten times waits a minute. With a local directory, keep its own lockout higher than this one.',
    disturbs: 'some-staff',
    workflows: ['shared-workstations'],
  },
  equivalents: { cis: ['7.0.0/5.2.3.8', '7.0.0/5.2.3.9'] },
})

function numberIn(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,9}$/.test(text.trim()) ? Number(text) : undefined
}
