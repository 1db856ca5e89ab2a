import { receivedAt } from './message-trace.ts'
import { classMembers, OCSF_CLASSES, OCSF_VERSION } from './ocsf-classes.ts'
import { memberOf, otherMembers, part, type Raw, textIn, textsIn } from './raw.ts'

const MAPPED = new Set([
  'MessageId',
  'Size',
  'SenderAddress',
  'RecipientAddress',
  'Subject',
  'MessageTraceId',
  'Received',
  'FromIP',
  'ToIP',
  'Status',
])

const STATUS = new Map([
  ['Delivered', { id: 1, name: 'Success' }],
  ['Failed', { id: 2, name: 'Failure' }],
])

/**
 * A row of Exchange's message trace as OCSF Email Activity, activity Trace. Severity and direction are unknown: the
 * trace says neither. https://learn.microsoft.com/powershell/module/exchange/get-messagetrace
 */
export function messageTraceAsOcsf(record: Raw): Raw {
  const logged = textIn(record, 'Status')
  const status = STATUS.get(logged ?? '')
  const size = memberOf(record, 'Size')
  const time = receivedAt(record)
  return {
    ...classMembers(OCSF_CLASSES['email-activity'], { id: 4, name: 'Trace' }),
    direction_id: 0,
    direction: 'Unknown',
    severity_id: 0,
    severity: 'Unknown',
    time: time === undefined ? undefined : Date.parse(time),
    metadata: {
      version: OCSF_VERSION,
      product: { name: 'O365', vendor_name: 'Microsoft' },
      ...part({ original_time: textIn(record, 'Received'), uid: textIn(record, 'MessageTraceId') }),
    },
    email: {
      ...part({
        message_uid: textIn(record, 'MessageId'),
        size: typeof size === 'number' ? size : undefined,
        smtp_from: textIn(record, 'SenderAddress'),
        smtp_to: textsIn(record, 'RecipientAddress'),
        from: textIn(record, 'SenderAddress'),
        to: textsIn(record, 'RecipientAddress'),
        subject: textIn(record, 'Subject'),
      }),
    },
    status_id: logged === undefined ? 0 : (status?.id ?? 99),
    status: logged === undefined ? 'Unknown' : (status?.name ?? logged),
    ...part({
      status_detail: logged,
      message_trace_uid: textIn(record, 'MessageTraceId'),
      src_endpoint: part({ ip: textIn(record, 'FromIP') }),
      dst_endpoint: part({ ip: textIn(record, 'ToIP') }),
      unmapped: otherMembers(record, MAPPED),
    }),
  }
}
