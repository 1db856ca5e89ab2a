import { clinicTime, LOG_ENDS, minutes, workdays } from './calendar.ts'
import { ADDRESSES, type Clinic, desk, paper, subjectLine } from './desk.ts'
import { CLINIC, type Staff } from './people.ts'
import { type Random, random } from './random.ts'
import { signIn, teamsAct } from './records/directory.ts'
import { serviceCmdlet } from './records/exchange-admin.ts'
import { fileOperation, type LoggedSite, oneDriveOf, pageViewed } from './records/files.ts'
import type { AuditRecord } from './records/logged.ts'
import { itemChanged, itemsMoved, mailItemsAccessed, messageId, sent } from './records/mailbox.ts'

/** Acts on a file, as often as they come. */
const FILE_ACTS = [
  'FileAccessed',
  'FileAccessed',
  'FileAccessed',
  'FileModified',
  'FileUploaded',
  'FilePreviewed',
]

/** What the people of the clinic do in four weeks of ordinary days, each in the own mailbox and the own sites. */
export function* ordinaryWork(clinic: Clinic): Generator<AuditRecord> {
  const numbers = random(20_261_102)
  const own = new Map(clinic.people.staff.map(person => [person, oneDriveOf(numbers, CLINIC, person)]))
  for (const day of workdays()) {
    for (const person of clinic.people.staff) {
      if (person.leaves !== null && day > person.leaves) continue
      // Somebody is always on leave, ill or at the other office's desk without a computer.
      if (numbers.happens(0.1)) continue
      yield* dayOf(numbers, clinic, { person, oneDrive: own.get(person) }, day)
    }
    yield* nightOf(numbers, clinic, day)
  }
}

function* dayOf(
  numbers: Random,
  clinic: Clinic,
  { person, oneDrive }: { readonly person: Staff; readonly oneDrive: LoggedSite | undefined },
  day: string,
): Generator<AuditRecord> {
  const office = person.department === 'millcreek' ? ADDRESSES.millcreek : ADDRESSES.harborStreet
  const starts = clinicTime(day, '07:40') + minutes(numbers.below(50))
  const some = () => starts + minutes(3 + numbers.below(9 * 60))
  const outlook = desk(numbers, person, 'outlook', office)
  const browser = desk(numbers, person, 'sites', office)

  yield signIn(outlook(starts))
  for (let read = 1 + numbers.below(4); read > 0; read -= 1) {
    const messages = Array.from({ length: 1 + numbers.below(4) }, () => ({
      messageId: messageId(numbers),
      bytes: 4_000 + numbers.below(90_000),
      subject: subjectLine(numbers),
    }))
    const path = numbers.pick(['\\Inbox', '\\Inbox', '\\Sent Items', '\\Inbox\\Patients'])
    yield mailItemsAccessed({ ...outlook(some()), owner: person }, { path, messages })
  }
  if (numbers.happens(0.4)) {
    const phone = desk(numbers, person, 'phone', `198.51.100.${20 + numbers.below(60)}`, false)
    yield mailItemsAccessed({ ...phone(starts - minutes(30)), owner: person }, { access: 'sync' })
  }
  if (numbers.happens(0.6)) {
    const what = { subject: subjectLine(numbers), to: [numbers.pick(clinic.people.staff).upn] }
    yield sent({ ...outlook(some()), owner: person }, 'Send', what)
  }
  if (numbers.happens(0.3)) {
    yield itemChanged({ ...outlook(some()), owner: person }, 'Update', { subject: subjectLine(numbers) })
  }
  if (numbers.happens(0.25)) {
    const subjects = [subjectLine(numbers), subjectLine(numbers)]
    yield itemsMoved({ ...outlook(some()), owner: person }, 'MoveToDeletedItems', { subjects })
  }
  const sites = clinic.sites.filter(site => site.departments.includes(person.department))
  for (let touched = numbers.below(6); touched > 0; touched -= 1) {
    const site = numbers.pick(sites)
    yield fileOperation(browser(some()), numbers.pick(FILE_ACTS), site, paper(numbers, site))
  }
  if (numbers.happens(0.3)) yield pageViewed(browser(some()), numbers.pick(sites), 'SitePages/Home.aspx')
  if (oneDrive && numbers.happens(0.15)) {
    const file = { folder: 'Documents', name: `Notes ${day}.docx`, bytes: 31_000 }
    yield fileOperation(browser(some()), 'FileModified', oneDrive, file)
  }
  if (numbers.happens(0.3))
    yield teamsAct(desk(numbers, person, 'teams', office)(starts), 'TeamsSessionStarted')
}

/** What Microsoft's own systems do in the tenant: noise that no report may take for people. */
function* nightOf(numbers: Random, clinic: Clinic, day: string): Generator<AuditRecord> {
  const by = desk(numbers, clinic.people.baylineAdmin, 'admin', ADDRESSES.bayline)
  for (let run = 2 + numbers.below(3); run > 0; run -= 1) {
    const at = clinicTime(day, '02:00') + minutes(numbers.below(120))
    yield serviceCmdlet(by(at), 'Set-Mailbox', numbers.pick(clinic.people.staff).mailboxGuid)
  }
}

/** True for what had been logged when the clinic's settings were read. */
export function alreadyLogged(record: AuditRecord): boolean {
  return String(record['CreationTime']) <= new Date(LOG_ENDS).toISOString().slice(0, 19)
}
