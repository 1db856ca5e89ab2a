import type { Named } from '../../../base/audit/event.ts'
import type { FoldIdentity } from './fold-identity.ts'
import { isAddress } from './fold-identity.ts'

/**
 * A recipient as a cmdlet was given it, folded: an address, a GUID, a SID and a legacy name as anywhere;
 * `domain/containers/Name` (canonical name) and `DOMAIN\name` by their last part, because the rest names the server.
 */
export function foldRecipient(given: string, fold: FoldIdentity): string | null {
  const folded = fold(given)
  if (folded === null || isAddress(folded)) return folded
  if (folded.startsWith('nt authority\\') || folded.startsWith('nt service\\')) return folded
  if (!folded.startsWith('/o=')) {
    if (/^[a-z0-9.-]+\.[a-z]{2,}\/./.test(folded)) return fold(folded.slice(folded.lastIndexOf('/') + 1))
    const slash = folded.lastIndexOf('\\')
    if (slash > 0 && slash < folded.length - 1) return fold(folded.slice(slash + 1))
  }
  return folded
}

/**
 * The folded name of a grantee; the actor's own where what was given names the actor: the same folded name, a key of the
 * same record, the alias (local part of the address), the last `cn=` of a legacy name, or first and last name as the
 * local part has them (`Ada Byron` for `ada.byron@`). Nothing else makes it the actor.
 */
export function foldGrantee(
  given: string,
  actor: Named | null,
  names: readonly string[],
  fold: FoldIdentity,
): string | null {
  const folded = foldRecipient(given, fold)
  if (folded === null || actor === null || folded === actor.id) return folded
  if (names.includes(folded)) return actor.id
  if (!isAddress(actor.id)) return folded
  const local = actor.id.slice(0, actor.id.lastIndexOf('@'))
  if (folded === local) return actor.id
  if (folded.startsWith('/o=')) {
    const last = folded.slice(folded.lastIndexOf('/cn=') + 4)
    return last === local || (/^[0-9a-f]{32}-/.test(last) === true && last.slice(33) === local)
      ? actor.id
      : folded
  }
  return isPersonName(folded, local) ? actor.id : folded
}

/** `ada byron` and `byron, ada` for `ada.byron`; names of one word say too little. */
function isPersonName(folded: string, local: string): boolean {
  const parts = folded.split(/[\s,]+/).filter(part => part !== '')
  const own = local.split(/[._-]+/).filter(part => part !== '')
  if (parts.length !== 2 || own.length !== 2 || folded.includes('@')) return false
  const [first, second] = parts
  return (
    (first === own[0] && second === own[1]) || (folded.includes(',') && first === own[1] && second === own[0])
  )
}
