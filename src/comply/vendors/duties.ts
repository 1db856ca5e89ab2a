import { wordsOfDay } from '../../base/day-words.ts'
import { addDays } from '../../base/days.ts'
import { SETTLEMENT_RULES } from '../../base/vendors/settlement-kinds.ts'
import { plainName } from '../../base/vendors/plain-name.ts'
import { holdsOn } from '../../base/vendors/settlement-state.ts'
import type { SettlementSubject } from '../../base/vendors/vendor.ts'
import type { Duty } from '../year/duties.ts'
import type { VendorsKnown } from './known.ts'
import { type VendorRegister, vendorRegister } from './register.ts'

/** Days before its last one from which on a settlement is shown: reminders at 90, 60 and 30 days are its opening. */
const SHOWN_BEFORE = 90
/** Days in which a new app, or a request, is looked at. */
const NEW_APP_DAYS = 14
const REQUEST_DAYS = 14

const ASSOCIATES = ['164.502(e)(1)(i)', '164.308(b)(1)'] as const

/** What follows from the register of vendors and apps; each closes when what it asks for is written down, and by nothing else. */
export function dutiesOfVendors(
  known: VendorsKnown,
  register: VendorRegister = vendorRegister(known),
): readonly Duty[] {
  return [...newApps(known, register), ...requests(known), ...endings(known, register)]
}

function newApps(known: VendorsKnown, { apps }: VendorRegister): readonly Duty[] {
  const fresh = apps.filter(({ isNew }) => isNew)
  if (fresh.length === 0) return []
  const days = fresh.map(({ since }) => since?.day ?? known.today).sort()
  // What was there before anybody looked is counted from the settings that tell of it first.
  const first = days[0] ?? known.today
  const opens = first < known.today ? first : known.today
  const names = fresh.slice(0, 3).map(({ app: { name } }) => plainName(name, 60))
  const more = fresh.length > 3 ? ` and ${fresh.length - 3} more` : ''
  return [
    {
      id: `vendor-new-apps:${opens}`,
      title:
        fresh.length === 1
          ? `Settle a new app that reaches mail or files: ${plainName(fresh[0]?.app.name ?? '', 60)}`
          : `Settle ${fresh.length} new apps that reach mail or files`,
      why: `${names.join(', ')}${more}: ${fresh.length === 1 ? '' : 'the first was '}found on ${wordsOfDay(first)}. Nobody has looked through the new apps yet.`,
      steps: [
        'See what each reaches, and who consented.',
        'Link it to its vendor and agreement, or ask that none is needed, or remove it in Entra.',
        'Say that you have looked through the list.',
      ],
      cites: [...ASSOCIATES],
      minutes: Math.min(10 + 5 * fresh.length, 240),
      stake: 'safeguard',
      opens,
      due: addDays(opens, NEW_APP_DAYS),
      role: 'privacy-officer',
      closesOn: 'record',
      page: '/vendors?show=new',
    },
  ]
}

function requests({ settlements, vendors }: VendorsKnown): readonly Duty[] {
  return settlements.flatMap(({ value: { id, asked, subject } }) => {
    if (asked === null) return []
    const opens = asked.at.slice(0, 10)
    return [
      {
        id: `vendor-settlement-asked:${id}:${opens}`,
        title: `Say yes or no: does ${nameOf(subject, vendors)} need no agreement?`,
        why: `${asked.by.name} asked; it settles nothing until another person has looked.`,
        steps: [
          'Read the reason.',
          'Hold it against what has to be true.',
          'Approve it, or decline it and say why.',
        ],
        cites: [...ASSOCIATES],
        minutes: 10,
        stake: 'upkeep' as const,
        opens,
        due: addDays(opens, REQUEST_DAYS),
        role: 'privacy-officer' as const,
        closesOn: 'record' as const,
        page: `/vendors?settlement=${id}`,
      },
    ]
  })
}

/** What holds is looked at again before its day; what is of a vendor no longer used is not. */
function endings(known: VendorsKnown, { vendors }: VendorRegister): readonly Duty[] {
  const { settlements, today } = known
  const retired = new Set(
    vendors.filter(({ standing }) => standing.result === 'removed').map(({ vendor }) => vendor.id),
  )
  return settlements.flatMap(({ value: { id, holds, subject } }) => {
    const now = holdsOn(holds, today)
    if (now === null || (subject.kind === 'vendor' && retired.has(subject.id))) return []
    return [
      {
        id: `vendor-settlement:${id}:${now.until}`,
        title: `Look again at why ${nameOf(subject, known.vendors)} needs no agreement`,
        why: `“${SETTLEMENT_RULES[now.settles].title}” holds until this day. It is shown 90 days before, so that there is time for an agreement.`,
        steps: [
          'See whether what has to be true still is.',
          'Ask for it anew with a reason, or make an agreement.',
        ],
        cites: [...ASSOCIATES],
        minutes: 15,
        stake: 'upkeep' as const,
        opens: addDays(now.until, -SHOWN_BEFORE),
        due: now.until,
        role: 'privacy-officer' as const,
        closesOn: 'record' as const,
        page: `/vendors?settlement=${id}`,
      },
    ]
  })
}

/** As people know it; a task's title has 120 characters. */
function nameOf(subject: SettlementSubject, vendors: VendorsKnown['vendors']): string {
  const name =
    subject.kind === 'app' ? subject.name : vendors.find(({ value }) => value.id === subject.id)?.value.name
  return plainName(name ?? 'a vendor', 60)
}
