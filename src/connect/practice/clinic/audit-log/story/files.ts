import { clinicTime, minutes } from '../calendar.ts'
import { ADDRESSES, type Clinic, desk, paper } from '../desk.ts'
import { siteCalled } from '../places.ts'
import { random } from '../random.ts'
import { copilotInteraction } from '../records/assistants.ts'
import { fileOperation, sharing } from '../records/files.ts'
import type { AuditRecord, LoggedPerson } from '../records/logged.ts'

const DOWNLOADS = 180

/** Gail Turner takes 180 care plans and visit notes with her on the afternoon of her last day. */
export function* lastDay({ people, sites }: Clinic): Generator<AuditRecord> {
  const numbers = random(61)
  const nursing = siteCalled(sites, 'Nursing')
  const browser = desk(numbers, people.called('Turner'), 'sites', ADDRESSES.harborStreet)
  const starts = clinicTime('2026-10-16', '16:20')
  for (let taken = 0; taken < DOWNLOADS; taken += 1) {
    yield fileOperation(browser(starts + taken * 12_500), 'FileDownloaded', nursing, paper(numbers, nursing))
  }
}

/** A link that anybody can use on the folder of intake forms: made at the front desk, used by strangers, taken away. */
export function* openLink({ people, sites }: Clinic): Generator<AuditRecord> {
  const numbers = random(62)
  const site = siteCalled(sites, 'FrontDesk')
  const foss = desk(numbers, people.called('Foss'), 'sites', ADDRESSES.harborStreet)
  const reyes = desk(numbers, people.called('Reyes'), 'sites', ADDRESSES.harborStreet)
  const item = { kind: 'Folder' as const, folder: 'Shared Documents', name: 'Intake 2026' }
  const linkId = numbers.guid()
  const link = { item, linkId, data: '<Type>Edit</Type>' }
  const anybody: LoggedPerson = {
    ...people.guest,
    name: 'anonymous',
    upn: 'anonymous',
    puid: 'anonymous',
    userType: 10,
  }
  yield sharing(foss(clinicTime('2026-10-07', '11:15')), 'AnonymousLinkCreated', site, link)
  for (const [day, time, end] of [
    ['2026-10-07', '11:48', '61'],
    ['2026-10-08', '19:22', '75'],
    ['2026-10-11', '21:05', '82'],
    ['2026-10-14', '08:51', '75'],
    ['2026-10-18', '23:37', '119'],
    ['2026-10-20', '02:14', '204'],
  ] as const) {
    const outside = desk(numbers, anybody, 'sites', `198.51.100.${end}`, false)
    const at = clinicTime(day, time)
    yield sharing(outside(at), 'AnonymousLinkUsed', site, link)
    for (let opened = 0; opened < 3; opened += 1) {
      const file = { ...paper(numbers, site), folder: 'Shared Documents/Intake 2026' }
      yield fileOperation(outside(at + minutes(opened + 1)), 'FileAccessed', site, file)
    }
  }
  yield sharing(reyes(clinicTime('2026-10-22', '15:10')), 'AnonymousLinkRemoved', site, link)
}

/** The imaging center's reader: invited to a folder, opens reports in it. */
export function* guestReader({ people, sites }: Clinic): Generator<AuditRecord> {
  const numbers = random(63)
  const site = siteCalled(sites, 'Referrals')
  const stroud = desk(numbers, people.called('Stroud'), 'sites', ADDRESSES.harborStreet)
  const reader = desk(numbers, people.guest, 'sites', ADDRESSES.lakeside, false)
  const item = { kind: 'Folder' as const, folder: 'Shared Documents', name: 'Imaging' }
  const target = { name: people.guest.upn, type: 'Guest' as const }
  const invited = { item, target, linkId: numbers.guid() }
  yield sharing(stroud(clinicTime('2026-10-09', '10:02')), 'SharingInvitationCreated', site, invited)
  yield sharing(stroud(clinicTime('2026-10-09', '10:02')), 'AddedToSecureLink', site, invited)
  for (const [day, time] of [
    ['2026-10-09', '13:20'],
    ['2026-10-19', '09:44'],
    ['2026-10-28', '16:03'],
  ] as const) {
    const at = clinicTime(day, time)
    yield sharing(reader(at), 'SecureLinkUsed', site, { item, linkId: invited.linkId })
    for (let opened = 0; opened < 2; opened += 1) {
      const file = { ...paper(numbers, site), folder: 'Shared Documents/Imaging' }
      yield fileOperation(reader(at + minutes(opened + 1)), 'FileAccessed', site, file)
    }
  }
}

/** Copilot reads patients' files for Dr. Nair: the record is hers, and what was read stands in it. */
export function* assistant({ people, sites }: Clinic): Generator<AuditRecord> {
  const numbers = random(64)
  const site = siteCalled(sites, 'Referrals')
  const nair = desk(numbers, people.called('Nair'), 'teams', ADDRESSES.harborStreet)
  for (const [day, time] of [
    ['2026-10-08', '17:31'],
    ['2026-10-14', '17:40'],
    ['2026-10-22', '12:18'],
    ['2026-10-29', '17:25'],
  ] as const) {
    const files = Array.from({ length: 2 + numbers.below(3) }, () => {
      const { folder, name } = paper(numbers, site)
      return { name, url: `${site.url}${folder}/${name}` }
    })
    yield copilotInteraction(nair(clinicTime(day, time)), { host: 'Word', files })
  }
}
