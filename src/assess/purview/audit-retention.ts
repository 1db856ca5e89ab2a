import type { AuditLogRetentionPolicy } from '../../collect/facts/purview/audit-log-retention-policies.schema.ts'
import type { Looked } from '../judgement.ts'
import { both, either, known, not, type Truth } from '../truth.ts'

/** https://learn.microsoft.com/powershell/module/exchangepowershell/new-unifiedauditlogretentionpolicy (2026-11-22) */
const AT_LEAST_A_YEAR = new Set(['TwelveMonths', 'ThreeYears', 'FiveYears', 'SevenYears', 'TenYears'])
const SHORTER = new Set(['SevenDays', 'OneMonth', 'ThreeMonths', 'SixMonths', 'NineMonths'])

/**
 * Whether one policy keeps every record for a year: for all records, operations and people, and with no shorter policy
 * before it. The lowest priority counts where several are for a record.
 */
export function keptAYear(policies: readonly AuditLogRetentionPolicy[]): {
  readonly kept: Truth
  /** The kinds of record that are certainly kept for a year, for everybody. */
  readonly kinds: ReadonlySet<string>
  readonly policies: readonly Looked[]
} {
  const looked = policies.map(policy => {
    const holds = both(
      policy.Enabled,
      isLong(policy),
      isForEverybody(policy),
      not(isCutShort(policy, policies)),
    )
    return { policy, holds, meets: both(holds, isEmpty(policy.RecordTypes)) }
  })
  return {
    kept: either(...looked.map(({ meets }) => meets)),
    kinds: new Set(looked.flatMap(({ policy, holds }) => (holds === true ? (policy.RecordTypes ?? []) : []))),
    policies: looked.map(({ policy, meets }, index) => ({
      kind: 'policy',
      id: policy.Name ?? `${index + 1}`,
      name: policy.Name ?? 'a policy without a name',
      meets,
      ...(meets === false ? { why: 'It is shorter than a year, or not for all records and people.' } : {}),
      properties: { RetentionDuration: policy.RetentionDuration, Priority: policy.Priority },
    })),
  }
}

/** Undefined for a duration that Microsoft did not have in 2026. */
function isLong({ RetentionDuration }: AuditLogRetentionPolicy): Truth {
  return known(RetentionDuration, duration =>
    AT_LEAST_A_YEAR.has(duration) ? true : SHORTER.has(duration) ? false : undefined,
  )
}

function isForEverybody({ Operations, UserIds }: AuditLogRetentionPolicy): Truth {
  return both(isEmpty(Operations), isEmpty(UserIds))
}

function isEmpty(list: readonly string[] | undefined): Truth {
  return known(list, names => names.length === 0)
}

function isCutShort(policy: AuditLogRetentionPolicy, all: readonly AuditLogRetentionPolicy[]): Truth {
  return either(
    ...all
      .filter(other => other !== policy)
      .map(other => both(other.Enabled, not(isLong(other)), comesBefore(other, policy))),
  )
}

function comesBefore(one: AuditLogRetentionPolicy, other: AuditLogRetentionPolicy): Truth {
  return known(one.Priority, mine => known(other.Priority, theirs => mine < theirs))
}
