import type { Command } from 'commander'
import { NOT_LEGAL_ADVICE } from '../../../assess/assess.ts'
import { CONTACT_STATE_WORDS } from '../../../base/contact/contact-machine.ts'
import { emlOf } from '../../../base/contact/request-message.ts'
import { AppError } from '../../../base/app-error.ts'
import { readContactKnown } from '../../../comply/contact/known.ts'
import { systemClock } from '../../../host/clock.ts'
import type { ContactAnswer, contactCheckAnswer } from '../../api/contracts/contact.ts'
import { contactAnswerOf } from '../../contact/contact-answer.ts'
import { type CommonOptions, tenantIn, withCommonOptions } from '../common-options.ts'
import { type Output, printable } from '../output.ts'
import { paragraphs } from '../paragraphs.ts'
import { withStore } from '../with-store.ts'
import type * as z from 'zod'

interface MessageOptions extends CommonOptions {
  readonly eml?: boolean
}

/** A terminal knows no session, and so not who acts: the contact is designated and changed on the page. */
export function addContact(program: Command, output: Output): void {
  const contact = program
    .command('contact')
    .summary('the HIPAA administrative contact and the officers')
    .description(
      'Who the HIPAA administrative contact is and who holds which office. Designating, changing and confirming are done on the page: a terminal does not know who acts.',
    )
  withCommonOptions(contact.command('show', { isDefault: true }))
    .description('Tells who the contact is, whether that is in order today, and who holds which office.')
    .action(async (options: CommonOptions) => {
      const answer = await answerFor(options)
      output.answer(options.json ? json(answer) : paragraphs(shownLines(answer).map(printable), output))
    })
  withCommonOptions(contact.command('check'))
    .description('Tells what is to be done; exit 1 where there is something.')
    .action(async (options: CommonOptions) => {
      const answer = checkOf(await answerFor(options))
      output.answer(options.json ? json(answer) : paragraphs(checkLines(answer).map(printable), output))
      if (!answer.ok) process.exitCode = 1
    })
  withCommonOptions(contact.command('history'))
    .description('Tells everything that was done with the contact and the offices, the last first.')
    .action(async (options: CommonOptions) => {
      const answer = await answerFor(options)
      output.answer(options.json ? json(answer) : paragraphs(historyLines(answer).map(printable), output))
    })
  withCommonOptions(contact.command('message'))
    .description('Writes the request to Microsoft as it is to be sent. Ward never sends it.')
    .option('--eml', 'as a mail file that a mail program opens as a draft')
    .action(async (options: MessageOptions) => {
      const { request, ...answer } = await answerFor(options)
      if (request === null) {
        throw new AppError('not-found', 'There is no request yet: designate the contact on the page first.')
      }
      if (options.json) return output.answer(json({ ...answer, request }))
      output.answer(
        options.eml ? emlOf(request) : `To: ${request.to}\nSubject: ${request.subject}\n\n${request.text}\n`,
      )
    })
}

async function answerFor(options: CommonOptions): Promise<ContactAnswer> {
  const tenant = tenantIn(options)
  return await withStore(options, async store => {
    const scope = await store.tenants.scope(tenant)
    return await contactAnswerOf(store, scope, await readContactKnown({ store, scope, now: systemClock }))
  })
}

type Check = z.input<typeof contactCheckAnswer>

function checkOf({ state, because, alarms, offices, unknown }: ContactAnswer): Check {
  const gaps = offices.flatMap(({ office, state: stands, sentence, gaps: missing }) =>
    [...(stands === 'open' ? [sentence] : []), ...missing].map(each => ({ office, sentence: each })),
  )
  const ok = state !== 'none' && alarms.length === 0 && gaps.length === 0
  return {
    schema: 'ward.contact-check/1',
    state,
    because,
    ok,
    alarms,
    gaps,
    unknown,
    disclaimer: NOT_LEGAL_ADVICE,
  }
}

function shownLines({
  state,
  because,
  contact,
  alarms,
  fields,
  offices,
  confirmBy,
}: ContactAnswer): string[] {
  const who =
    contact === null
      ? []
      : [
          `  ${contact.name}, ${contact.email}${contact.phone === null ? '' : `, ${contact.phone}`}`,
          `  Account ${contact.accountName}; named on ${contact.named.on} by ${contact.named.by}, ${contact.named.standing}`,
          `  To be confirmed again by ${confirmBy ?? ''}`,
        ]
  return [
    `HIPAA contact: ${CONTACT_STATE_WORDS[state]}. ${because}`,
    ...who,
    ...alarms.map(({ sentence, todo }) => `  ! ${sentence} ${todo}`),
    ...(fields.length === 0 ? [] : ['', 'The tenant’s own fields:']),
    ...fields.map(({ sentence }) => `  ${sentence}`),
    '',
    'Offices:',
    ...offices.flatMap(({ title, sentence, gaps }) => [
      `  ${title}: ${sentence}`,
      ...gaps.map(gap => `    ! ${gap}`),
    ]),
    ...(contact === null ? ['', 'Designate the contact on the page “HIPAA contact” of ward start.'] : []),
    '',
    NOT_LEGAL_ADVICE,
  ]
}

function checkLines({ ok, because, alarms, gaps, unknown }: Check): string[] {
  return [
    because,
    ...alarms.map(({ sentence, todo }) => `  ! ${sentence} ${todo}`),
    ...gaps.map(({ sentence }) => `  ! ${sentence}`),
    ...unknown.map(sentence => `  ? ${sentence}`),
    ...(ok ? ['Nothing is to be done.'] : []),
  ]
}

function historyLines({ history, offices }: ContactAnswer): string[] {
  const told = (rows: readonly { at: string; sentence: string }[]) =>
    rows.map(({ at, sentence }) => `  ${at.slice(0, 10)}  ${sentence}`)
  return [
    'HIPAA contact',
    ...(history.length === 0 ? ['  Nothing was recorded yet.'] : told(history)),
    ...offices.flatMap(({ title, history: rows }) => (rows.length === 0 ? [] : ['', title, ...told(rows)])),
  ]
}

function json(answer: object): string {
  return `${JSON.stringify(answer, null, 2)}\n`
}
