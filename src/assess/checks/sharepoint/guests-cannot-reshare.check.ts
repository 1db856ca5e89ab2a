import { defineCheck } from '../../define-check.ts'
import { judgeSetting } from '../../judgement.ts'
import { known } from '../../truth.ts'
import { NOBODY, withoutEffect } from './sharing-level.ts'

export const guestsCannotReshare = defineCheck({
  id: 'sharepoint.guests-cannot-reshare',
  since: '0.1',
  title: 'Guests cannot share what was shared with them',
  requirements: [
    {
      citation: '164.312(a)(1)',
      strength: 'supports',
      why: 'Only people of the organisation decide who gets access.',
    },
    {
      citation: '164.308(a)(4)(ii)(B)',
      strength: 'supports',
      why: 'Access that a guest hands on was authorised by nobody.',
    },
  ],
  severity: 'medium',
  licence: null,
  needs: ['sharepoint.tenant'],
  judge: facts => {
    const { SharingCapability, PreventExternalUsersFromResharing } = facts['sharepoint.tenant']
    const settings = { PreventExternalUsersFromResharing }
    return (
      withoutEffect([NOBODY], SharingCapability, settings) ??
      judgeSetting({
        meets: known(SharingCapability, () => PreventExternalUsersFromResharing),
        properties: { SharingCapability, ...settings },
        pass: 'Guests cannot share files that they do not own.',
        fail: 'Guests can share files that they do not own.',
      })
    )
  },
  rationale:
    'A specialist was sent one patient’s images. With the right to hand them on, the clinic does not know who else opens them.',
  fix: {
    steps: [
      'SharePoint admin center > Policies > Sharing > More external sharing settings',
      'Clear Allow guests to share items they don’t own',
      'Save',
    ],
    command: 'Set-SPOTenant -PreventExternalUsersFromResharing $true',
    docs: 'https://learn.microsoft.com/sharepoint/turn-external-sharing-on-or-off',
    impact:
      'A guest who needs a colleague to see a file, such as the next clinician at a hospital, asks the person who shared it. What was handed on before stays. Undo by ticking it again.',
    disturbs: 'some-staff',
    workflows: ['sharing-with-outside-practices'],
  },
  equivalents: { cis: ['7.0.0/7.2.5'] },
})
