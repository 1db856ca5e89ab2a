import { defineCheck } from '../../define-check.ts'
import { judgeSetting } from '../../judgement.ts'
import { known } from '../../truth.ts'

const FULL = 0
const LIMITED = 1
const BLOCKED = 2

export const unmanagedDevicesLimited = defineCheck({
  id: 'sharepoint.unmanaged-devices-limited',
  since: '0.1',
  title: 'Devices that nobody manages cannot download files from SharePoint and OneDrive',
  requirements: [
    {
      citation: '164.310(d)(1)',
      strength: 'supports',
      why: 'Files stay in the service and do not leave on a device that the clinic cannot wipe.',
    },
    {
      citation: '164.310(b)',
      strength: 'supports',
      why: 'What may be done with patient files depends on the workstation somebody sits at.',
    },
    {
      citation: '164.312(a)(1)',
      strength: 'supports',
      why: 'Access is given to devices that the clinic knows.',
    },
  ],
  severity: 'high',
  licence: 'entra-id-p1',
  needs: ['sharepoint.tenant'],
  judge: facts => {
    const { ConditionalAccessPolicy } = facts['sharepoint.tenant']
    return judgeSetting({
      // An authentication context says who gets in, and what it asks for was not read here.
      meets: known(ConditionalAccessPolicy, level =>
        level === FULL ? false : level === LIMITED || level === BLOCKED ? true : undefined,
      ),
      properties: { ConditionalAccessPolicy },
      pass:
        ConditionalAccessPolicy === BLOCKED
          ? 'Devices that nobody manages have no access.'
          : 'Devices that nobody manages can look at files in the browser and not download them.',
      fail: 'Devices that nobody manages have full access, downloads included.',
    })
  },
  rationale:
    'A nurse opens the schedule on the family computer, and a copy with every patient’s name stays in its download folder.',
  fix: {
    steps: [
      'SharePoint admin center > Policies > Access control > Unmanaged devices',
      'Choose Allow limited, web-only access',
      'Save; Microsoft adds the Conditional Access policies that go with it',
    ],
    command: 'Set-SPOTenant -ConditionalAccessPolicy AllowLimitedAccess',
    docs: 'https://learn.microsoft.com/sharepoint/control-access-from-unmanaged-devices',
    impact:
      'Computers that are not enrolled can no longer sync, print or open files in the desktop apps; guests from other practices and an IT firm on their own computers meet it too. Where Conditional Access keeps such devices out altogether, record that here as the alternative. Undo by choosing full access, and see to the Conditional Access policies it made.',
    disturbs: 'some-staff',
    workflows: ['phones-and-tablets', 'sharing-with-outside-practices', 'outside-it-support'],
  },
  equivalents: {},
})
