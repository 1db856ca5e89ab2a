import { isObject, onlyItem, UnreadableShape } from './graph-shape.ts'
import type { FactMapping } from './mapping.ts'

export const SHAREPOINT_MAPPINGS: readonly FactMapping[] = [
  {
    fact: 'sharepoint.tenant',
    key: 'SPO_tenant',
    products: ['SharePoint'],
    commands: ['Get-SPOTenant', 'Get-PnPTenant', 'Get-SPOTenantRest'],
    value: member => tenant(onlyItem(member)),
  },
]

/** OneDrive's level has two names: the REST interface (from 1.5 on) says ODB, the PowerShell module OneDrive. */
function tenant(raw: unknown): unknown {
  if (!isObject(raw)) throw new UnreadableShape('the settings are not an object')
  const { ODBSharingCapability: rest, OneDriveSharingCapability: module } = raw
  if (module === undefined || rest === module) return raw
  return { ...raw, ODBSharingCapability: rest === undefined ? module : undefined }
}
