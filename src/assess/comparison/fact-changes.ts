import type { Snapshot } from '../../base/fact.ts'
import type { FactId, Facts } from '../../collect/facts/facts.schema.ts'
import type { VerdictRow } from '../assess.ts'
import type { FactChange, ValueChange } from './comparison.ts'
import { valueChanges } from './value-changes.ts'

/** Changes of one fact that are shown; a tenant that was rebuilt differs in everything. */
const SHOWN = 100

/** The facts that are not what they were, by id. A fact that neither side could read is in neither. */
export function factChanges(
  before: Snapshot<Facts>,
  after: Snapshot<Facts>,
  rows: readonly VerdictRow[],
): readonly FactChange[] {
  const ids = new Set([...Object.keys(before.facts), ...Object.keys(after.facts)] as FactId[])
  return [...ids].sort().flatMap((fact): readonly FactChange[] => {
    const [was, is] = [before.facts[fact], after.facts[fact]]
    const [wasRead, isRead] = [was?.read === true, is?.read === true]
    if (!wasRead && !isRead) return []
    const checks = rows
      .filter(row => row.evidence.facts.some(({ id }) => id === fact))
      .map(({ check }) => check)
    if (wasRead !== isRead) {
      const change = isRead ? 'now-read' : 'no-longer-read'
      return [{ fact, change, members: counted([]), values: [], more: 0, checks }]
    }
    const values = valueChanges(was?.read ? was.value : null, is?.read ? is.value : null)
    if (values.length === 0) return []
    const more = Math.max(0, values.length - SHOWN)
    return [
      { fact, change: 'values', members: counted(values), values: values.slice(0, SHOWN), more, checks },
    ]
  })
}

/** Whole members of the outermost lists that came or went; something inside the others changed. */
function counted(values: readonly ValueChange[]): FactChange['members'] {
  const whole = values.filter(isWholeMember)
  const inside = values.filter(value => value.member !== undefined && !isWholeMember(value))
  return {
    new: whole.filter(({ change }) => change === 'new').length,
    gone: whole.filter(({ change }) => change === 'gone').length,
    changed: new Set(inside.map(({ member }) => member)).size,
  }
}

/** Whether the change is of the outermost member itself and not of something inside it. */
export function isWholeMember({ path, member, change }: ValueChange): boolean {
  if (member === undefined || (change !== 'new' && change !== 'gone')) return false
  const place = `[${member}]`
  return path.indexOf(place) === path.length - place.length
}
