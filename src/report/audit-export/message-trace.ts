import { type Instant, parseInstant } from '../../base/time.ts'
import { type Raw, textIn } from './raw.ts'

/**
 * Whether this is a row of Exchange's message trace (Get-MessageTrace, the reporting web service): no audit record, but
 * exported beside them. It has a message trace id, and when the message was received.
 */
export function isMessageTrace(record: Raw): boolean {
  return textIn(record, 'MessageTraceId') !== undefined && textIn(record, 'Received') !== undefined
}

/** When the message was received, in UTC; undefined when that is no time. */
export function receivedAt(record: Raw): Instant | undefined {
  try {
    return parseInstant(textIn(record, 'Received') ?? '')
  } catch {
    return undefined
  }
}
