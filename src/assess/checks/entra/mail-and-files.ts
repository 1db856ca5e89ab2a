import type { ConditionalAccessPolicy } from '../../../collect/facts/entra/conditional-access-policies.schema.ts'
import { includesAllApps } from '../../conditional-access/scope.ts'
import { either, known, type Truth } from '../../truth.ts'

/** Office 365 Exchange Online and Office 365 SharePoint Online. */
const MAIL_AND_FILES = ['00000002-0000-0ff1-ce00-000000000000', '00000003-0000-0ff1-ce00-000000000000']

/** Whether the policy holds for mail and files: for all apps, for Office 365, or for both by name. */
export function includesMailAndFiles(policy: ConditionalAccessPolicy): Truth {
  return either(
    includesAllApps(policy),
    known(policy.conditions?.applications?.includeApplications, list => {
      const named = new Set(list.map(one => one.toLowerCase()))
      return named.has('office365') || MAIL_AND_FILES.every(app => named.has(app))
    }),
  )
}
