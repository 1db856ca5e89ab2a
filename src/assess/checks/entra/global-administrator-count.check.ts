import { defineCheck } from '../../define-check.ts'
import {
  FEWEST_GLOBAL_ADMINISTRATORS,
  headsOf,
  MOST_GLOBAL_ADMINISTRATORS,
  nameOf,
  rightNumber,
} from '../../entra/privileged-people.ts'
import { counted, judgeSetting } from '../../judgement.ts'

export const globalAdministratorCount = defineCheck({
  id: 'entra.global-administrator-count',
  since: '0.1',
  title: 'There are two to eight Global Administrators',
  requirements: [
    {
      citation: '164.308(a)(4)(ii)(B)',
      strength: 'supports',
      why: 'The widest access there is goes to as few people as the work needs.',
    },
    {
      citation: '164.308(a)(3)(ii)(A)',
      strength: 'supports',
      why: 'A short list of Global Administrators is one that somebody can know and watch.',
    },
  ],
  severity: 'high',
  licence: null,
  needs: ['entra.privileged-users'],
  judge: ({ 'entra.privileged-users': people }) => {
    const heads = headsOf(people)
    const { length } = heads.global
    return judgeSetting({
      meets: rightNumber(heads),
      properties: {
        globalAdministrators: heads.unread.length > 0 || length === 0 ? undefined : length,
        names: heads.global.map(nameOf),
      },
      pass: `${length} people are Global Administrators.`,
      fail:
        length < FEWEST_GLOBAL_ADMINISTRATORS
          ? `${counted(length, 'person is a Global Administrator', 'people are Global Administrators')}: with fewer than ${FEWEST_GLOBAL_ADMINISTRATORS} the clinic can lock itself out.`
          : `${length} people are Global Administrators: more than ${MOST_GLOBAL_ADMINISTRATORS} is more than anyone can watch.`,
    })
  },
  rationale:
    'Each Global Administrator can open every patient’s mail and switch off the record of it; with only one, an illness closes the door for all.',
  fix: {
    steps: [
      'Entra admin center > Entra ID > Roles & admins > Global Administrator',
      'Keep two emergency access accounts and the few people who truly need everything',
      'Give the others a narrower role: Exchange, SharePoint, User or Helpdesk Administrator',
    ],
    docs: 'https://learn.microsoft.com/entra/identity/role-based-access-control/best-practices',
    impact:
      'A person who loses the role finds some portal pages closed, your IT firm too: add the narrower role before you remove the wide one, and do not count out the two emergency access accounts. Undo by giving the role back.',
    disturbs: 'administrators',
    workflows: ['emergency-access', 'outside-it-support'],
  },
  equivalents: {
    scuba: ['MS.AAD.7.1v1'],
    related: [
      {
        scuba: 'MS.AAD.7.1v1',
        why: 'SCuBA counts different display names, so two people of one name count as one; Ward counts accounts.',
      },
    ],
  },
})
