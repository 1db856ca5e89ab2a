import { wordsOfDay, wordsOfPeriod } from '../../base/day-words.ts'
import { evaluationDue } from '../../base/assurance/evaluation.ts'
import { SUGGESTED_PLACES } from '../../base/assurance/ephi-place.ts'
import { reportTitle } from '../../base/assurance/report.ts'
import type { Standing } from '../standing.ts'
import type { AssuranceKnown } from './known.ts'

/** Where reports, the evaluation and the places of ePHI stand. */
export function standingsOfAssurance(
  known: Pick<AssuranceKnown, 'reports' | 'places' | 'evaluations' | 'today'>,
): readonly Standing[] {
  return [evaluationStanding(known), reportStanding(known), placeStanding(known)]
}

/** The last evaluation that was signed: it closes the first step (45 CFR 164.308(a)(8)). */
export function evaluationStanding({
  evaluations,
  today,
}: Pick<AssuranceKnown, 'evaluations' | 'today'>): Standing {
  const base = { id: 'evaluation', title: 'Evaluation', to: '/assurance?part=evaluation' } as const
  const last = evaluations.find(({ state }) => state === 'completed')
  if (last === undefined) {
    const waits = evaluations.some(({ state }) => state === 'asked')
    const sentence = waits
      ? 'An evaluation waits for its signature.'
      : 'Your record of an evaluation is missing (45 CFR 164.308(a)(8)).'
    return { ...base, state: 'open', sentence, due: null }
  }
  const { next, period } = last.value
  const due = evaluationDue(next, today)
  if (due === 'over') {
    return {
      ...base,
      state: 'open',
      sentence: `The next evaluation was due by ${wordsOfDay(next)}.`,
      due: null,
    }
  }
  return {
    ...base,
    state: due === 'near' ? 'soon' : 'done',
    sentence: `Signed for ${wordsOfPeriod(period)}; the next one is due by ${wordsOfDay(next)}.`,
    due: next,
  }
}

function reportStanding({ reports }: Pick<AssuranceKnown, 'reports'>): Standing {
  const base = { id: 'assurance-reports', title: 'Assurance reports', to: '/assurance' } as const
  const held = reports.filter(({ status }) => status.state !== 'replaced')
  if (held.length === 0) {
    return {
      ...base,
      state: 'open',
      sentence: 'No assurance report is on record, of Microsoft or of a vendor.',
      due: null,
    }
  }
  const open = held.filter(({ status }) => status.state !== 'read' || status.current === 'ended')
  const [first] = open
  if (first !== undefined) {
    const rest = open.length - 1
    const more = rest === 0 ? '' : rest === 1 ? ' One more wants attention.' : ` ${rest} more want attention.`
    return {
      ...base,
      state: 'open',
      sentence: `${reportTitle(first.value)}: ${first.status.sentence}${more}`,
      due: null,
    }
  }
  const ends = held.flatMap(({ status: { until } }) => (until === null ? [] : [until])).sort()
  const soon = held.find(({ status }) => status.current === 'ending')
  return {
    ...base,
    state: soon === undefined ? 'done' : 'soon',
    sentence:
      soon === undefined
        ? `${held.length === 1 ? 'One report is' : `${held.length} reports are`} on record and read.`
        : `${reportTitle(soon.value)}: ${soon.status.sentence}`,
    due: ends[0] ?? null,
  }
}

function placeStanding({ places }: Pick<AssuranceKnown, 'places'>): Standing {
  const base = { id: 'ephi-places', title: 'Places of ePHI', to: '/assurance?part=places' } as const
  const unseen = SUGGESTED_PLACES.filter(({ id }) => !places.some(({ value }) => value.id === id))
  const open = places.filter(({ status }) => status.state === 'open')
  const [first] = open
  if (first !== undefined) {
    return { ...base, state: 'open', sentence: `${first.value.name}: ${first.status.sentence}`, due: null }
  }
  if (unseen.length > 0) {
    const names = unseen.map(({ name }) => name).join(', ')
    return { ...base, state: 'open', sentence: `Nobody has looked yet at: ${names}.`, due: null }
  }
  const held = places.filter(({ status }) => status.state !== 'over')
  const dues = held.map(({ status }) => status.due).sort()
  const again = held.find(({ status }) => status.state === 'look-again')
  return {
    ...base,
    state: again === undefined ? 'done' : 'soon',
    sentence:
      again === undefined
        ? `${held.length} places are on record with who runs them.`
        : `${again.value.name}: ${again.status.sentence}`,
    due: dues[0] ?? null,
  }
}
