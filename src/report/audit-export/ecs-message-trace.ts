import { receivedAt } from './message-trace.ts'
import { part, type Raw, textIn, textsIn } from './raw.ts'

/** A row of Exchange's message trace in Elastic Common Schema 8. */
export function messageTraceAsEcs(record: Raw): Raw {
  const status = textIn(record, 'Status')
  const address = textIn(record, 'FromIP')
  return {
    '@timestamp': receivedAt(record),
    ecs: { version: ECS_VERSION },
    event: part({
      kind: 'event',
      module: 'microsoft_exchange_online_message_trace',
      category: ['email'],
      type: ['info'],
      action: 'MessageTrace',
      id: textIn(record, 'MessageTraceId'),
      outcome: OUTCOMES.get(status ?? '') ?? 'unknown',
      reason: status,
    }),
    email: part({
      from: part({ address: textsIn(record, 'SenderAddress') }),
      to: part({ address: textsIn(record, 'RecipientAddress') }),
      subject: textIn(record, 'Subject'),
      message_id: textIn(record, 'MessageId'),
    }),
    source: part({ ip: address }),
    destination: part({ ip: textIn(record, 'ToIP') }),
    organization: part({ name: textIn(record, 'Organization') }),
  }
}

/** The version of the schema whose fields these are. */
export const ECS_VERSION = '8.17.0'

const OUTCOMES = new Map<string, 'success' | 'failure'>([
  ['Delivered', 'success'],
  ['Expanded', 'success'],
  ['Resolved', 'success'],
  ['Failed', 'failure'],
  ['Quarantined', 'failure'],
  ['FilteredAsSpam', 'failure'],
])
