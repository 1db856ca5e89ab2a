import { random } from '../../src/connect/practice/clinic/audit-log/random.ts'
import type { LoggedPerson } from '../../src/connect/practice/clinic/audit-log/records/logged.ts'

const numbers = random(4_471)

/** A directoryAudit of Microsoft Graph (v1.0), made by us in the published shape. */
export function directoryAudit(what: {
  readonly name: string
  readonly by: Pick<LoggedPerson, 'upn' | 'objectId'>
  readonly target: Pick<LoggedPerson, 'upn' | 'objectId' | 'name'>
  readonly at: string
  readonly result?: 'success' | 'failure'
  readonly modified?: readonly {
    readonly displayName: string
    readonly oldValue: string | null
    readonly newValue: string | null
  }[]
}) {
  return {
    id: `Directory_${numbers.guid()}`,
    category: 'UserManagement',
    correlationId: numbers.guid() as string | undefined,
    result: what.result ?? 'success',
    resultReason: '',
    activityDisplayName: what.name,
    activityDateTime: what.at,
    loggedByService: 'Core Directory',
    operationType: 'Update',
    initiatedBy: {
      app: null,
      user: {
        id: what.by.objectId,
        displayName: null,
        userPrincipalName: what.by.upn === '' ? null : what.by.upn,
        ipAddress: '203.0.113.21',
        roles: [],
      },
    },
    targetResources: [
      {
        id: what.target.objectId,
        displayName: what.target.name,
        type: 'User',
        userPrincipalName: what.target.upn,
        groupType: null,
        modifiedProperties: what.modified ?? [],
      },
    ],
    additionalDetails: [],
  }
}
