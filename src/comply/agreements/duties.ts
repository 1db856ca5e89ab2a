import { longDayWords } from '../../assess/words.ts'
import { REMINDERS } from '../../base/agreements/agreement-state.ts'
import type { KnownAgreement } from '../../base/agreements/known-agreements.ts'
import { wantsOf, type Want } from '../../base/agreements/wants.ts'
import { addDays, type Day } from '../../base/days.ts'
import type { Duty } from '../year/duties.ts'
import type { AgreementsKnown } from './known.ts'

/** Days in which Ward expects something that the law sets no day for. */
const IN_TIME = 30
const [FIRST_REMINDER] = REMINDERS

/** What the agreements ask for in the calendar; each is closed by what is recorded on their page, and by nothing else. */
export function dutiesOfAgreements({
  agreements,
  today,
}: Pick<AgreementsKnown, 'agreements' | 'today'>): readonly Duty[] {
  return agreements.flatMap(known => [
    ...ends(known),
    ...wantsOf(known).flatMap(want => {
      const make = DUTIES[want]
      return make === undefined ? [] : make(known, today)
    }),
  ])
}

/** Shown from 90 days before its last day on, whatever else there is to do; in the calendar of the year before that too. */
function ends({ agreement, state }: KnownAgreement): readonly Duty[] {
  const { id, party, supersededBy, ending } = agreement
  const isOpen = state.detail === 'in-term' && supersededBy === null && ending === null
  if (!isOpen || state.lastDay === null) return []
  const { reminder, daysLeft } = state
  const told =
    reminder === null ? '' : ` ${daysLeft} days are left; Ward reminds at ${REMINDERS.join(', ')} days.`
  return [
    {
      ...common(agreement),
      id: `agreement:ends:${id}:${state.lastDay}`,
      title: `Ask ${party.name} for the next agreement`,
      why: `The agreement on record ends on ${longDayWords(state.lastDay)}.${told}`,
      steps: [
        'See whether they still handle patient data for you, and the same.',
        'Ask for the next agreement, or write one here.',
        'Have both sides sign it before the last day.',
      ],
      cites: ['164.308(b)(1)', '164.502(e)(2)'],
      minutes: 30,
      opens: addDays(state.lastDay, -FIRST_REMINDER),
      due: state.lastDay,
    },
  ]
}

const DUTIES: { readonly [W in Want]?: (known: KnownAgreement, today: Day) => readonly Duty[] } = {
  expired: ({ agreement, state }, today) => {
    const since = addDays(state.lastDay ?? today, 1)
    return [
      {
        ...common(agreement),
        id: `agreement:expired:${agreement.id}`,
        stake: 'safeguard',
        title: `Settle the agreement with ${agreement.party.name} that ran out`,
        why: 'Your record of an agreement in effect is missing, so no patient data should go there.',
        steps: [
          'Sign a newer one, or stop what they get.',
          'If you have parted, record what became of the data, backups and logs.',
        ],
        cites: ['164.308(b)(1)', '164.502(e)(2)'],
        minutes: 45,
        opens: since,
        due: since,
      },
    ]
  },
  'data-after': ({ agreement }, today) => {
    const from = agreement.ending?.kind === 'terminated' ? agreement.ending.from : today
    return [
      {
        ...common(agreement),
        id: `agreement:data:${agreement.id}`,
        stake: 'safeguard',
        title: `Record what ${agreement.party.name} did with the patient data`,
        why: 'The agreement is ended. It promises that the data is returned or destroyed, or protected further.',
        steps: [
          'Ask for a confirmation in writing: data, backups and logs.',
          'Write down what became of each, or why that is not feasible and what protects it.',
        ],
        cites: ['164.504(e)(2)(ii)(J)'],
        minutes: 20,
        opens: from,
        due: addDays(from, IN_TIME),
      },
    ]
  },
  'breach-open': ({ agreement }) =>
    agreement.breaches
      .filter(({ outcome }) => outcome === null)
      .map(({ number, learned }) => ({
        ...common(agreement),
        id: `agreement:breach:${agreement.id}:${number}`,
        stake: 'safeguard',
        title: `See to it that ${agreement.party.name} keeps the agreement`,
        why: 'A breach of the agreement is known. It is to be cured, or the agreement ended where that is feasible.',
        steps: ['Write down each step towards a cure.', 'Record the outcome.'],
        cites: [agreement.direction === 'subcontractor-to-us' ? '164.504(e)(1)(iii)' : '164.504(e)(1)(ii)'],
        minutes: 30,
        opens: learned,
        due: addDays(learned, IN_TIME),
      })),
  sign: ({ agreement, check }) => {
    // Its clauses come first, and take their own time.
    const ready = sinceRead(agreement, check)
    return [
      {
        ...common(agreement),
        id: `agreement:sign:${agreement.id}`,
        stake: 'safeguard',
        title: `Have the agreement with ${agreement.party.name} signed`,
        why: 'It is written down and promises nothing until it is signed.',
        steps: ['Sign it, ask the other side, or attest the signed paper; or void the draft.'],
        cites: ['164.502(e)(2)'],
        minutes: 15,
        opens: ready,
        due: addDays(ready, IN_TIME),
      },
    ]
  },
  'clauses-missing': known => clauses(known, false),
  'clauses-unread': known =>
    known.agreement.document === null || hasGaps(known) ? [] : clauses(known, true),
}

const MISSING = {
  title: 'Close the gaps in the agreement with',
  why: 'Clauses that the law asks for were not found in it, or are not clear.',
}
const UNREAD = {
  title: 'Check the clauses of the agreement with',
  why: 'Nobody has read all of it clause by clause yet.',
}

function clauses(known: KnownAgreement, isUnread: boolean): readonly Duty[] {
  const { agreement, check, state } = known
  const { title, why } = isUnread ? UNREAD : MISSING
  const waits = state.detail === 'draft' ? ' Signing waits for that.' : ''
  const since = sinceRead(agreement, check)
  return [
    {
      ...common(agreement),
      id: `agreement:clauses:${agreement.id}`,
      stake: isUnread && state.detail !== 'draft' ? 'upkeep' : 'safeguard',
      title: `${title} ${agreement.party.name}`,
      why: `${why}${waits}`,
      steps: [
        'Read the paper beside the list of clauses; note page or quote.',
        'For a missing one, ask the other side for an amendment: that is a newer agreement here.',
      ],
      cites: ['164.504(e)(2)', '164.314(a)(2)(i)'],
      minutes: 40,
      opens: since,
      due: addDays(since, IN_TIME),
    },
  ]
}

function sinceRead({ made }: Pick<KnownAgreement['agreement'], 'made'>, check: KnownAgreement['check']): Day {
  return (check?.checked.at ?? made.at).slice(0, 10)
}

function hasGaps(known: KnownAgreement): boolean {
  return wantsOf(known).includes('clauses-missing')
}

function common({ id }: Pick<KnownAgreement['agreement'], 'id'>) {
  return {
    stake: 'upkeep',
    role: 'hipaa-administrator',
    closesOn: 'record',
    page: `/agreements?agreement=${id}`,
  } as const
}
