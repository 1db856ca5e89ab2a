import type { Instant } from '../time.ts'

/** Who holds which directory role, as one source tells it of one moment. */
export interface RoleSource {
  readonly source: 'settings' | 'role-list'
  /** The snapshot's id; null for a list. */
  readonly snapshot: string | null
  readonly asOf: Instant
  /** Whether it lists everybody who holds one of the roles that it covers. */
  readonly complete: boolean
  /** The roles that it tells of; null for all. */
  readonly covers: readonly string[] | null
  readonly holders: readonly RoleHolding[]
}

export interface RoleHolding {
  /** Folded: user principal names and object ids. */
  readonly names: readonly string[]
  /** Null where the roles could not be read. */
  readonly roles: readonly string[] | null
  readonly from: Instant | null
  readonly to: Instant | null
}

/** Which facts an answer rests on; it is kept with the record. */
export interface FactsUsed {
  readonly source: RoleSource['source']
  readonly snapshot: string | null
  readonly asOf: Instant
}

export interface RoleAnswer {
  /** `unknown` is what facts cannot tell; it is never turned into one of the others. */
  readonly answer: 'held' | 'not-held' | 'unknown'
  /** The role that is held; null unless `held`. */
  readonly role: string | null
  readonly facts: FactsUsed | null
  /** Of `not-held`: when the assignment ended, where the source says so. */
  readonly ended: Instant | null
  /** Of `unknown`: why. */
  readonly why: 'no-facts' | 'not-covered' | 'other-names' | 'old' | null
}

/** Settings are read in monthly; what is older says nothing of a moment. */
export const FRESH_DAYS = 35
const DAY = 86_400_000

/** Folded, as facts name people. */
export function foldName(name: string): string {
  return name.trim().normalize('NFKC').toLowerCase()
}

/**
 * Whether somebody holds one of the roles at a moment. The newest source that covers a role decides about it; what tells of
 * a later moment is not used. That nobody of that name is listed counts only where every name in the list can be told from
 * the person's: an object id says nothing of a user principal name that nothing joins to it. Old facts may show that a role
 * is not held, never that it is.
 */
export function roleHeld(
  sources: readonly RoleSource[],
  person: readonly string[],
  roles: readonly string[],
  at: Instant,
): RoleAnswer {
  const usable = sources.filter(({ asOf }) => asOf <= at)
  const newest = usable.toSorted((one, other) => (one.asOf < other.asOf ? 1 : one.asOf > other.asOf ? -1 : 0))
  const join = joined(usable)
  const names = join(person.map(foldName))
  const answers = roles.map(role => ofRole(newest, names, role, at, join))
  const held = answers.find(({ answer }) => answer === 'held')
  if (held !== undefined) return held
  const open = answers.find(({ answer }) => answer === 'unknown')
  return open ?? answers.find(({ ended }) => ended !== null) ?? answers[0] ?? NO_FACTS
}

const NO_FACTS: RoleAnswer = { answer: 'unknown', role: null, facts: null, ended: null, why: 'no-facts' }

type Join = (names: readonly string[]) => ReadonlySet<string>

function ofRole(
  newest: readonly RoleSource[],
  person: ReadonlySet<string>,
  role: string,
  at: Instant,
  join: Join,
): RoleAnswer {
  let why: RoleAnswer['why'] = 'no-facts'
  for (const source of newest) {
    const { covers, complete, holders } = source
    if (covers !== null && !covers.includes(role)) {
      why = why === 'no-facts' ? 'not-covered' : why
      continue
    }
    const facts: FactsUsed = { source: source.source, snapshot: source.snapshot, asOf: source.asOf }
    const mine = holders.filter(({ names }) => names.some(name => person.has(name)))
    const assigned = mine.filter(({ roles }) => roles?.includes(role) === true)
    if (assigned.some(({ from, to }) => (from === null || from <= at) && (to === null || to > at))) {
      if (Date.parse(at) - Date.parse(source.asOf) > FRESH_DAYS * DAY) return unknown('old', facts)
      return { answer: 'held', role, facts, ended: null, why: null }
    }
    if (!complete) continue
    if (mine.some(({ roles }) => roles === null)) return unknown('no-facts', facts)
    const others = holders.filter(({ roles }) => roles === null || roles.includes(role))
    if (!others.every(({ names }) => comparable(join(names), person))) return unknown('other-names', facts)
    return { answer: 'not-held', role: null, facts, ended: lastEnd(newest, person, role, at), why: null }
  }
  return unknown(why, null)
}

/** When the last assignment ended that any source tells of: settings tell what is assigned, a list also what was. */
function lastEnd(
  sources: readonly RoleSource[],
  person: ReadonlySet<string>,
  role: string,
  at: Instant,
): Instant | null {
  const ends = sources.flatMap(({ holders }) =>
    holders.flatMap(({ names, roles, to }) =>
      to !== null && to <= at && roles?.includes(role) === true && names.some(name => person.has(name))
        ? [to]
        : [],
    ),
  )
  return ends.toSorted().at(-1) ?? null
}

function unknown(why: RoleAnswer['why'], facts: FactsUsed | null): RoleAnswer {
  return { answer: 'unknown', role: null, facts, ended: null, why }
}

/** Whether two sets of names hold a name of the same form, so that one can be told from the other. */
function comparable(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const forms = (names: ReadonlySet<string>) => new Set([...names].map(name => name.includes('@')))
  const known = forms(other)
  return [...forms(one)].some(form => known.has(form))
}

/** Names that some source gives to one person are that person's, each with the others. */
function joined(sources: readonly RoleSource[]): Join {
  const known = new Map<string, Set<string>>()
  for (const { holders } of sources) {
    for (const { names } of holders) {
      if (names.length < 2) continue
      const all = new Set(names.flatMap(name => [name, ...(known.get(name) ?? [])]))
      for (const name of all) known.set(name, all)
    }
  }
  return names => new Set(names.flatMap(name => [name, ...(known.get(name) ?? [])]))
}
