import {
  AGENT_ANSWERS,
  AGREEMENT_KINDS,
  type AgentAnswer,
  type AgreementKind,
  type Direction,
  DIRECTIONS,
  OFFSHORE_ANSWERS,
  type OffshoreAnswer,
} from '../../../base/agreements/agreement.ts'
import { KIND_WORDS } from '../../../base/agreements/agreement-words.ts'
import { lastDayOfTerm } from '../../../base/agreements/term.ts'
import { addDays, isDay } from '../../../base/days.ts'
import type { ShownAgreement } from '../../api/contracts/agreement-parts.ts'
import type { addAgreement } from '../../api/contracts/agreements.ts'
import type { Given } from '../parts/call.ts'
import type { FieldProblem } from '../parts/field-problems.tsx'

/** The questions of a new agreement, one a page. */
export const QUESTIONS = ['who', 'party', 'paper', 'time', 'scope', 'rest', 'look'] as const
export type Question = (typeof QUESTIONS)[number]

/** Every answer as it stands in its field. */
export type TermsDraft = {
  readonly question: Question
  readonly direction: Direction | ''
  readonly kind: AgreementKind | ''
  readonly name: string
  readonly vendor: string | null
  readonly title: string
  readonly label: string
  readonly paper: 'upload' | 'draft' | 'none' | ''
  readonly sha256: string | null
  readonly fileName: string
  readonly attemptOn: string
  readonly attemptLaw: string
  readonly attemptHow: string
  readonly attemptWhy: string
  readonly begins: 'day' | 'signature'
  readonly effective: string
  readonly ends: 'day' | 'years' | 'open' | ''
  readonly until: string
  readonly years: string
  readonly services: string
  readonly regions: string
  readonly breachDays: string
  readonly endingDays: string
  readonly agent: AgentAnswer
  readonly offshore: OffshoreAnswer
  readonly indemnity: string
  readonly insurance: string
  readonly law: string
}

export const FIRST_DRAFT: TermsDraft = {
  question: 'who',
  direction: '',
  kind: '',
  name: '',
  vendor: null,
  title: '',
  label: '',
  paper: '',
  sha256: null,
  fileName: '',
  attemptOn: '',
  attemptLaw: '',
  attemptHow: '',
  attemptWhy: '',
  begins: 'day',
  effective: '',
  ends: '',
  until: '',
  years: '',
  services: '',
  regions: '',
  breachDays: '',
  endingDays: '',
  agent: 'not-decided',
  offshore: 'not-said',
  indemnity: '',
  insurance: '',
  law: '',
}

/** The ids of the fields, for the list of problems. */
export const TERMS_FIELD = (name: keyof TermsDraft): string => `terms-${name}`

/** The answers of an agreement: to change them, or as the beginning of a newer one, which has a paper and days of its own. */
export function draftOf(agreement: ShownAgreement, how: 'change' | 'newer', today: string): TermsDraft {
  const { direction, kind, party, title, label, document, attempt, effective, until } = agreement
  const { notice, services, regions, agent, commercial, state } = agreement
  const same = {
    ...FIRST_DRAFT,
    direction,
    kind,
    name: party.name,
    vendor: party.vendor,
    title,
    services: services.join('\n'),
    regions: regions.join('\n'),
    breachDays: notice.breach === null ? '' : String(notice.breach),
    endingDays: notice.ending === null ? '' : String(notice.ending),
    agent,
    offshore: commercial.offshore,
    indemnity: commercial.indemnity ?? '',
    insurance: commercial.insurance ?? '',
    law: commercial.law ?? '',
    attemptOn: attempt?.on ?? '',
    attemptLaw: attempt?.law ?? '',
    attemptHow: attempt?.how ?? '',
    attemptWhy: attempt?.why ?? '',
  }
  if (how === 'newer') {
    const next = state.lastDay !== null && state.lastDay >= today ? addDays(state.lastDay, 1) : today
    return { ...same, question: 'paper', effective: next }
  }
  return {
    ...same,
    label: label ?? '',
    paper: document === null ? 'none' : document.from,
    sha256: document?.sha256 ?? null,
    fileName:
      document === null ? '' : `the file with ${document.pages} ${document.pages === 1 ? 'page' : 'pages'}`,
    begins: effective === null ? 'signature' : 'day',
    effective: effective ?? '',
    ends: until === null ? 'open' : 'day',
    until: until ?? '',
  }
}

/** A new one with a vendor of the register, who promises us something as a rule. */
export function draftWith({ id, name }: { readonly id: string; readonly name: string }): TermsDraft {
  const kind = 'business-associate'
  return {
    ...FIRST_DRAFT,
    direction: 'vendor-to-us',
    kind,
    vendor: id,
    name,
    title: usualTitle({ kind, name }),
  }
}

/** The kinds that there are in a direction, the usual one first. */
export function kindsFor(direction: Direction | ''): readonly AgreementKind[] {
  if (direction === 'subcontractor-to-us') return ['subcontractor']
  return direction === 'vendor-to-us'
    ? AGREEMENT_KINDS.filter(kind => kind !== 'subcontractor')
    : AGREEMENT_KINDS
}

/** A title that says what it is, until somebody writes another one. */
export function usualTitle({ kind, name }: Pick<TermsDraft, 'kind' | 'name'>): string {
  return kind === '' || name.trim() === '' ? '' : `${KIND_WORDS[kind].title} with ${name.trim()}`
}

/** What is wrong with the answers of one page. */
export function wrongIn(question: Question, draft: TermsDraft, today: string): readonly FieldProblem[] {
  const wrong = (name: keyof TermsDraft, message: string) => ({ field: TERMS_FIELD(name), message })
  const empty = (name: keyof TermsDraft, message: string) =>
    String(draft[name] ?? '').trim() === '' ? [wrong(name, message)] : []
  switch (question) {
    case 'who':
      return [
        ...empty('direction', 'Choose who promises whom.'),
        ...(draft.direction !== '' && (draft.kind === '' || !kindsFor(draft.direction).includes(draft.kind))
          ? [wrong('kind', 'Choose what kind of paper it is.')]
          : []),
      ]
    case 'party':
      return empty('name', 'Enter what the other side is called.')
    case 'paper':
      return paperWrong()
    case 'time':
      return timeWrong()
    case 'rest':
      return [
        ...days('breachDays', 60, 'Enter days from 0 to 60: the law allows 60 at most (164.410(b)).'),
        ...days('endingDays', 3_650, 'Enter whole days.'),
      ]
    case 'scope':
      return ['services' as const, 'regions' as const].flatMap(name =>
        linesOf(draft[name]).some(line => line.length > 200)
          ? [wrong(name, 'A line is longer than 200 characters.')]
          : [],
      )
    case 'look':
      return []
  }

  function paperWrong(): readonly FieldProblem[] {
    const title = empty('title', 'Enter what the paper is called.')
    if (draft.kind === 'required-by-law') {
      const on = isDay(draft.attemptOn) && draft.attemptOn <= today
      return [
        ...title,
        ...(on ? [] : [wrong('attemptOn', 'Enter the day on which you asked, today or earlier.')]),
        ...empty('attemptLaw', 'Enter which law requires the arrangement.'),
        ...empty('attemptHow', 'Enter how you asked for assurances.'),
        ...empty('attemptWhy', 'Enter why you got none.'),
      ]
    }
    return [
      ...empty('paper', 'Choose where the paper comes from.'),
      ...(draft.paper === 'upload' && draft.sha256 === null ? [wrong('sha256', 'Choose the PDF.')] : []),
      ...title,
    ]
  }

  function timeWrong(): readonly FieldProblem[] {
    const { begins, effective, ends, until, years } = draft
    const begin =
      begins === 'signature' || isDay(effective) ? [] : [wrong('effective', 'Enter the first day.')]
    if (ends === '') return [...begin, wrong('ends', 'Choose when it ends.')]
    if (ends === 'day') {
      if (!isDay(until)) return [...begin, wrong('until', 'Enter the last day.')]
      return begins === 'day' && until < effective
        ? [...begin, wrong('until', 'Enter a last day that is not before the first.')]
        : begin
    }
    if (ends === 'years') {
      if (begins === 'signature') {
        return [wrong('ends', 'Years are counted from a first day: enter that, or the last day itself.')]
      }
      return /^[1-9]\d?$/.test(years.trim())
        ? begin
        : [...begin, wrong('years', 'Enter whole years, from 1 to 99.')]
    }
    return begin
  }

  function days(name: 'breachDays' | 'endingDays', most: number, message: string): readonly FieldProblem[] {
    const text = draft[name].trim()
    return text === '' || (/^\d{1,4}$/.test(text) && Number(text) <= most) ? [] : [wrong(name, message)]
  }
}

/** The last day as the answers have it; null where it goes on. */
export function untilOf({ ends, until, years, effective }: TermsDraft): string | null {
  if (ends === 'day') return until
  return ends === 'years' && isDay(effective) ? lastDayOfTerm(effective, Number(years)) : null
}

type Sent = NonNullable<Given<typeof addAgreement>['body']>['terms']

/** What is sent; null while something of it is wrong. */
export function termsOf(draft: TermsDraft): Sent | null {
  const { direction, kind } = draft
  const side = DIRECTIONS.find(one => one === direction)
  const what = AGREEMENT_KINDS.find(one => one === kind)
  if (side === undefined || what === undefined) return null
  const isLaw = what === 'required-by-law'
  const { attemptOn: on, attemptLaw: law, attemptHow: how, attemptWhy: why } = draft
  return {
    direction: side,
    kind: what,
    party: { vendor: draft.vendor, name: draft.name.trim() },
    title: draft.title.trim(),
    label: orNull(draft.label),
    document: draft.paper === 'none' || isLaw ? null : draft.sha256,
    attempt: isLaw ? { on, law, how, why } : null,
    effective: draft.begins === 'day' ? draft.effective : null,
    until: untilOf(draft),
    notice: { breach: daysOf(draft.breachDays), ending: daysOf(draft.endingDays) },
    agent: AGENT_ANSWERS.find(one => one === draft.agent) ?? 'not-decided',
    services: [...linesOf(draft.services)],
    regions: [...linesOf(draft.regions)],
    commercial: {
      indemnity: orNull(draft.indemnity),
      offshore: OFFSHORE_ANSWERS.find(one => one === draft.offshore) ?? 'not-said',
      insurance: orNull(draft.insurance),
      law: orNull(draft.law),
    },
  }
}

export function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
}

function orNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim()
}

function daysOf(text: string): number | null {
  return text.trim() === '' ? null : Number(text)
}
