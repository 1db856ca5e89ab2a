import {
  needsSecondPerson,
  type PersonWithRoles,
  type SecondPersonAnswer,
} from '../../base/people/second-person.ts'
import type { SettlementAsked } from '../../base/vendors/vendor.ts'

/** Who would approve: what holds for them in the tenant now. */
export interface SettlementApprover extends PersonWithRoles {
  readonly name: string
}

/**
 * Whether somebody may approve that no agreement is needed. What a terminal asked has a name that nothing vouches for: the
 * same name is the same person.
 * @param people everybody with a role in the tenant now who may sign in
 */
export function settlementApprovalBy(
  asked: Pick<SettlementAsked, 'by'>,
  approver: SettlementApprover,
  people: readonly PersonWithRoles[],
): SecondPersonAnswer {
  const { id, name } = asked.by
  const isOwn = id === approver.id || (id === null && folded(name) === folded(approver.name))
  return needsSecondPerson('vendor-exception', {
    requester: isOwn ? approver.id : (id ?? 'terminal'),
    approver: approver.id,
    people: people.some(one => one.id === approver.id) ? people : [...people, approver],
  })
}

function folded(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase()
}
