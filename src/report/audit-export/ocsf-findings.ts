import type { ExportedRecord } from './exported-record.ts'
import type { OcsfActivity } from './ocsf-classes.ts'
import { fileObject } from './ocsf-objects.ts'
import { rulesOf } from './outcome.ts'
import { distinct, firstText, objectIn, objectsIn, part, type Raw, textIn } from './raw.ts'

interface Finding {
  readonly activity: OcsfActivity
  readonly members: Raw
}

const CREATE = { id: 1, name: 'Create' }
const UPDATE = { id: 2, name: 'Update' }
const CLOSE = { id: 3, name: 'Close' }

/** An alert of Microsoft's own policies. */
export function detectionFinding({ event, record }: ExportedRecord): Finding {
  const isUpdate = /updat/i.test(event.operation)
  const isClosed = /^(resolved|dismissed)$/i.test(textIn(record, 'Status') ?? '')
  const entity = textIn(record, 'AlertEntityId')
  return {
    activity: isUpdate ? (isClosed ? CLOSE : UPDATE) : CREATE,
    members: {
      finding_info: {
        uid: textIn(record, 'AlertId') ?? event.id,
        ...part({
          title: textIn(record, 'Name') ?? event.operation,
          desc: textIn(record, 'Comments'),
          types: distinct([textIn(record, 'Category')]),
          analytic: analyticOf(record),
        }),
      },
      is_alert: true,
      ...part({
        resources:
          entity === undefined
            ? undefined
            : [{ uid: entity, ...part({ type: textIn(record, 'EntityType') }) }],
      }),
    },
  }
}

/** The policy that raised it: a rule, type 1 of OCSF's analytics. */
function analyticOf(record: Raw): Raw | undefined {
  const known = part({ uid: textIn(record, 'PolicyId'), name: textIn(record, 'Name') })
  return known && { ...known, type_id: 1, type: 'Rule' }
}

/** OCSF's detection systems, by the record types of Microsoft's. */
const SYSTEMS = new Map<number | null, { readonly id: number; readonly name: string }>([
  [13, { id: 6, name: 'Secure Email Gateway' }],
  [63, { id: 1, name: 'Endpoint' }],
])
const APPLICATION_DLP = { id: 10, name: 'Application-Level DLP' }

/** A match of a policy against data loss. The values that were found are not passed on. */
export function dataSecurityFinding(one: ExportedRecord): Finding {
  const { event, record } = one
  const rules = rulesOf(record)
  const [policy] = objectsIn(record, 'PolicyDetails')
  const system = SYSTEMS.get(event.recordType) ?? APPLICATION_DLP
  const names = distinct(rules.map(rule => textIn(rule, 'RuleName')))
  return {
    activity: /undo$/i.test(event.operation) ? CLOSE : CREATE,
    members: {
      finding_info: {
        uid: firstText(record, ['IncidentId', 'Id']) ?? event.id,
        title: names.length === 0 ? event.operation : names.join('; '),
      },
      data_security: {
        detection_system_id: system.id,
        detection_system: system.name,
        ...part({
          policy: part({ uid: textIn(policy, 'PolicyId'), name: textIn(policy, 'PolicyName') }),
        }),
      },
      is_alert: true,
      ...part({ file: matchedFile(record) ?? fileObject(one) }),
    },
  }
}

function matchedFile(record: Raw): Raw | undefined {
  const matched = objectIn(record, 'SharePointMetaData')
  const name = textIn(matched, 'FileName')
  if (name === undefined) return undefined
  return {
    name,
    type_id: 1,
    type: 'Regular File',
    ...part({ uid: textIn(matched, 'UniqueID'), path: textIn(matched, 'FilePathUrl') }),
  }
}
