import { clinicTime, minutes } from '../calendar.ts'
import { ADDRESSES, type Clinic, desk, subjectLine } from '../desk.ts'
import { random } from '../random.ts'
import { discovery } from '../records/assistants.ts'
import type { AuditRecord } from '../records/logged.ts'
import { mailItemsAccessed, messageId } from '../records/mailbox.ts'

const READS = 60
const MESSAGES_OF_A_READ = 17

/**
 * A telephone that reads Dr. Okoro's whole mailbox: after 1,000 messages in a day Microsoft stops listing single ones, and
 * for 24 hours only folders that were synchronised are in the log.
 */
export function* throttledMailbox({ people }: Clinic): Generator<AuditRecord> {
  const numbers = random(71)
  const okoro = people.called('Okoro')
  const phone = desk(numbers, okoro, 'phone', '198.51.100.47', false)
  const starts = clinicTime('2026-10-21', '06:10')
  for (let read = 0; read < READS; read += 1) {
    const messages = Array.from({ length: MESSAGES_OF_A_READ }, () => ({
      messageId: messageId(numbers),
      bytes: 20_000 + numbers.below(60_000),
      subject: subjectLine(numbers),
    }))
    yield mailItemsAccessed({ ...phone(starts + minutes(read * 2)), owner: okoro }, { messages })
  }
  const last = { ...phone(starts + minutes(122)), owner: okoro }
  yield mailItemsAccessed(last, { throttled: true })
  yield mailItemsAccessed({ ...phone(starts + minutes(300)), owner: okoro }, { access: 'sync' })
}

/** A patient asks for the record: Tomas Reyes searches three mailboxes and takes out what was found. */
export function* recordsRequest({ people }: Clinic): Generator<AuditRecord> {
  const numbers = random(72)
  const reyes = desk(numbers, people.called('Reyes'), 'web', ADDRESSES.harborStreet)
  const caseId = numbers.guid()
  const object = (name: string, type: string) => ({ id: numbers.guid(), name, type })
  const about = { caseId, caseName: 'Records request 2026-10' }
  const sources = ['Marsh', 'Chen', 'Stroud'].map(name => people.called(name).upn)
  const query = '("Thornby") AND (received>=2025-01-01)'
  const at = (time: string) => reyes(clinicTime('2026-10-28', time))
  const search = object('Thornby mail', 'Search')
  yield* discovery(at('09:10'), 'CaseAdded', { ...about, object: object(about.caseName, 'Case') })
  yield* discovery(at('09:18'), 'SearchCreated', { ...about, object: search, query, sources })
  yield* discovery(at('09:20'), 'SearchStarted', { ...about, object: search, query, sources })
  yield* discovery(at('10:05'), 'SearchExported', {
    ...about,
    object: object('Thornby mail_Export', 'Export'),
    query,
    sources,
    exportName: 'Thornby mail_Export',
    parts: 2,
  })
}
