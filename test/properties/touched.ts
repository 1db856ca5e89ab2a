import { assess } from '../../src/assess/assess.ts'
import { CHECKS } from '../../src/assess/checks/index.ts'
import type { Snapshot } from '../../src/base/fact.ts'
import type { FactId, Facts } from '../../src/collect/facts/facts.schema.ts'
import { importScubaGear, MAPPINGS } from '../../src/collect/import/scubagear/import-export.ts'

type Whole = Record<string, unknown>
type Verdicts = ReadonlyMap<string, string>

const importOf = (whole: object) => importScubaGear(Buffer.from(JSON.stringify(whole)))
/** `scuba_config` holds waivers and the cloud besides a fact. */
const isFactMember = (member: string) =>
  member !== 'scuba_config' && MAPPINGS.some(mapping => mapping.key === member)
/** What stands in a member's place to see which facts it is read for. */
const INSTEAD = [undefined, null, '@{torn=True}', { torn: 1 }]

/**
 * Verdicts of an export in which one member was touched: only the facts that read it are imported anew and only the checks
 * on them are judged, which gives what a whole import gives at a fraction of the time. Undefined for a member that is more
 * than facts (waivers, the cloud): import the whole then.
 */
export function verdictsOfTouched(whole: Whole): (member: string) => Verdicts | undefined {
  const snapshot = importOf(whole)
  const before = new Map(assess(CHECKS, snapshot).verdicts.map(row => [row.check, row.verdict]))
  const members = Object.keys(whole).filter(isFactMember)
  const readers = new Map(members.map(member => [member, readersOf(whole, member, snapshot)]))
  return member => {
    const facts = readers.get(member)
    if (facts === undefined) return undefined
    const needed = Object.entries(whole).filter(
      ([one]) => !isFactMember(one) || [...(readers.get(one) ?? [])].some(fact => facts.has(fact)),
    )
    const anew = importOf(Object.fromEntries(needed)).facts
    const changed = Object.fromEntries([...facts].map(fact => [fact, anew[fact]]))
    const licences = [...facts].some(fact => fact.startsWith('licensing.'))
    const checks = CHECKS.filter(
      check =>
        [...check.needs, ...check.uses].some(fact => facts.has(fact)) || (licences && check.licence !== null),
    )
    const judged = assess(checks, { ...snapshot, facts: { ...snapshot.facts, ...changed } })
    return new Map([...before, ...judged.verdicts.map(row => [row.check, row.verdict] as const)])
  }
}

/** The facts that read a member: those mapped from it, and those that change with it. */
function readersOf(whole: Whole, member: string, snapshot: Snapshot<Facts>): ReadonlySet<FactId> {
  const facts = new Set(MAPPINGS.filter(mapping => mapping.key === member).map(mapping => mapping.fact))
  for (const instead of INSTEAD) {
    const changed = importOf({ ...whole, [member]: instead }).facts
    for (const fact of Object.keys(changed) as FactId[])
      if (JSON.stringify(changed[fact]) !== JSON.stringify(snapshot.facts[fact])) facts.add(fact)
  }
  return facts
}
