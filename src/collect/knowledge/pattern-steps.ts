import type { AST } from '@eslint-community/regexpp'
import { type CharSet, charSetOf, isDigits, isOneUnit, overlap, union } from './char-set.ts'

/**
 * What is left of a pattern from some place in it: how many steps a backtracking matcher takes at most, from one place
 * of the text, before it has matched or given up. A step is one unit compared, one assertion tested, one branch begun or
 * one turn of a repeat begun.
 */
interface Rest {
  readonly steps: number
  /** Steps at most when the next unit is none of `first`. */
  readonly misses: number
  /** Units it may begin with; more than it needs is safe. */
  readonly first: CharSet
  /** It may go on without looking at a unit: then `first` does not tell. */
  readonly open: boolean
  /** It matches whatever follows, so nothing before it is tried again. */
  readonly always: boolean
}

const END: Rest = { steps: 0, misses: 0, first: [], open: true, always: true }

/**
 * The most steps that a pattern takes from one place of a text. Multiplied by the length of the text, and one more for
 * its end, it bounds the whole search: linear. All repeats must have an end. Counts every way through the pattern that
 * a text could force; ways that no text can force, because the next unit settles it, are not counted.
 */
export function stepsOf(pattern: AST.Pattern, ignoreCase: boolean): number {
  return branches(pattern.alternatives, END, ignoreCase).steps
}

function branches(alternatives: readonly AST.Alternative[], rest: Rest, ignoreCase: boolean): Rest {
  const each = alternatives.map(({ elements }) => inOrder(elements, rest, ignoreCase))
  if (each.length === 1) return each[0] as Rest
  const all = either(each)
  // Most alternatives are words that exclude each other: the rest is then gone through for one of them, not for all.
  const nothing: Rest = { steps: 0, misses: 0, first: [], open: true, always: false }
  const own = alternatives.map(({ elements }) => inOrder(elements, nothing, ignoreCase).steps + 1)
  const longest = Math.max(...each.map(({ steps }) => steps))
  const steps = own.reduce((sum, one) => sum + one, 0) + together(alternatives, ignoreCase) * longest
  return { ...all, steps: Math.min(all.steps, steps) }
}

const inOrder = (elements: readonly AST.Element[], rest: Rest, ignoreCase: boolean): Rest =>
  elements.reduceRight((after, element) => partOf(element, after, ignoreCase), rest)

const known = new WeakMap<readonly AST.Alternative[], number>()

/** How many of the alternatives one text can match from one place, at most: those that no unit tells apart. */
function together(alternatives: readonly AST.Alternative[], ignoreCase: boolean): number {
  const before = known.get(alternatives)
  if (before !== undefined) return before
  const begins = alternatives.map(({ elements }) => unitsOf(elements, ignoreCase))
  const counts = begins.map(one => begins.filter(other => !excludes(one, other)).length)
  const most = Math.max(...counts)
  known.set(alternatives, most)
  return most
}

/** The sets of the units that a branch begins with, as far as their number is fixed. */
function unitsOf(elements: readonly AST.Element[], ignoreCase: boolean): readonly CharSet[] {
  const units: CharSet[] = []
  for (const element of elements) {
    const repeat = element.type === 'Quantifier' ? element : null
    const one = repeat?.element ?? element
    if (!isOneUnit(one) || (repeat !== null && (repeat.min !== repeat.max || repeat.max > 64))) break
    const set = charSetOf(one, ignoreCase)
    for (let count = repeat?.max ?? 1; count > 0; count -= 1) units.push(set)
  }
  return units
}

const excludes = (one: readonly CharSet[], other: readonly CharSet[]): boolean =>
  one.some((set, index) => other[index] !== undefined && !overlap(set, other[index]))

function partOf(node: AST.Element, rest: Rest, ignoreCase: boolean): Rest {
  if (isOneUnit(node)) return unit(charSetOf(node, ignoreCase), rest)
  switch (node.type) {
    case 'Group':
    case 'CapturingGroup':
      return branches(node.alternatives, rest, ignoreCase)
    case 'Quantifier':
      return repeated(node, rest, ignoreCase)
    default:
      // An assertion looks at a place and takes no unit. It may fail, so what follows no longer always matches.
      return {
        steps: 1 + rest.steps,
        misses: 1 + rest.misses,
        first: rest.first,
        open: rest.open,
        always: false,
      }
  }
}

const unit = (set: CharSet, rest: Rest): Rest => ({
  steps: 1 + rest.steps,
  misses: 1,
  first: set,
  open: false,
  always: false,
})

function repeated({ element, min, max }: AST.Quantifier, rest: Rest, ignoreCase: boolean): Rest {
  if (isOneUnit(element)) return repeatedUnit(charSetOf(element, ignoreCase), min, max, rest)
  // Written out: (x(x(x)?)?)?, from its end.
  let after = rest
  for (let turn = max; turn >= 1; turn -= 1) {
    const once = partOf(element, turn > min ? either([after, rest]) : after, ignoreCase)
    after = { ...once, steps: once.steps + 1, misses: once.misses + 1 }
    if (after.steps > TOO_MANY) return { ...after, steps: TOO_MANY }
  }
  return min === 0 ? either([after, rest]) : after
}

/** Beyond this nothing is counted: it is refused long before. */
const TOO_MANY = 1e12

/**
 * A run of units of one set. Every length from `min` on is tried, and what follows each time; but where what follows
 * cannot begin with a unit of the set, it misses at every length but the longest.
 */
function repeatedUnit(set: CharSet, min: number, max: number, rest: Rest): Rest {
  const settled = !rest.open && !overlap(set, rest.first)
  const lengths = max - min
  const after = rest.always
    ? rest.steps
    : settled
      ? lengths * rest.misses + rest.steps
      : (lengths + 1) * rest.steps
  const optional = min === 0
  return {
    steps: 2 * max + 1 + after,
    misses: optional ? 2 + rest.misses : 2,
    first: optional ? union([set, rest.first]) : set,
    open: max === 0 || (optional && rest.open),
    always: optional && rest.always,
  }
}

/** One of several: all of those that may begin with the same unit are gone through, the others miss. */
function either(each: readonly Rest[]): Rest {
  const misses = each.reduce((sum, one) => sum + one.misses, 0)
  let steps = misses
  for (const place of placesOf(each)) {
    const here = each.reduce(
      (sum, one) => sum + (one.open || holds(one.first, place) ? one.steps : one.misses),
      0,
    )
    steps = Math.max(steps, here)
  }
  return {
    steps: steps + each.length,
    misses: misses + each.length,
    first: union(each.map(({ first }) => first)),
    open: each.some(({ open }) => open),
    always: each.some(({ always }) => always),
  }
}

/** Units at which the set of those that may begin changes, and one that stands for all others. */
function placesOf(each: readonly Rest[]): ReadonlySet<number> {
  const places = new Set<number>([-1])
  for (const { first } of each) {
    for (const [from, to] of first) {
      places.add(from)
      places.add(to + 1)
    }
  }
  return places
}

const holds = (set: CharSet, place: number): boolean =>
  set.some(([first, last]) => first <= place && place <= last)

/** Parts of a pattern with its repeats written out; repeats have an end. */
export function sizeOf(node: AST.Node): number {
  if (node.type === 'Quantifier') return 1 + Math.max(1, node.max) * sizeOf(node.element)
  return 1 + partsOf(node).reduce((sum, part) => sum + sizeOf(part), 0)
}

/** Fewest units, or fewest digits among them, that a match has. */
export function leastOf(node: AST.Node, what: 'units' | 'digits', ignoreCase: boolean): number {
  if (isOneUnit(node)) return what === 'units' || isDigits(charSetOf(node, ignoreCase)) ? 1 : 0
  if (node.type === 'Quantifier') return node.min * leastOf(node.element, what, ignoreCase)
  if (node.type === 'Alternative')
    return node.elements.reduce((sum, element) => sum + leastOf(element, what, ignoreCase), 0)
  const least = partsOf(node).map(part => leastOf(part, what, ignoreCase))
  return least.length === 0 ? 0 : Math.min(...least)
}

/** The parts of a part: the branches of a group, the elements of a branch. */
export function partsOf(node: AST.Node): readonly AST.Node[] {
  if (node.type === 'Alternative') return node.elements
  if (node.type === 'Quantifier') return [node.element]
  if (node.type === 'Pattern' || node.type === 'Group' || node.type === 'CapturingGroup')
    return node.alternatives
  return []
}
