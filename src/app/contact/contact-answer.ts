import { NOT_LEGAL_ADVICE } from '../../assess/assess.ts'
import { ACCEPTED_ROLES, CHANNEL_ROWS, CHANNELS } from '../../base/contact/accepted.ts'
import { OFFICE_ROWS } from '../../base/contact/offices.ts'
import type { RoleAnswer } from '../../base/contact/role-held.ts'
import type { TenantScope } from '../../base/ids.ts'
import { signatureStateAt } from '../../base/signing/signature.ts'
import type { Instant } from '../../base/time.ts'
import type { Contact } from '../../comply/contact/contact-body.ts'
import { contactHistory } from '../../comply/contact/contact-records.ts'
import type { OfficeStatus } from '../../comply/contact/designation-gaps.ts'
import { designationHistory } from '../../comply/contact/designation-records.ts'
import { contactSentence, designationSentence } from '../../comply/contact/history-words.ts'
import type { ContactKnown } from '../../comply/contact/known.ts'
import { STANDING_WORDS } from '../../comply/contact/naming.ts'
import { lastSignature } from '../../comply/signing/signature-records.ts'
import type { Store } from '../../store/store.ts'
import type { ContactAnswer } from '../api/contracts/contact.ts'

type Records = Pick<Store, 'records'>

/** What is known of the contact and the offices, as the page and the command line show it. */
export async function contactAnswerOf(
  store: Records,
  scope: TenantScope,
  known: ContactKnown,
): Promise<ContactAnswer> {
  const { status, contact, fields, offices, today } = known
  const [history, shownOffices] = await Promise.all([
    contactHistory(store, scope),
    Promise.all(offices.map(one => shownOffice(store, scope, one, known.now))),
  ])
  const { value } = contact
  return {
    schema: 'ward.contact/1',
    today,
    state: status.state,
    because: status.because,
    version: contact.version,
    contact: value === null ? null : shownContact(value),
    verified:
      value === null || value.verified === null
        ? null
        : { on: value.verified.on, note: value.verified.note, by: value.verified.by.name },
    role: status.role === null ? null : shownRole(status.role),
    alarms: status.alarms.map(alarm => ({ ...alarm })),
    unknown: [...status.unknown],
    confirmBy: status.confirmBy,
    fields: fields.map(field => ({ ...field, value: field.value === null ? null : [...field.value] })),
    request: value === null ? null : shownRequest(value),
    history: history
      .map(({ value: each, version, leaf }) => ({
        version,
        at: each.at,
        sentence: contactSentence(each),
        leaf,
      }))
      .reverse(),
    accepted: ACCEPTED_ROLES.map(row => ({ ...row })),
    channels: CHANNELS.map(channel => ({ channel, ...CHANNEL_ROWS[channel] })),
    offices: shownOffices,
    disclaimer: NOT_LEGAL_ADVICE,
  }
}

export function shownRole({ answer, role, facts, ended }: RoleAnswer): NonNullable<ContactAnswer['role']> {
  return { answer, role, asOf: facts?.asOf ?? null, facts: facts?.source ?? null, ended }
}

function shownContact({ person, basis, mailbox, named, role, confirmed, reports }: Contact) {
  return {
    ...person,
    basis,
    mailbox,
    named: {
      on: named.on,
      by: named.actor.name,
      standing: STANDING_WORDS[named.actor.standing],
      why: named.why,
    },
    role: { known: role.known, name: role.name, asOf: role.facts?.asOf ?? null, attested: role.attested },
    confirmed:
      confirmed === null
        ? null
        : { on: confirmed.on, by: confirmed.by.name, messageCenter: confirmed.messageCenter },
    reports: reports
      .filter(({ settled }) => settled === null)
      .map(({ what, on, note, by }) => ({ what, on, note, by: by.name })),
  }
}

function shownRequest({ request }: Contact): ContactAnswer['request'] {
  if (request === null) return null
  const { to, subject, text, sha256, sent, answers } = request
  return {
    to,
    subject,
    text,
    sha256,
    sent: sent.map(({ on, channel, sentBy, note, by }) => ({ on, channel, sentBy, note, by: by.name })),
    answers: answers.map(({ on, says, note, by }) => ({ on, says, note, by: by.name })),
  }
}

async function shownOffice(
  store: Records,
  scope: TenantScope,
  { office, state, sentence, gaps, due, now, last }: OfficeStatus,
  at: Instant,
): Promise<ContactAnswer['offices'][number]> {
  const { title, does, cites } = OFFICE_ROWS[office]
  const history = await designationHistory(store, scope, office)
  const asked = now?.signature ?? null
  const found = asked === null ? null : ((await lastSignature(store, scope, asked))?.value ?? null)
  // Of this office, and over the letter that the designation has now.
  const isOver =
    found?.purpose === 'designation' &&
    found.about === office &&
    found.document.sha256 === now?.document?.sha256
  const signature = found !== null && isOver ? found : null
  return {
    office,
    title,
    does,
    cites,
    state,
    sentence,
    gaps: [...gaps],
    due,
    version: last?.version ?? 0,
    now:
      now === null
        ? null
        : {
            holder: now.holder,
            deputy: now.deputy,
            from: now.from,
            until: now.until,
            document: now.document,
            signature:
              signature === null ? null : { id: signature.id, state: signatureStateAt(signature, at) },
            why: now.why,
            by: now.by.name,
          },
    history: history
      .map(({ value, version }) => ({ version, at: value.at, sentence: designationSentence(value) }))
      .reverse(),
  }
}
