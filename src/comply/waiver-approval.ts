import {
  needsSecondPerson,
  type PersonWithRoles,
  type SecondPersonAnswer,
} from '../base/people/second-person.ts'
import type { Requester, WaiverTerms } from './waiver-body.ts'

/** Who would approve: what holds for them in the tenant now. */
export interface Approver extends PersonWithRoles {
  readonly name: string
  /** Whether they may approve waivers at all: by their office, or because an officer lent it to them. */
  readonly may: boolean
}

/**
 * Whether somebody may approve what is asked for. Whom an officer has lent the permission counts as an approver for what
 * they do themselves; they are no second officer for anybody else.
 * @param asked the terms that wait: the renewal’s where one is asked for
 * @param people everybody with a role in the tenant now who may sign in
 */
export function approvalBy(
  asked: Requester & Pick<WaiverTerms, 'requestedBy'>,
  approver: Approver,
  people: readonly PersonWithRoles[],
): SecondPersonAnswer {
  const { id, name, may, roles } = approver
  const { requester, requestedBy } = asked
  // What a terminal or a file asked has a name and no account.
  const isOwn = requester === id || (requester === null && sameName(requestedBy, name))
  if (isOwn && may && !roles.includes('security-officer')) {
    // Alone may be who answers for security, never whom that person has let work for a time.
    const sentence =
      'You asked for this yourself, and the permission to accept it is lent to you. A security officer looks at it.'
    return { may: false, why: 'own-request', sentence }
  }
  const others = people.filter(one => one.id !== id)
  const me = { id, roles: may ? (['security-officer'] as const) : [] }
  return needsSecondPerson('waiver', {
    requester: isOwn ? id : (requester ?? 'terminal'),
    approver: id,
    people: [...others, me],
  })
}

function sameName(one: string, other: string): boolean {
  const folded = (text: string) => text.normalize('NFKC').trim().toLowerCase()
  return folded(one) === folded(other)
}
