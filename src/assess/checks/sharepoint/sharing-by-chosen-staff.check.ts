import { defineCheck } from '../../define-check.ts'
import { judgeSetting, notApplicable } from '../../judgement.ts'
import { known } from '../../truth.ts'
import { NOBODY } from './sharing-level.ts'

export const sharingByChosenStaff = defineCheck({
  id: 'sharepoint.sharing-by-chosen-staff',
  since: '0.1',
  title: 'Only members of chosen groups share files outside',
  requirements: [
    {
      citation: '164.308(a)(4)(ii)(B)',
      strength: 'supports',
      why: 'Giving people outside access to patient files is the task of some staff, not of everybody who has a file.',
    },
    {
      citation: '164.312(a)(1)',
      strength: 'supports',
      why: 'Access for people outside can be opened only by those whom the clinic chose for it.',
    },
  ],
  severity: 'low',
  licence: null,
  needs: ['sharepoint.tenant'],
  judge: facts => {
    const { SharingCapability, GuestSharingGroupAllowListInTenant: groups } = facts['sharepoint.tenant']
    if (SharingCapability === NOBODY && groups !== undefined)
      return notApplicable('Files cannot be shared outside at all, so nobody has to be chosen.', {
        SharingCapability,
      })
    const limited = known(groups, list => list !== null && list.trim() !== '')
    return judgeSetting({
      meets: known(SharingCapability, () => limited),
      properties: { SharingCapability, GuestSharingGroupAllowListInTenant: groups },
      pass: 'Only members of chosen groups can share files outside.',
      fail: 'Everybody with a file can share it outside.',
    })
  },
  rationale:
    'Referrals go out through three people who know the rule. The other forty have no need to share anything outside, and do it by mistake.',
  fix: {
    steps: [
      'Make a security group of those who send files to other practices, payers and labs',
      'SharePoint admin center > Policies > Sharing > More external sharing settings',
      'Allow only users in specific security groups to share externally > Manage security groups: add the group; Save',
    ],
    docs: 'https://learn.microsoft.com/sharepoint/manage-security-groups',
    impact:
      'Everybody else is told that sharing outside is off for them, and asks a colleague in the group. Links that were sent before go on.',
    disturbs: 'some-staff',
    workflows: ['sharing-with-outside-practices'],
  },
  equivalents: { cis: ['7.0.0/7.2.8'] },
})
