import { NOT_LEGAL_ADVICE } from '../../assess/assess.ts'
import { MICROSOFT_CHECKLIST } from '../../base/agreements/microsoft-checklist.ts'
import { AppError } from '../../base/app-error.ts'
import type { Day } from '../../base/days.ts'
import type { Instant } from '../../base/time.ts'
import { dayWords } from '../../assess/words.ts'
import { standingsOn, wholeOn } from '../../comply/microsoft-agreement/agreement-state.ts'
import type { MicrosoftKnown } from '../../comply/microsoft-agreement/known.ts'
import { statusOn } from '../../comply/microsoft-agreement/status-on.ts'
import type { MicrosoftAgreementAnswer } from '../api/contracts/microsoft-agreement-answer.ts'

/**
 * What `ward baa microsoft` answers, worked out from what is kept.
 * @param tenant its name
 * @param day at whose end; the tenant's today unless given
 * @throws AppError bad-usage for a day that has not come
 */
export function microsoftAgreementAnswer(
  known: MicrosoftKnown,
  tenant: string,
  day: Day = known.today,
): MicrosoftAgreementAnswer {
  if (day > known.today) {
    throw new AppError(
      'bad-usage',
      `That day has not come yet: today is ${known.today} there. Give an earlier one.`,
    )
  }
  const { state, accepted, because, agreement: id } = statusOn(known, day)
  const { inForce, inWork } = wholeOn(known, day)
  const standing = standingsOn(known, day).find(one => one.id === id)
  const agreement = known.agreements.find(one => one.id === id)
  const isBeside = inForce !== null && inWork !== null
  return {
    schema: 'ward.baa-microsoft/1',
    tenant,
    day,
    state,
    accepted,
    because,
    record:
      agreement === undefined || standing === undefined
        ? null
        : { ...recordOf(agreement, day), ...acceptedIn(standing) },
    inWork: isBeside ? { id: inWork.id, state: inWork.state } : null,
    note: NOT_LEGAL_ADVICE,
  }
}

function recordOf({ id, value, confirmations }: MicrosoftKnown['agreements'][number], day: Day) {
  const { document, licence, review } = value
  return {
    id,
    document:
      document === null
        ? null
        : {
            title: document.title,
            version: document.version,
            date: document.date,
            from: document.from,
            sha256: document.file?.sha256 ?? null,
          },
    licence: licence === null ? null : { ...licence },
    reviewed:
      review === null
        ? null
        : {
            by: review.by.name,
            at: review.at,
            notFound: review.answers
              .filter(({ result }) => result === 'not-found')
              .map(({ row }) => titleOf(row)),
          },
    confirmations: confirmations
      .filter(({ on }) => on <= day)
      .map(({ on, by, changes }) => ({ on, by: by.name, changes: changes.length })),
  }
}

function acceptedIn({ acceptance, due }: ReturnType<typeof standingsOn>[number]) {
  return {
    due,
    acceptance:
      acceptance === null
        ? null
        : {
            how: acceptance.how,
            on: acceptance.on,
            by: acceptance.by.name,
            capacity: acceptance.by.capacity,
            attestedBy: acceptance.attestedBy,
            sha256: acceptance.sha256,
          },
  }
}

function titleOf(row: string): string {
  return MICROSOFT_CHECKLIST.find(({ id }) => id === row)?.title ?? row
}

/** The answer as lines for a terminal, of which what people wrote is not yet made printable. */
export function microsoftAgreementLines({
  day,
  state,
  because,
  record,
  inWork,
  note,
}: MicrosoftAgreementAnswer): readonly string[] {
  const lines = [`Your record of Microsoft’s agreement on ${wordsOf(day)}: ${STATES[state]}`, because]
  if (record?.document != null) {
    const { title, version, date, sha256, from } = record.document
    lines.push(
      `Document: ${title}, ${version}${date === null ? '' : `, of ${wordsOf(date)}`}, from ${from}`,
      sha256 === null ? 'No copy is kept.' : `SHA-256 of the kept copy: ${sha256}`,
    )
  }
  if (record?.acceptance != null) {
    const { how, sha256 } = record.acceptance
    lines.push(`${how === 'signed' ? 'Sealed PDF' : 'PDF that was attested'}: SHA-256 ${sha256}`)
  }
  const open = record?.reviewed?.notFound ?? []
  if (open.length > 0) lines.push(`Not found in the document: ${open.join(' ')}`)
  if (inWork !== null) lines.push(`A newer record is in work: ${STATES[inWork.state]}.`)
  if (state === 'missing') lines.push('It is made on the page Agreements: a terminal does not know who acts.')
  return [...lines, note]
}

const STATES: { readonly [S in MicrosoftAgreementAnswer['state']]: string } = {
  missing: 'missing',
  drafted: 'begun',
  reviewed: 'reviewed, not accepted',
  'in-signature': 'waits for a signature',
  accepted: 'accepted',
  'confirmation-due': 'accepted, confirmation overdue',
  'newer-document': 'accepted, another document was found since',
  ended: 'ended',
  superseded: 'replaced',
}

function wordsOf(day: Day): string {
  return dayWords(`${day}T00:00:00.000Z` as Instant)
}
