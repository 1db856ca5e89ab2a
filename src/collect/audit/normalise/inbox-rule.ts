import { foldGrantee } from './cmdlet-names.ts'
import type { Draft, Tools } from './draft.ts'
import { isAddress, isGuid } from './fold-identity.ts'
import type { Parameters } from './parameters.ts'
import { given } from './parameters.ts'
import type { Unknown } from './values.ts'
import { firstText, objectOrInner, text } from './values.ts'

/** Cmdlets of rules that are in a mailbox: of the Inbox, and of Sweep. */
export const RULE_CMDLET = /-(?:inbox|sweep)rule$/

/**
 * The mailbox that a rule is in: the parameter Mailbox, else what stands before the rule in Identity and ObjectId
 * (`mailbox\rule`, `server/organisation/mailbox\rule`). A command that names no mailbox is about that of who runs it
 * (Microsoft Learn, New-InboxRule and Get-InboxRule, Mailbox; read 2026-11); Exchange then writes that one into ObjectId,
 * often under an alias or an id that the rest of the record does not have.
 */
export function setMailboxOfRule(
  draft: Draft,
  record: Unknown,
  parameters: Parameters,
  operation: string,
  tools: Tools,
): void {
  const explicit = given(parameters, 'mailbox')
  const identity = given(parameters, 'identity')
  const named =
    explicit ??
    mailboxBefore(identity) ??
    addressOf(text(record.ModifiedObjectResolvedName)) ??
    mailboxBefore(text(record.ObjectId))
  const id = named === null ? null : mailboxId(draft, named, tools)
  const { actor } = draft
  if (actor !== null && isAddress(actor.id)) {
    const isNew = operation.startsWith('new-') && explicit === null && identity === null
    const isOwn =
      id === null || id === actor.id || isOwnId(id, record) || (isNew && isGuid(id) && !saysWho(record))
    if (isOwn) {
      draft.place = { kind: 'mailbox', id: actor.id, name: actor.name }
      draft.owner = { id: actor.id, name: actor.name }
      return
    }
  }
  if (id === null || named === null) return
  draft.place = { kind: 'mailbox', id, name: named }
  if (isAddress(id)) draft.owner = { id, name: named }
}

function mailboxBefore(identity: string | null): string | null {
  if (identity === null) return null
  const slash = identity.indexOf('\\')
  return slash > 0 ? identity.slice(0, slash).replace(/:$/, '') : addressOf(identity)
}

function addressOf(name: string | null): string | null {
  return name !== null && isAddress(name.trim().toLowerCase()) ? name : null
}

function mailboxId(draft: Draft, named: string, tools: Tools): string | null {
  const names = draft.aliases.map(alias => alias.other)
  return foldGrantee(named, draft.actor, names, tools.fold)
}

/** The id in the directory of who ran the command, where the record has it. */
function objectIdOf(record: Unknown): string | null {
  const access = record.AppAccessContext === undefined ? null : objectOrInner(record.AppAccessContext)
  return firstText(access?.UserObjectId, record.TokenObjectId)
}

const saysWho = (record: Unknown) => objectIdOf(record) !== null
const isOwnId = (id: string, record: Unknown) => objectIdOf(record)?.toLowerCase() === id
