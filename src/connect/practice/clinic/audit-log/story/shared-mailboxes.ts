import { clinicTime, minutes, workdays } from '../calendar.ts'
import { ADDRESSES, type Clinic, desk, subjectLine } from '../desk.ts'
import { LETTERS_APP } from '../people.ts'
import { random } from '../random.ts'
import type { AuditRecord, Deed, LoggedPerson } from '../records/logged.ts'
import { LOGON_TYPES, mailItemsAccessed, messageId, sent } from '../records/mailbox.ts'

/**
 * Mailboxes that others than the owner open every day with good reason: the front desk's by its four people, Dr. Marsh's by
 * her assistant, the letters application in the referrals'. Access policies explain them, so that they come last in a
 * report. One explanation has ended: Dr. Nair looked after Dr. Okoro's mail while he was away, and went on afterwards.
 */
export function* sharedMailboxes(clinic: Clinic): Generator<AuditRecord> {
  const { people } = clinic
  const numbers = random(31)
  const read = (deed: Deed, owner: LoggedPerson): AuditRecord => {
    const messages = Array.from({ length: 1 + numbers.below(5) }, () => ({
      messageId: messageId(numbers),
      bytes: 5_000 + numbers.below(60_000),
      subject: subjectLine(numbers),
    }))
    return mailItemsAccessed({ ...deed, owner }, { messages })
  }
  for (const day of workdays()) {
    const some = () => clinicTime(day, '08:00') + minutes(numbers.below(9 * 60))
    for (const person of people.of('front-desk')) {
      const outlook = desk(numbers, person, 'outlook', ADDRESSES.harborStreet)
      for (let times = 2 + numbers.below(3); times > 0; times -= 1) {
        yield read(outlook(some()), people.frontDeskMailbox)
      }
      if (numbers.happens(0.5)) {
        const owner = people.frontDeskMailbox
        yield sent({ ...outlook(some()), owner }, 'SendAs', { subject: subjectLine(numbers) })
      }
    }
    const assistant = desk(numbers, people.called('Jensen'), 'outlook', ADDRESSES.harborStreet)
    yield read(assistant(some()), people.called('Marsh'))
    yield lettersRun(clinic, read(assistant(clinicTime(day, '05:30')), people.referralsMailbox))
  }
  const cover = desk(numbers, people.called('Nair'), 'web', ADDRESSES.harborStreet)
  for (const [day, time] of [
    ['2026-10-12', '12:20'],
    ['2026-10-13', '12:34'],
    ['2026-10-14', '17:02'],
    ['2026-10-15', '12:11'],
    ['2026-10-16', '12:40'],
    ['2026-10-22', '18:47'],
    ['2026-10-27', '19:05'],
  ] as const) {
    yield read(cover(clinicTime(day, time)), people.called('Okoro'))
  }
}

/**
 * The same record as by the application itself: UserType 5, the app's id where a person's key stands, and otherwise the
 * marks of the owner (LogonType 0, equal SIDs).
 */
function lettersRun(clinic: Clinic, record: AuditRecord): AuditRecord {
  const { lettersApp } = clinic.people
  return {
    ...record,
    UserId: lettersApp.upn,
    UserKey: LETTERS_APP,
    UserType: lettersApp.userType,
    AppId: LETTERS_APP,
    ClientAppId: LETTERS_APP,
    AppAccessContext: { ClientAppId: LETTERS_APP, ClientAppName: lettersApp.name },
    ClientInfoString: 'Client=REST;Client=RESTSystem;;',
    ClientIP: ADDRESSES.bayline,
    ClientIPAddress: ADDRESSES.bayline,
    LogonType: LOGON_TYPES.owner,
    LogonUserSid: record['MailboxOwnerSid'],
  }
}
