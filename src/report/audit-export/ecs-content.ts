import type { ExportedRecord } from './exported-record.ts'
import { ownerOfFile } from './ecs-people.ts'
import { rulesOf } from './outcome.ts'
import { distinct, firstText, listIn, objectIn, objectsIn, part, type Raw, textIn, textsIn } from './raw.ts'

/** `file` and `url`: of SharePoint and OneDrive as logged, of data loss rules from what they say of the file. */
export function fileFields({ event, record }: ExportedRecord): {
  readonly file: Raw | undefined
  readonly url: Raw | undefined
} {
  const matched = objectIn(record, 'SharePointMetaData')
  const mail = objectIn(record, 'ExchangeMetaData')
  const address = textIn(matched, 'FilePathUrl') ?? webAddress(textIn(record, 'ObjectId'))
  return {
    file: part({
      name: textIn(record, 'SourceFileName') ?? textIn(matched, 'FileName') ?? nameInViva(event, record),
      extension: textIn(record, 'SourceFileExtension'),
      directory: textIn(record, 'SourceRelativeUrl'),
      owner: ownerOfFile(record),
      inode: textIn(matched, 'UniqueID') ?? textIn(mail, 'UniqueID'),
      mtime: moment(firstText(matched, ['ItemLastModifiedTime', 'LastModifiedTime'])),
      size: sizeOf(matched) ?? sizeOf(record),
    }),
    url: part({ original: address }),
  }
}

/** Viva Engage (record type 22) has a name of its own for it. */
function nameInViva(event: ExportedRecord['event'], record: Raw): string | undefined {
  return event.recordType === 22 ? textIn(record, 'FileName') : undefined
}

function webAddress(text: string | undefined): string | undefined {
  return text !== undefined && /^https?:\/\//i.test(text) ? text : undefined
}

/** Microsoft writes UTC without a zone. */
function moment(text: string | undefined): string | undefined {
  return text !== undefined && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?Z?$/.test(text)
    ? `${text.slice(0, 19)}.000Z`
    : undefined
}

function sizeOf(raw: Raw | undefined): number | undefined {
  const bytes = Number(firstText(raw, ['FileSize', 'FileSizeBytes']))
  return Number.isSafeInteger(bytes) && bytes >= 0 ? bytes : undefined
}

/** `rule`: the rules of data loss policies that matched, or the policy that raised an alert. */
export function ruleFields({ event, record }: ExportedRecord): Raw | undefined {
  const rules = rulesOf(record)
  if (rules.length > 0) {
    return part({
      id: distinct(rules.map(rule => textIn(rule, 'RuleId'))),
      name: distinct(rules.map(rule => textIn(rule, 'RuleName'))),
    })
  }
  if (!isAlert({ event, record })) return undefined
  return part({
    id: textIn(record, 'PolicyId'),
    name: textIn(record, 'Name'),
    category: textIn(record, 'Category'),
    description: textIn(record, 'AlertEntityId'),
    ruleset: textIn(record, 'EntityType'),
    reference: objectsIn(record, 'AlertLinks').flatMap(link => textIn(link, 'AlertLinkHref') ?? []),
  })
}

function isAlert({ event, record }: Pick<ExportedRecord, 'event' | 'record'>): boolean {
  return event.act === 'alert' || textIn(record, 'AlertId') !== undefined
}

/** What a person reads first: the comment of an alert, the subject of a message that a rule matched. */
export function messageText(one: ExportedRecord): string | undefined {
  if (isAlert(one)) return textIn(one.record, 'Comments')
  return textIn(objectIn(one.record, 'ExchangeMetaData'), 'Subject')
}

/** The mail of a record: `email`, and who sent it to whom. */
export function mailFields({ record }: ExportedRecord): {
  readonly email: Raw | undefined
  readonly sender: Raw | undefined
  readonly recipients: Raw | undefined
} {
  const matched = objectIn(record, 'ExchangeMetaData')
  const item = objectIn(record, 'Item')
  const sender = textIn(matched, 'From')
  const to = textsIn(matched, 'To')
  const cc = textsIn(matched, 'CC')
  const bcc = textsIn(matched, 'BCC')
  const recipients = [...to, ...cc, ...bcc]
  const addressed = listIn(record, 'recipientList').length === 0 ? [] : objectsIn(record, 'recipientList')
  return {
    email: part({
      from: part({ address: sender === undefined ? [] : [sender] }),
      sender: part({ address: firstText(record, ['SendAsUserSmtp', 'SendOnBehalfOfUserSmtp']) }),
      to: part({ address: to.length > 0 ? to : addressed.flatMap(one => textIn(one, 'Address') ?? []) }),
      cc: part({ address: cc }),
      bcc: part({ address: bcc }),
      subject: textIn(matched, 'Subject') ?? textIn(item, 'Subject'),
      message_id: textIn(matched, 'MessageID') ?? textIn(item, 'InternetMessageId'),
      attachments: attachmentsOf(item),
    }),
    sender: part({ email: sender }),
    recipients: part({ email: recipients }),
  }
}

/** `plan.pdf (123b); scan (2).png (55b)`: the size stands in the last brackets. */
function attachmentsOf(item: Raw | undefined): readonly Raw[] {
  const text = textIn(item, 'Attachments')
  if (text === undefined || text.length > 100_000) return []
  return text.split(/; ?/).flatMap(one => {
    const size = /\((\d{1,15})b\)$/.exec(one.trim())
    if (!size) return one.trim() === '' ? [] : [{ file: { name: one.trim() } }]
    return [{ file: { name: one.trim().slice(0, size.index).trim(), size: Number(size[1]) } }]
  })
}
