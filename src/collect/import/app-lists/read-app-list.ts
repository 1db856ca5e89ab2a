import type { AppListKind, AppLists } from '../../../base/vendors/lists.ts'
import { readAssignments, readConsents } from '../consents/read-consents.ts'
import { readEnterpriseApps } from '../enterprise-apps/read-enterprise-apps.ts'
import { readPartners } from '../partners/read-partners.ts'
import { readTeamsApps } from '../teams-apps/read-teams-apps.ts'
import { bad, listRows, type ListRows } from './list-rows.ts'

export type ReadAppList = {
  readonly [K in AppListKind]: { readonly kind: K; readonly rows: NonNullable<AppLists[K]> }
}[AppListKind]

/**
 * A list of apps, consents or partners, recognised by its fields.
 * @param file what errors call it
 * @param told which kind it is, where its fields do not say: an empty list has none
 * @throws AppError bad-input, one sentence
 */
export function readAppList(bytes: Uint8Array, file: string, told?: AppListKind): ReadAppList {
  const read = listRows(bytes, file)
  const kind = told ?? recognised(read)
  if (kind === null) {
    throw bad(
      file,
      'is none of the lists that Ward reads: service principals, consents, application permissions, Teams apps or partners; the guide says where each comes from',
    )
  }
  const { rows } = read
  if (kind === 'enterprise-apps') return { kind, rows: readEnterpriseApps(rows, file) }
  if (kind === 'consents') return { kind, rows: readConsents(rows, file) }
  if (kind === 'assignments') return { kind, rows: readAssignments(rows, file) }
  if (kind === 'teams-apps') return { kind, rows: readTeamsApps(rows, file) }
  return { kind, rows: readPartners(rows, file) }
}

/** By what each kind alone has. */
function recognised({ fields, form }: ListRows): AppListKind | null {
  const has = (...heads: readonly string[]) => heads.every(head => fields.has(head))
  if (has('clientid', 'resourceid', 'scope')) return 'consents'
  if (has('principalid', 'resourceid', 'approleid')) return 'assignments'
  if (has('accessdetails') || has('customer', 'duration')) return 'partners'
  if (has('distributionmethod')) return 'teams-apps'
  if (
    form === 'csv' &&
    (has('publishingstatus') || has('certification') || has('appstatus') || has('customapp'))
  ) {
    return 'teams-apps'
  }
  return ['appid', 'applicationid', 'applicationclientid'].some(head => fields.has(head))
    ? 'enterprise-apps'
    : null
}
