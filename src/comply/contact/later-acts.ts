import type { Channel } from '../../base/contact/accepted.ts'
import type { Day } from '../../base/days.ts'
import { type ActScene, refuseClockBack, refuseFuture } from './act-scene.ts'
import type { Contact, Report, Who } from './contact-body.ts'
import { refused } from './refused.ts'

/** What happened to the contact as it is; each act is a version of its own. */
export type LaterAct =
  | {
      readonly act: 'sent'
      readonly on: Day
      readonly channel: Channel
      readonly sentBy: string
      readonly note: string | null
      readonly sha256: string
    }
  | {
      readonly act: 'answered'
      readonly on: Day
      readonly says: Answered['says']
      readonly note: string | null
    }
  | { readonly act: 'confirm'; readonly name: string; readonly messageCenter: boolean }
  | { readonly act: 'report'; readonly what: Report['what']; readonly on: Day; readonly note: string | null }
  | { readonly act: 'settle'; readonly what: Report['what']; readonly note: string }
  | { readonly act: 'verified'; readonly on: Day; readonly note: string }
  | { readonly act: 'mailbox'; readonly mailbox: Contact['mailbox'] }

type Answered = NonNullable<Contact['request']>['answers'][number]

/** @throws Refused */
export function afterAct(scene: ActScene, act: LaterAct): Contact {
  const { contact, account, now, today, state } = scene
  refuseClockBack(scene)
  if (contact === null)
    throw refused('not-now', 'Nobody is on record as the contact yet: designate somebody first.')
  if ('on' in act) refuseFuture(act.on, today)
  const by: Who = { id: account.id, name: account.name }
  const next = { ...contact, by, at: now }
  const stamp = { by, at: now }
  if (act.act === 'mailbox') return { ...next, deed: 'mailbox', mailbox: act.mailbox }
  if (act.act === 'verified') {
    return { ...next, deed: 'verified', verified: { on: act.on, note: act.note, ...stamp } }
  }
  if (act.act === 'sent') {
    const { request } = contact
    if (request === null)
      throw refused('not-now', 'There is no request to send: this contact stands by default.')
    if (act.sha256 !== request.sha256) {
      throw refused(
        'other-text',
        'The message is another one than you saw. Open it again, and record which one was sent.',
        'conflict',
      )
    }
    const { on, channel, sentBy, note } = act
    return {
      ...next,
      deed: 'sent',
      request: { ...request, sent: [...request.sent, { on, channel, sentBy, note, ...stamp }] },
    }
  }
  if (act.act === 'answered') {
    const { request } = contact
    const [first] = request?.sent ?? []
    if (request === null || first === undefined) {
      throw refused('not-now', 'No request is recorded as sent: record that first.')
    }
    if (act.on < first.on)
      throw refused('bad-field', 'The answer cannot be older than the request.', 'bad-input')
    const { on, says, note } = act
    return {
      ...next,
      deed: 'answered',
      request: { ...request, answers: [...request.answers, { on, says, note, ...stamp }] },
    }
  }
  if (act.act === 'report') {
    const { what, on, note } = act
    const others = contact.reports.filter(one => one.what !== what || one.settled !== null)
    return {
      ...next,
      deed: 'reported',
      reports: [...others, { what, on, note, ...stamp, settled: null }].slice(-50),
    }
  }
  if (act.act === 'settle') {
    if (!contact.reports.some(one => one.what === act.what && one.settled === null)) {
      throw refused('not-now', 'Nothing of that kind is reported.')
    }
    const reports = contact.reports.map(one =>
      one.what === act.what && one.settled === null ? { ...one, settled: { note: act.note, ...stamp } } : one,
    )
    return { ...next, deed: 'settled', reports }
  }
  if (foldWords(act.name) !== foldWords(account.name)) {
    throw refused(
      'bad-field',
      `To confirm, type your name as it stands in your account: ${account.name}.`,
      'bad-input',
    )
  }
  if (state === 'at_risk') {
    throw refused(
      'not-now',
      'The contact is at risk: change it, or mend what is wrong, before you confirm it.',
    )
  }
  return { ...next, deed: 'confirmed', confirmed: { ...stamp, on: today, messageCenter: act.messageCenter } }
}

const foldWords = (text: string) => text.normalize('NFKC').trim().replaceAll(/\s+/g, ' ').toLowerCase()
