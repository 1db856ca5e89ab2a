/** A ScubaGear policy that Ward does not ask, on purpose. */
export interface Retired {
  readonly scuba: string
  /** One sentence: why it is not asked. */
  readonly why: string
  /** Month since which that holds: SCuBA's list of removed policies, else when its baseline was read. */
  readonly since: `${number}-${number}`
}

/** https://github.com/cisagov/ScubaGear/blob/main/PowerShell/ScubaGear/baselines/removedpolicies.md (2026-11-22) */
export const RETIRED: readonly Retired[] = [
  {
    scuba: 'MS.AAD.2.2v1',
    why: 'Whether administrators are told of risky users is looked up by a person; no export holds it.',
    since: '2026-11',
  },
  {
    scuba: 'MS.AAD.5.4v1',
    why: 'Microsoft took the consent of group owners away, so there is nothing left to set.',
    since: '2025-03',
  },
  {
    scuba: 'MS.DEFENDER.4.5v1',
    why: 'Which apps may not open protected files is each organisation’s own list; no answer would fit all.',
    since: '2026-04',
  },
  {
    scuba: 'MS.DEFENDER.4.6v1',
    why: 'ScubaGear never judged it: what restricted apps may do is not in an export.',
    since: '2026-04',
  },
  {
    scuba: 'MS.DEFENDER.6.2v1',
    why: 'Microsoft moved the events of Audit (Premium) that it asked for into Audit (Standard).',
    since: '2025-03',
  },
  {
    scuba: 'MS.EXO.4.3v1',
    why: 'It asks for reports to a federal address, which receives those of federal agencies only.',
    since: '2026-11',
  },
  {
    scuba: 'MS.SECURITYSUITE.3.5v1',
    why: 'ScubaGear does not judge it: what restricted apps may do is not in an export.',
    since: '2026-11',
  },
  {
    scuba: 'MS.SHAREPOINT.1.4v1',
    why: 'Microsoft took away the choice that a guest signs in with the account that was invited.',
    since: '2025-02',
  },
  {
    scuba: 'MS.SHAREPOINT.4.1v1',
    why: 'Custom scripts cannot be allowed on personal sites any more.',
    since: '2024-07',
  },
  {
    scuba: 'MS.SHAREPOINT.4.2v1',
    why: 'Microsoft itself switches custom scripts off again within a day on every site.',
    since: '2024-11',
  },
  {
    scuba: 'MS.TEAMS.3.1v1',
    why: 'Microsoft closed Skype for consumers and took the setting for contact with it away.',
    since: '2025-08',
  },
]
