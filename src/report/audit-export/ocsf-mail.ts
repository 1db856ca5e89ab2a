import type { ExportedRecord } from './exported-record.ts'
import { firstText, objectIn, objectsIn, part, type Raw, textIn } from './raw.ts'
import { looksLikeMail } from './user-parts.ts'

/** A sent message; undefined when neither a sender nor a recipient is an address: OCSF wants one of them. */
export function mailOfSend({ event, record }: ExportedRecord): Raw | undefined {
  const item = objectIn(record, 'Item')
  const sender =
    firstText(record, ['SendAsUserSmtp', 'SendOnBehalfOfUserSmtp', 'MailboxOwnerUPN']) ?? event.actor?.name
  const from = sender !== undefined && looksLikeMail(sender) ? sender : undefined
  const to = objectsIn(record, 'recipientList')
    .map(one => textIn(one, 'Address') ?? '')
    .filter(looksLikeMail)
  if (from === undefined && to.length === 0) return undefined
  return part({
    from,
    to,
    subject: textIn(item, 'Subject'),
    message_uid: textIn(item, 'InternetMessageId'),
    uid: textIn(item, 'Id'),
    size: event.items[0]?.bytes,
  })
}
