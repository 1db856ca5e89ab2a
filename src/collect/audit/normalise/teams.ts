import type { Draft, Tools } from './draft.ts'
import { learn, setPlace, setTarget } from './draft.ts'
import { isAddress, isGuid } from './fold-identity.ts'
import type { Unknown } from './values.ts'
import { firstText, integer, list, object, text } from './values.ts'

const ROLES = ['Member', 'Owner', 'Guest']

/** Teams (25), and what its admin centre and devices log (49, 57, 73). */
export function readTeams(draft: Draft, record: Unknown, tools: Tools): void {
  readWhere(draft, record, tools)
  readMembers(draft, record, tools)
  for (const message of list(record.Messages)) {
    const fields = object(message)
    const id = fields && text(fields.Id)
    if (fields && id)
      draft.items.push({ kind: 'chat-message', id, folder: null, bytes: integer(fields.SizeInBytes) })
  }
  const single = text(record.MessageId)
  if (single !== null && draft.items.length === 0) {
    draft.items.push({
      kind: 'chat-message',
      id: single,
      folder: null,
      bytes: integer(record.MessageSizeInBytes),
    })
  }
  const { actor, evidence } = draft
  // Teams writes the object id of a signed-in user as the key.
  const key = evidence.userKey === null ? null : tools.fold(evidence.userKey)
  if (actor !== null && key !== null && isGuid(key) && isAddress(actor.id) && evidence.userType === 0) {
    learn(draft, 'object-id', actor.id, key)
  }
}

function readWhere(draft: Draft, record: Unknown, tools: Tools): void {
  const message = object(list(record.Messages)[0])
  const channel = firstText(record.ChannelGuid, message?.ChannelGuid)
  const team = firstText(record.TeamGuid, message?.TeamGuid, record.AADGroupId, message?.AADGroupId)
  const chat = firstText(record.ChatThreadId, message?.ChatThreadId)
  if (channel !== null) setPlace(draft, 'channel', channel, tools.fold)
  else if (team !== null) setPlace(draft, 'team', team, tools.fold)
  else if (chat !== null) setPlace(draft, 'chat', chat, tools.fold)
  const name =
    channel === null
      ? firstText(record.TeamName, record.ChatName, message?.TeamName)
      : firstText(record.ChannelName, message?.ChannelName)
  if (draft.place && name !== null) draft.place = { ...draft.place, name }
}

/** Of several members the actor, if among them (joining by oneself is what is looked for), else the first. */
function readMembers(draft: Draft, record: Unknown, tools: Tools): void {
  let chosen: Unknown | null = null
  const members = list(record.Members)
  for (const member of members) {
    const fields = object(member)
    const upn = fields && text(fields.UPN)
    if (!fields || !upn) continue
    chosen ??= fields
    if (tools.fold(upn) === draft.actor?.id) chosen = fields
  }
  if (chosen) {
    setTarget(draft, 'user', text(chosen.UPN), tools.fold)
    const role = integer(chosen.Role)
    draft.right = role === null ? text(chosen.Role) : (ROLES[role] ?? null)
    if (members.length > 1) draft.itemCount = members.length
    return
  }
  const invitee = text(record.Invitee)
  const addOn = text(record.AddOnName)
  if (invitee !== null) setTarget(draft, 'user', invitee, tools.fold)
  else if (addOn !== null)
    setTarget(draft, 'application', firstText(record.AddOnGuid) ?? addOn, tools.fold, addOn)
  else if (text(record.Name) !== null) setTarget(draft, 'policy', text(record.Name), tools.fold)
}
