import { CHANNEL_ROWS } from '../../base/contact/accepted.ts'
import { longDayWords } from '../../assess/words.ts'
import type { Contact } from './contact-body.ts'
import type { Designation } from './designation-body.ts'
import { STANDING_WORDS } from './naming.ts'

const SAYS: { readonly [S in NonNullable<Contact['request']>['answers'][number]['says']]: string } = {
  confirmed: 'Microsoft confirmed the request',
  refused: 'Microsoft refused the request',
  'other-channel': 'Microsoft named another way for the request',
  other: 'Microsoft answered',
}

const REPORTED: { readonly [W in Contact['reports'][number]['what']]: string } = {
  bounced: 'mail to the contact came back',
  disabled: 'the contact’s account is blocked',
  left: 'the contact has left',
}

/** What one version of the contact’s record did, in a sentence. */
export function contactSentence(contact: Contact): string {
  const { deed, by, person, request, reports, mailbox } = contact
  const note = (text: string | null) => (text === null ? '' : ` “${text}”`)
  if (deed === 'recorded-default') {
    return `${by.name} recorded that ${person.name} (${person.email}) is the contact by default since ${longDayWords(contact.named.on)}, by accepting the agreement in the portal.`
  }
  if (deed === 'designated' || deed === 'changed') return namedSentence(contact)
  if (deed === 'sent') {
    const sent = request?.sent.at(-1)
    if (sent === undefined) return `${by.name} recorded a sending.`
    const who = sent.sentBy === by.name ? by.name : `${by.name} recorded that ${sent.sentBy}`
    return `${who} sent the request on ${longDayWords(sent.on)}: ${CHANNEL_ROWS[sent.channel].title}.${note(sent.note)}`
  }
  if (deed === 'answered') {
    const answer = request?.answers.at(-1)
    return `${answer === undefined ? 'Microsoft answered' : SAYS[answer.says]} on ${longDayWords(answer?.on ?? '')}; ${by.name} recorded it.${note(answer?.note ?? null)}`
  }
  if (deed === 'confirmed') {
    const looked = contact.confirmed?.messageCenter === true ? ', with the Message center’s preferences' : ''
    return `${by.name} confirmed ${person.name} as the contact${looked}.`
  }
  if (deed === 'verified') {
    return `${by.name} recorded what Microsoft says of roles and channel, on ${longDayWords(contact.verified?.on ?? '')}.${note(contact.verified?.note ?? null)}`
  }
  if (deed === 'reported') {
    const last = reports.at(-1)
    return `${by.name} reported that ${last === undefined ? 'something is wrong' : REPORTED[last.what]}, since ${longDayWords(last?.on ?? '')}.${note(last?.note ?? null)}`
  }
  if (deed === 'settled') {
    const last = reports
      .filter(({ settled }) => settled !== null)
      .toSorted(bySettled)
      .at(-1)
    return `${by.name} recorded as settled: ${last === undefined ? '' : REPORTED[last.what]}.${note(last?.settled?.note ?? null)}`
  }
  const read =
    mailbox.monitored === true
      ? `is read by ${mailbox.readBy ?? 'somebody'}`
      : 'is read by nobody every working day'
  return `${by.name} recorded that ${person.email} ${mailbox.monitored === null ? 'may be read by nobody' : read}.`
}

type Report = Contact['reports'][number]

function bySettled(one: Report, other: Report): number {
  return (one.settled?.at ?? '') < (other.settled?.at ?? '') ? -1 : 1
}

function namedSentence({ deed, by, person, before, role, named }: Contact): string {
  const as = STANDING_WORDS[named.actor.standing]
  const verb = deed === 'designated' ? 'designated' : 'changed the contact to'
  const from = before === null ? '' : `, in place of ${before.name}`
  const day = role.facts?.asOf.slice(0, 10)
  const held = role.known
    ? `who held the role ${role.name ?? ''} by the facts of ${day === undefined ? 'that day' : longDayWords(day)}`
    : `whose role ${role.name ?? ''} was attested, not shown by facts`
  return `${by.name}, ${as}, ${verb} ${person.name} (${person.email}), ${held}${from}.`
}

/** What one version of a designation did, in a sentence. */
export function designationSentence({
  holder,
  deputy,
  from,
  until,
  ended,
  by,
  why,
  signature,
}: Designation): string {
  if (ended !== null) {
    return `${by.name} ended the designation of ${holder.name} on ${longDayWords(ended.on)}: ${ended.why}`
  }
  const last = until === null ? '' : ` until ${longDayWords(until)}`
  const second = deputy === null ? 'nobody as deputy' : `${deputy.name} as deputy`
  if (signature !== null) return `${by.name} asked for a signature over the designation of ${holder.name}.`
  return `${by.name} designated ${holder.name} from ${longDayWords(from)}${last}, with ${second}.${why === null ? '' : ` ${why}`}`
}
