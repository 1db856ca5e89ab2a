import { longDayWords } from '../../assess/words.ts'
import { OFFICE_ROWS } from '../../base/contact/offices.ts'
import { addDays, type Day } from '../../base/days.ts'
import type { Standing } from '../standing.ts'
import type { ContactKnown } from './known.ts'

/** Days before its end from which on the confirmation is told of. */
const SOON = 90

/** Where the HIPAA contact and the designations stand. */
export function standingsOfContact(
  known: Pick<ContactKnown, 'status' | 'contact' | 'offices' | 'today'>,
): readonly Standing[] {
  return [contactStanding(known), officeStanding(known)]
}

function contactStanding({
  status,
  contact,
  today,
}: Pick<ContactKnown, 'status' | 'contact' | 'today'>): Standing {
  const base = { id: 'hipaa-contact', title: 'HIPAA contact', to: '/contact' } as const
  const { state, because, alarms, confirmBy } = status
  const [worst] = alarms
  if (contact.value === null || state === 'none' || confirmBy === null) {
    return { ...base, state: 'open', sentence: because, due: null }
  }
  if (worst?.weight === 'now') return { ...base, state: 'open', sentence: worst.sentence, due: null }
  if (worst !== undefined) {
    const rest = alarms.length - 1
    const more = rest === 0 ? '' : rest === 1 ? ' One more thing is open.' : ` ${rest} more things are open.`
    // What proves that Microsoft knows of the contact comes first: until then it is not done.
    const isOpen = alarms.some(({ id }) => OPEN.has(id))
    return {
      ...base,
      state: isOpen ? 'open' : 'soon',
      sentence: `${worst.sentence}${more}`,
      due: due(confirmBy, today),
    }
  }
  const isSoon = confirmBy <= addDays(today, SOON)
  const sentence = `${because} ${isSoon ? 'Confirm it by' : 'It is confirmed again by'} ${longDayWords(confirmBy)}.`
  return { ...base, state: isSoon ? 'soon' : 'done', sentence, due: confirmBy }
}

const OPEN: ReadonlySet<string> = new Set(['not-sent', 'refused', 'not-confirmed', 'role-unknown'])

function due(confirmBy: Day, today: Day): Day | null {
  return confirmBy < today ? null : confirmBy
}

function officeStanding({ offices }: Pick<ContactKnown, 'offices'>): Standing {
  const base = { id: 'designations', title: 'Designated officers', to: '/contact' } as const
  const open = offices.filter(({ state }) => state === 'open')
  const ends = offices.flatMap(({ due: end }) => (end === null ? [] : [end])).sort()
  const last = ends[0] ?? null
  if (open.length > 0) {
    const names = open.map(({ office }) => OFFICE_ROWS[office].title.toLowerCase()).join(', ')
    const sentence = `Nobody is on record as ${names}.`
    return { ...base, state: 'open', sentence, due: null }
  }
  const [first] = offices.flatMap(({ gaps }) => gaps)
  if (first !== undefined) return { ...base, state: 'soon', sentence: first, due: last }
  return { ...base, state: 'done', sentence: `All ${offices.length} offices are designated.`, due: last }
}
