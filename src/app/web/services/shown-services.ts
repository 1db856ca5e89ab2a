import type { DecisionKind } from '../../../assess/services/service-decisions.ts'
import { wordsOfDay } from '../../../base/day-words.ts'
import type { ShownService, ShownServices } from '../../api/contracts/services.ts'
import type { ServicesChoice } from './services-choice.ts'

/** Which services the choice leaves, what is to be done first on top. */
export function shownServicesOf(
  { services, first }: Pick<ShownServices, 'services' | 'first'>,
  { words, coverages, show }: Pick<ServicesChoice, 'words' | 'coverages' | 'show'>,
): readonly ShownService[] {
  const asked = words.trim().toLowerCase()
  const place = new Map(first.map((id, index) => [id, index]))
  return services
    .filter(service => {
      const { coverage, name, was, seen, said, todo } = service
      if (coverages.length > 0 && !coverages.includes(coverage.coverage)) return false
      if (asked !== '') return [name, ...was].some(one => one.toLowerCase().includes(asked))
      if (show === 'todo') return todo !== null
      if (show === 'here') return seen.use === 'seen' || seen.use === 'offered' || said !== null
      return true
    })
    .toSorted((one, other) => (place.get(one.id) ?? Infinity) - (place.get(other.id) ?? Infinity) || 0)
}

/** A decision with its services. */
export interface ShownDecision {
  readonly id: string
  readonly kind: DecisionKind
  readonly services: readonly ShownService[]
}

/** Decisions that are made for several services with one reason; what is settled is settled one by one. */
export type GroupedKind = Exclude<DecisionKind, 'settle' | 'confirm'>

export function isGrouped(kind: DecisionKind): kind is GroupedKind {
  return kind !== 'settle' && kind !== 'confirm'
}

/** What is to be decided by a person; what Microsoft's list answers stands above it. */
export function decisionsOf({
  services,
  decisions,
}: Pick<ShownServices, 'services' | 'decisions'>): readonly ShownDecision[] {
  const byId = new Map(services.map(one => [one.id, one]))
  return decisions
    .filter(({ kind }) => kind !== 'confirm')
    .map(({ id, kind, services: ids }) => ({
      id,
      kind,
      services: ids.flatMap(one => byId.get(one) ?? []),
    }))
}

/** Whether the choice asks for what is to be done, and for nothing narrower: then it is shown as decisions. */
export function showsDecisions({
  show,
  words,
  coverages,
}: Pick<ServicesChoice, 'words' | 'coverages' | 'show'>): boolean {
  return show === 'todo' && words.trim() === '' && coverages.length === 0
}

/** What somebody made with it says more than its name in a plan. */
export function rowWords({ seen, note, coverage }: ShownService): string {
  const [says] = seen.says
  return (seen.use === 'seen' || seen.isSet) && says !== undefined ? says : (note ?? says ?? coverage.why)
}

/** "41 assigned licences bring it."; empty where that is not known. */
export function licenceWords({ seen: { licences } }: Pick<ShownService, 'seen'>): string {
  if (licences === null) return ''
  return licences === 1 ? 'One assigned licence brings it.' : `${licences} assigned licences bring it.`
}

/** How much hangs on a decision: what settings let people do, and by how many licences the most held of them comes. */
export function reachWords(services: readonly Pick<ShownService, 'seen'>[]): readonly string[] {
  const set = services.filter(({ seen }) => seen.isSet).length
  const most = Math.max(0, ...services.map(({ seen }) => seen.licences ?? 0))
  return [
    ...(set === 0 ? [] : [set === 1 ? 'One is allowed by a setting' : `${set} are allowed by a setting`]),
    ...(most === 0 ? [] : [most === 1 ? 'One assigned licence' : `Up to ${most} assigned licences`]),
  ]
}

/** The one thing first. */
export function headlineOf({ services, list }: Pick<ShownServices, 'services' | 'list'>): string {
  const again = services.filter(({ todo }) => todo === 'contradicted')
  const used = services.filter(({ todo }) => todo === 'settle')
  const [first] = used
  if (used.length > 0 && again.length > 0) {
    return `${used.length + again.length} services are used and not settled`
  }
  if (first !== undefined) {
    return used.length === 1
      ? `${first.name} is used, and no list on record names it`
      : `${used.length} services are used, and no list on record names them`
  }
  if (again.length > 0) {
    return again.length === 1
      ? `${again[0]?.name} was said to be unused, and is used`
      : `${again.length} services were said to be unused, and are used`
  }
  const asked = services.filter(({ todo }) => todo === 'decide' || todo === 'say' || todo === 'again').length
  if (asked > 0) {
    return asked === 1 ? 'One service waits for your word' : `${asked} services wait for your word`
  }
  if (list === null) return 'Your record of Microsoft’s list of today is missing'
  return 'Every service that is used is named or settled'
}

/** What the list and the settings are of, in one sentence under the headline. */
export function leadOf(
  {
    list,
    ofTable,
    settings,
    cloud,
    cloudTold,
  }: Pick<ShownServices, 'list' | 'ofTable' | 'settings' | 'cloud' | 'cloudTold'>,
  words: Readonly<Record<string, string>>,
): string {
  const of =
    list === null
      ? `What is covered is taken from Ward’s own list of ${ofTable.asOf}, which nobody has held against today’s.`
      : `What is covered is taken from Microsoft’s list of ${wordsOfDay(list.asOf)}${list.complete ? '' : ', which names a part'}, then from Ward’s own of ${ofTable.asOf}.`
  const read =
    settings === null
      ? 'No settings were read, so Ward does not know what your plans offer.'
      : `What is offered was read on ${wordsOfDay(settings.takenAt ?? settings.savedAt)}.`
  return `${of} ${read} ${cloudTold ? `You are in the ${words[cloud] ?? cloud}.` : `Which of Microsoft’s clouds you are in is not told; the ${words[cloud] ?? cloud} is taken.`}`
}
