import { defineCheck } from '../../define-check.ts'
import { counted, judgeSetting, manual } from '../../judgement.ts'
import { both, known, not } from '../../truth.ts'

const EVERY_TENANT = '*'

export const connectedOrganisationsNamed = defineCheck({
  id: 'power-platform.connected-organisations-named',
  since: '0.1',
  title: 'Every organisation that apps and flows may connect with is named',
  requirements: [
    {
      citation: '164.308(b)(1)',
      strength: 'supports',
      why: 'The list can be held against your agreements with those who handle patient data for you.',
    },
    {
      citation: '164.308(a)(4)(ii)(B)',
      strength: 'supports',
      why: 'Each exception is access that somebody granted to another organisation.',
    },
  ],
  severity: 'medium',
  licence: null,
  needs: ['power-platform.tenant-isolation'],
  judge: facts => {
    const { isDisabled, allowedTenants } = facts['power-platform.tenant-isolation'].properties ?? {}
    const ids = allowedTenants?.map(({ tenantId }) => tenantId)
    const named = known(ids, all =>
      all.includes(EVERY_TENANT) ? false : all.includes(undefined) ? undefined : true,
    )
    const meets = both(not(isDisabled), named)
    if (meets === true && ids !== undefined && ids.length > 0)
      return manual(
        `${counted(ids.length, 'organisation is', 'organisations are')} excepted: compare ${ids.length === 1 ? 'it' : 'them'} with your agreements.`,
      )
    return judgeSetting({
      meets,
      properties: { isDisabled, allowedTenants: ids?.map(id => id ?? 'not read') },
      pass: 'No organisation is excepted, so apps and flows connect with none.',
      fail: isDisabled
        ? 'Tenant isolation is off, so no list of organisations holds.'
        : 'Every organisation is excepted from tenant isolation.',
    })
  },
  rationale:
    'An exception for all organisations looks like a list and lets every connection through, with whatever patient data it carries.',
  fix: {
    steps: [
      'Power Platform admin center > Security > Identity and access > Tenant isolation',
      'Restrict cross-tenant connections: On',
      'Exceptions: remove the one with * as tenant, and each that you have no agreement with',
      'Save',
    ],
    docs: 'https://learn.microsoft.com/power-platform/admin/cross-tenant-restrictions',
    impact:
      'Flows that connect with an organisation that is removed stop. Ask whoever builds flows which partner each is for first; undo by adding the exception again.',
    disturbs: 'some-staff',
    workflows: ['low-code-apps', 'sharing-with-outside-practices'],
  },
  equivalents: {
    scuba: ['MS.POWERPLATFORM.3.2v1'],
    differs: [
      {
        scuba: 'MS.POWERPLATFORM.3.2v1',
        why: 'ScubaGear does not judge it. Ward can say when nobody or everybody is excepted; named organisations are for a person to look at.',
      },
    ],
  },
})
