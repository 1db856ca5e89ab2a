import { type Day, daysBetween } from '../../base/days.ts'
import type { Instant } from '../../base/time.ts'
import { dayIn } from '../../base/time-zone.ts'
import { dayWords } from '../../assess/words.ts'
import type { Standing } from '../standing.ts'
import { type AgreementsKnown, wholeOn } from './agreement-state.ts'
import { MICROSOFT_PAGE } from './page.ts'

/** From how many days before its last day on something comes due soon. */
const SOON = 90

/** Where the practice's own record of Microsoft's agreement stands, for the first page and the page of its step. */
export function microsoftAgreementStandings(
  known: AgreementsKnown & { readonly today: Day },
): readonly Standing[] {
  const { state, inForce, inWork } = wholeOn(known, known.today)
  const standing = {
    id: 'microsoft-agreement',
    title: 'Microsoft’s agreement',
    due: null,
    to: MICROSOFT_PAGE,
  } as const
  const open = (sentence: string, due: Day | null = null): readonly Standing[] => [
    { ...standing, state: 'open', sentence, due },
  ]
  const replaced = inWork === null ? '' : ' A newer record is in work.'
  switch (state) {
    case 'drafted':
      return open('Your record of Microsoft’s agreement is begun; nobody has reviewed the document yet.')
    case 'reviewed':
      return open('Your record of Microsoft’s agreement is reviewed; nobody has accepted it yet.')
    case 'in-signature':
      return open('Your record of Microsoft’s agreement waits for a signature.')
    case 'ended':
      return open('Your record of Microsoft’s agreement has ended.')
    case 'confirmation-due':
      return open(
        `Your acceptance of Microsoft’s agreement was to be confirmed by ${wordsOf(inForce?.due ?? known.today)}.${replaced}`,
        inForce?.due ?? null,
      )
    case 'newer-document': {
      const on = inForce?.another == null ? '' : ` on ${wordsOf(dayIn(inForce.another.at, known.timeZone))}`
      return open(`Another document of Microsoft’s was found${on}; nobody has accepted it yet.${replaced}`)
    }
    case 'accepted': {
      const due = inForce?.due ?? known.today
      const { acceptance } = inForce ?? {}
      const how =
        acceptance?.how === 'attested'
          ? `attested by ${acceptance.attestedBy ?? 'an officer'}`
          : 'signed in Ward'
      const sentence = `${acceptance?.by.name ?? 'An officer'} accepted Microsoft’s agreement for you on ${wordsOf(acceptance?.on ?? known.today)}, ${how}. Confirm it by ${wordsOf(due)}.${replaced}`
      return [{ ...standing, state: daysBetween(known.today, due) <= SOON ? 'soon' : 'done', sentence, due }]
    }
    default:
      return open('Your record of Microsoft’s agreement is missing.')
  }
}

function wordsOf(day: Day): string {
  return dayWords(`${day}T00:00:00.000Z` as Instant)
}
