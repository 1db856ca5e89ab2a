import type { Json } from '../../base/canonical-json.ts'
import type {
  EntityChange,
  EntityState,
  FactChange,
  ValueChange,
} from '../../assess/comparison/comparison.ts'
import { isWholeMember } from '../../assess/comparison/fact-changes.ts'
import { counted } from '../../assess/judgement.ts'
import { settingText } from '../../assess/setting-text.ts'
import { FACTS } from '../../collect/facts/index.ts'

const STATES: { readonly [S in EntityState]: string } = {
  good: 'meets',
  bad: 'does not meet',
  unread: 'could not be read',
}

export function entityLine({ name, before, after, values }: EntityChange): string {
  const moved =
    before === null
      ? `new, ${STATES[after ?? 'unread']}`
      : after === null
        ? `no longer there, ${STATES[before]} before`
        : before === after
          ? ''
          : `${STATES[before]} before, ${STATES[after]} now`
  return `${name}: ${[moved, ...values.map(valueLine)].filter(part => part !== '').join('; ')}`
}

/** A place and what it was and is. What only one side shows is not said to be new or gone. */
export function valueLine({ path, change, before, after }: ValueChange): string {
  const place = path === '' ? '' : `${path}: `
  switch (change) {
    case 'new':
      return `${place}${short(after)} is new`
    case 'gone':
      return `${place}${short(before)} is gone`
    case 'now-seen':
      return `${place}${short(after)} now`
    case 'no-longer-seen':
      return `${place}${short(before)} before`
    case 'changed':
      return `${place}${short(before)} before, ${short(after)} now`
  }
}

const TITLES = new Map<string, string>(Object.values(FACTS).map(({ id, title }) => [id, title]))
const titleOf = ({ fact }: FactChange) => TITLES.get(fact) ?? fact
const NAMED = 3

/** Each fact in one line, and in one each those that only one side read and those that only show other settings. */
export function factLines(facts: readonly FactChange[]): readonly string[] {
  const [read, unread] = (['now-read', 'no-longer-read'] as const).map(kind =>
    facts.filter(({ change }) => change === kind).map(titleOf),
  )
  const changed = facts.filter(({ change }) => change === 'values').map(one => ({ one, line: factLine(one) }))
  const otherwise = changed.filter(({ line }) => line === null).length
  return [
    ...changed.flatMap(({ line }) => line ?? []),
    ...list('Could not be read any more', unread),
    ...list('Could be read now', read),
    ...(otherwise > 0
      ? [`${counted(otherwise, 'group')} of settings of which only one side shows some (--json names them)`]
      : []),
  ]
}

function list(word: string, titles: readonly string[] = []): readonly string[] {
  return titles.length === 0 ? [] : [`${word}: ${titles.join('; ')}`]
}

/** What changed alone, what came, what went, what changed inside the rest; null when one side only shows more. */
function factLine(fact: FactChange): string | null {
  const { members, values, more } = fact
  const whole = values.filter(isWholeMember)
  const inside = values.filter(
    value => value.member !== undefined && !isWholeMember(value) && !seenOnly(value),
  )
  const alone = values.filter(value => value.member === undefined && !seenOnly(value))
  const told = [
    ...few(alone),
    ...group(members.new, 'new', named(whole.filter(one => one.change === 'new'))),
    ...group(members.gone, 'gone', named(whole.filter(one => one.change === 'gone'))),
    ...(members.changed === 1 ? few(inside) : group(members.changed, 'changed', named(inside))),
    ...(more > 0 ? ['and more'] : []),
  ]
  return told.length === 0 ? null : `${titleOf(fact)}: ${told.join('; ')}`
}

function few(values: readonly ValueChange[]): readonly string[] {
  const others = values.length - NAMED
  return [
    ...values.slice(0, NAMED).map(valueLine),
    ...(others > 0 ? [`${counted(others, 'setting')} more`] : []),
  ]
}

function seenOnly({ change }: ValueChange): boolean {
  return change === 'now-seen' || change === 'no-longer-seen'
}

function named(values: readonly ValueChange[]): readonly string[] {
  return [...new Set(values.map(({ member }) => member ?? ''))]
}

function group(count: number, word: string, names: readonly string[]): readonly string[] {
  if (count === 0 || names.length === 0) return []
  const shown = names.slice(0, NAMED).map(name => `“${shortened(name, 60)}”`)
  const others = count - shown.length
  return [`${count} ${word} (${shown.join(', ')}${others > 0 ? ` and ${others} more` : ''})`]
}

function short(value: Json | undefined): string {
  return shortened(settingText(value ?? null), 160)
}

function shortened(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most)}…` : text
}
