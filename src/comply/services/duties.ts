import { wordsOfDay } from '../../base/day-words.ts'
import { addDays, type Day } from '../../base/days.ts'
import { dayIn } from '../../base/time-zone.ts'
import { SAID_HOLDS_DAYS, type ServiceState } from '../../assess/services/service-states.ts'
import type { Duty } from '../year/duties.ts'
import type { ServicesKnown } from './known.ts'

/** Microsoft's list is looked at again after so many days. */
export const LIST_HOLDS_DAYS = 365
/** Days before its end from which on it is shown. */
const SHOWN_BEFORE = 90
const FIRST_LIST_WITHIN = 30
const SETTLE_WITHIN = 14
const ENDING_WITHIN = 14

const PAGE = '/services'
const RECORD = { closesOn: 'record' } as const

type Known = Pick<ServicesKnown, 'today' | 'timeZone' | 'settings' | 'list' | 'states' | 'products'>

/** What follows from the services and plans: it goes away by what is kept, and by nothing else. */
export function dutiesOfServices(known: Known): readonly Duty[] {
  const read = known.settings === null ? null : dayIn(known.settings.savedAt, known.timeZone)
  return [
    ...verifyList(known, read),
    ...known.states.flatMap(state => ofState(state, read, known.timeZone)),
    ...(read === null ? [] : endings(known, read)),
  ]
}

function verifyList({ list }: Known, read: Day | null): readonly Duty[] {
  if (list === null && read === null) return []
  const due = list === null ? addDays(read ?? '', FIRST_LIST_WITHIN) : addDays(list.asOf, LIST_HOLDS_DAYS)
  return [
    {
      id: 'services:verify-list',
      title: 'Look at Microsoft’s list of covered services again',
      why:
        list === null
          ? 'Ward’s own list is of 2021: what Microsoft’s agreement covers today is in Microsoft’s list of today.'
          : `The list on record is of ${wordsOfDay(list.asOf)}. Microsoft adds services and takes some away.`,
      steps: [
        'Open Microsoft’s page on HIPAA and its list of services for your cloud.',
        'Copy the names, or save them as CSV, and bring them in with their day and address.',
        'Read what changed, and settle what is used and not named.',
      ],
      cites: ['164.308(b)(1)', '164.308(a)(8)'],
      minutes: 30,
      stake: 'upkeep',
      opens: list === null && read !== null ? read : addDays(due, -SHOWN_BEFORE),
      due,
      role: 'privacy-officer',
      page: `${PAGE}?part=list`,
      ...RECORD,
    },
  ]
}

function ofState(
  { service, said, todo, coverage }: ServiceState,
  read: Day | null,
  timeZone: string | null,
): readonly Duty[] {
  const page = `${PAGE}?service=${service.id}`
  const saidOn = said === null ? null : dayIn(said.at, timeZone)
  if (todo === 'settle' || todo === 'contradicted') {
    const since = saidOn ?? read
    if (since === null) return []
    return [
      {
        id: `services:settle:${service.id}`,
        title:
          todo === 'settle'
            ? `Settle ${service.name}: used, and not known to be covered`
            : `Look again at ${service.name}: said to be unused, and in use`,
        why:
          todo === 'settle'
            ? coverage.why
            : `${said?.by.name ?? 'Somebody'} said on ${wordsOfDay(since)} that nobody uses it. The settings show otherwise.`,
        steps: [
          'Ask who uses it and for what.',
          'Turn it off, or say that no patient data goes in and why, or bring a list that names it.',
        ],
        cites: ['164.308(b)(1)', '164.502(e)(1)'],
        minutes: 20,
        stake: 'safeguard',
        opens: since,
        due: addDays(since, SETTLE_WITHIN),
        role: 'privacy-officer',
        page,
        ...RECORD,
      },
    ]
  }
  const isOpen = coverage.coverage === 'unknown' || coverage.coverage === 'not-listed'
  if (saidOn === null || said?.use === 'used' || !isOpen) return []
  const due = addDays(saidOn, SAID_HOLDS_DAYS)
  return [
    {
      id: `services:again:${service.id}`,
      title: `Ask again whether ${service.name} is used for patient data`,
      why: `On ${wordsOfDay(saidOn)} somebody said that it is not. That was a year before.`,
      steps: ['Ask who uses it and for what.', 'Say it anew, or settle it.'],
      cites: ['164.308(a)(8)', '164.316(b)(2)(iii)'],
      minutes: 10,
      stake: 'upkeep',
      opens: addDays(due, -SHOWN_BEFORE),
      due,
      role: 'privacy-officer',
      page,
      ...RECORD,
    },
  ]
}

function endings({ products }: Known, read: Day): readonly Duty[] {
  return (products ?? [])
    .filter(({ trial, inGrace, assigned }) => inGrace || (trial && assigned !== 0))
    .map(({ name, sku, inGrace }) => ({
      id: `services:ending:${sku ?? idOf(name)}`,
      title: inGrace ? `Renew ${name}, or move its people` : `Buy ${name}, or end it: it is a trial`,
      why: inGrace
        ? 'Its days of grace run: after them its people lose mail, files and safeguards.'
        : 'A trial ends by itself, and nobody has bought it: it is no place for patient data.',
      steps: [
        'Microsoft 365 admin center > Billing > Your products: look when it ends.',
        'Buy it, or move its people to another plan and take it away.',
        'Read the settings in again.',
      ],
      cites: ['164.308(a)(7)(ii)(A)', '164.308(b)(1)'],
      minutes: 20,
      // After the days of grace the safeguards of the plan are gone.
      stake: inGrace ? ('safeguard' as const) : ('upkeep' as const),
      opens: read,
      due: addDays(read, ENDING_WITHIN),
      role: 'security-officer',
      page: `${PAGE}?part=plans`,
      ...RECORD,
    }))
}

function idOf(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
}
