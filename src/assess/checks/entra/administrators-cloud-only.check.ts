import { defineCheck } from '../../define-check.ts'
import { nameOf } from '../../entra/privileged-people.ts'
import { counted, judgeEach, namesOf, unread } from '../../judgement.ts'
import { known } from '../../truth.ts'

export const administratorsCloudOnly = defineCheck({
  id: 'entra.administrators-cloud-only',
  since: '0.1',
  title: 'Administrator accounts stand apart from the local directory',
  requirements: [
    {
      citation: '164.308(a)(4)(ii)(B)',
      strength: 'supports',
      why: 'Power over the cloud is not granted to whoever takes over a server in the back room.',
    },
    {
      citation: '164.308(a)(1)(ii)(B)',
      strength: 'supports',
      why: 'It reduces the risk that one broken-into server opens everything.',
    },
  ],
  severity: 'high',
  licence: null,
  needs: ['entra.privileged-users'],
  judge: ({ 'entra.privileged-users': people }, context) =>
    judgeEach(context, {
      entities: people.map(person => ({
        kind: 'user',
        id: person.id,
        name: nameOf(person),
        meets: known(person.onPremisesImmutableId, id => id === null),
        ...(typeof person.onPremisesImmutableId === 'string'
          ? { why: 'The account comes from a local directory, or did so once.' }
          : {}),
        properties: { roles: person.roles },
      })),
      pass: good =>
        `${counted(good, 'administrator account exists', 'administrator accounts exist')} only in the cloud.`,
      fail: bad =>
        `${counted(bad.length, 'administrator account comes', 'administrator accounts come')} from a local directory: ${namesOf(bad)}.`,
      none: unread('No administrator was read, although every tenant has one.'),
    }),
  rationale:
    'Ransomware takes the local server first. If the same accounts rule the cloud, patient mail and backups go with it.',
  fix: {
    steps: [
      'Entra admin center > Entra ID > Users > New user: make each administrator a second account that ends in .onmicrosoft.com',
      'Entra admin center > Entra ID > Roles & admins: give the role to the new account and take it from the synchronised one',
    ],
    docs: 'https://learn.microsoft.com/entra/architecture/protect-m365-from-on-premises-attacks',
    impact:
      'Administrators, those of your IT firm too, have a second account with its own key and use it only for that work. Leave the account of the directory synchronisation its role, and test the new account before the old one loses its own.',
    disturbs: 'administrators',
    workflows: ['outside-it-support'],
  },
  equivalents: { scuba: ['MS.AAD.7.3v1'], cis: ['7.0.0/1.1.1', '6.0.0/1.1.1'] },
})
