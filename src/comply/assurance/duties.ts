import { wordsOfDay } from '../../base/day-words.ts'
import { REPORT_KIND_ROWS } from '../../base/assurance/report-kinds.ts'
import { reportTitle } from '../../base/assurance/report.ts'
import { addDays } from '../../base/days.ts'
import { dayIn } from '../../base/time-zone.ts'
import type { Duty } from '../year/duties.ts'
import type { AssuranceKnown, KnownPlace, KnownReport } from './known.ts'

/** Opened 90 days before; the calendar tells of it again as it comes nearer, at 60 and 30. */
const SHOWN_BEFORE = 90
/** Days in which a report that came in is read, and an open exception decided about. */
const READ_WITHIN = 30

const common = { minutes: 30, stake: 'upkeep', role: 'security-officer', closesOn: 'record' } as const

/** What assurance asks for in the calendar; each is closed by what is recorded on its page. */
export function dutiesOfAssurance(
  known: Pick<AssuranceKnown, 'reports' | 'places' | 'evaluations' | 'timeZone'>,
): readonly Duty[] {
  const { reports, places, timeZone } = known
  return [
    ...evaluationDuties(known),
    ...reports.flatMap(report => reportDuties(report, timeZone)),
    ...places.flatMap(placeDuties),
  ]
}

function evaluationDuties({ evaluations }: Pick<AssuranceKnown, 'evaluations'>): readonly Duty[] {
  const last = evaluations.find(({ state }) => state === 'completed')
  if (last === undefined) return []
  const { next } = last.value
  return [
    {
      ...common,
      id: `evaluation:${next}`,
      title: 'Evaluate the safeguards for this year',
      why: 'The rule asks for an evaluation periodically and after changes; the last one holds until then.',
      steps: [
        'Read in the settings anew.',
        'Look at what has changed around you and in how you work.',
        'Write down findings, conclusions and the plan, and sign it.',
      ],
      cites: ['164.308(a)(8)'],
      minutes: 120,
      opens: addDays(next, -SHOWN_BEFORE),
      due: next,
      page: '/assurance?part=evaluation&form=evaluation',
    },
  ]
}

function reportDuties({ value, version, status }: KnownReport, timeZone: string | null): readonly Duty[] {
  if (status.state === 'replaced') return []
  const page = `/assurance?report=${value.id}` as const
  const name = reportTitle(value)
  const cites = ['164.308(a)(8)', '164.308(b)(1)'] as const
  const duties: Duty[] = []
  if (status.state === 'unread') {
    const added = dayIn(value.added.at, timeZone)
    duties.push({
      ...common,
      id: `assurance-read:${value.id}:${version}`,
      title: `Read what came in: ${name}`,
      why: 'A report that nobody reads tells nothing; what matters stands among its exceptions.',
      steps: [
        'Read the opinion, the scope and the exceptions.',
        'Decide about each exception.',
        'Keep that you read it.',
      ],
      cites: [...cites],
      opens: added,
      due: addDays(added, READ_WITHIN),
      page,
    })
  }
  if (status.state === 'exceptions-open' && value.read !== null) {
    const read = dayIn(value.read.at, timeZone)
    duties.push({
      ...common,
      id: `assurance-exceptions:${value.id}`,
      title: `Decide about exceptions: ${name}`,
      why: status.sentence,
      steps: ['See whether it touches what you use.', 'Decide, with the reason in your own words.'],
      cites: [...cites],
      opens: read,
      due: addDays(read, READ_WITHIN),
      page,
    })
  }
  if (status.until !== null) {
    duties.push({
      ...common,
      id: `assurance-ends:${value.id}:${status.until}`,
      title: `Ask for a newer report: ${name}`,
      why: `It is taken for current until ${wordsOfDay(status.until)}. ${REPORT_KIND_ROWS[value.kind].source}.`,
      steps: ['Ask for the next report, or for a bridge letter.', 'Keep it, and read it.'],
      cites: [...cites],
      opens: addDays(status.until, -SHOWN_BEFORE),
      due: status.until,
      page,
    })
  }
  return duties
}

function placeDuties({ value, status }: KnownPlace): readonly Duty[] {
  if (status.state === 'over') return []
  return [
    {
      ...common,
      id: `ephi-place:${value.id}:${status.due}`,
      title: `Look again at a place of ePHI: ${value.name}`,
      why: 'Who runs it, what lies there and how it is encrypted changes without anybody telling you.',
      steps: [
        'See who can reach it.',
        'See whether it is still encrypted, and who has the key.',
        'Keep what holds.',
      ],
      cites: ['164.308(a)(1)(ii)(A)', '164.312(a)(2)(iv)'],
      minutes: 15,
      opens: addDays(status.due, -SHOWN_BEFORE),
      due: status.due,
      page: `/assurance?part=places&place=${value.id}`,
    },
  ]
}
