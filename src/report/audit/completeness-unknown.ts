import { type CompletenessItem, someOf } from '../../assess/audit/completeness-words.ts'
import { counted } from '../../assess/judgement.ts'
import type { EventGroup } from '../../store/audit/event-store.ts'
import type { ReportContext } from './report-context.ts'

const MOST_NAMES = 10
const LONGEST_NAME = 80

/** Events whose operation the data of operations does not know, or that have none; some may be of content. */
export async function unknownItem({
  store,
  scope,
  from,
  to,
}: Pick<ReportContext, 'store' | 'scope' | 'from' | 'to'>): Promise<readonly CompletenessItem[]> {
  const groups = await store.events.groups(scope, {
    from,
    to,
    acts: ['unknown'],
    roles: [],
    rolesKnown: [],
    mostIds: 0,
  })
  const events = groups.reduce((sum, { count }) => sum + count, 0)
  if (events === 0) return []
  return [
    {
      id: 'unknown-operations',
      kind: 'could-not-see',
      text: `${counted(events, 'event')} ${ofWhat(groups)} ${events === 1 ? 'is' : 'are'} stored but judged by no report${named(operationsOf(groups))}.`,
      source: null,
    },
  ]
}

function ofWhat(groups: readonly EventGroup[]): string {
  const operations = operationsOf(groups)
  const isBare = groups.some(group => operationsOf([group]).length < Math.max(1, group.operations.length))
  if (operations.length === 0) return 'without an operation'
  const unknown = `of ${counted(operations.length, 'operation')} that Ward does not know`
  return isBare ? `${unknown}, or without one,` : unknown
}

function named(operations: readonly string[]): string {
  return operations.length === 0 ? '' : `: ${someOf(operations, MOST_NAMES)}`
}

/** Without blank ones, which say nothing. */
function operationsOf(groups: readonly EventGroup[]): readonly string[] {
  const names = groups.flatMap(group => group.operations).filter(name => name.trim() !== '')
  return [...new Set(names)].sort().map(name => name.slice(0, LONGEST_NAME))
}
