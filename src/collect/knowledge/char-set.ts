import type { AST } from '@eslint-community/regexpp'

/** UTF-16 units as ascending, disjoint stretches `[first, last]`. */
export type CharSet = readonly (readonly [first: number, last: number])[]

const LAST = 0xffff
const ALL: CharSet = [[0, LAST]]
const DIGITS: CharSet = [[48, 57]]
const WORD_UNITS: CharSet = [
  [48, 57],
  [65, 90],
  [95, 95],
  [97, 122],
]
/** WhiteSpace and LineTerminator of ECMAScript 2024, 12.2 and 12.3. */
const SPACES: CharSet = [
  [9, 13],
  [32, 32],
  [0xa0, 0xa0],
  [0x1680, 0x1680],
  [0x2000, 0x200a],
  [0x2028, 0x2029],
  [0x202f, 0x202f],
  [0x205f, 0x205f],
  [0x3000, 0x3000],
  [0xfeff, 0xfeff],
]
const LINE_ENDS: CharSet = [
  [10, 10],
  [13, 13],
  [0x2028, 0x2029],
]

/** A part of a pattern that takes exactly one unit. */
export type OneUnit = AST.Character | AST.CharacterClass | AST.CharacterSet

export const isOneUnit = (node: AST.Node): node is OneUnit =>
  node.type === 'Character' || node.type === 'CharacterClass' || node.type === 'CharacterSet'

/**
 * The units that a part of a pattern can match; with `i` at least those. Patterns without the flags `u` and `v`.
 */
export function charSetOf(node: OneUnit, ignoreCase: boolean): CharSet {
  const set = setOf(node)
  return ignoreCase ? withCases(set) : set
}

function setOf(node: AST.Node): CharSet {
  switch (node.type) {
    case 'Character':
      return [[node.value, node.value]]
    case 'CharacterClassRange':
      return [[node.min.value, node.max.value]]
    case 'CharacterSet': {
      if (node.kind === 'any') return complement(LINE_ENDS)
      const set = node.kind === 'digit' ? DIGITS : node.kind === 'space' ? SPACES : WORD_UNITS
      return 'negate' in node && node.negate ? complement(set) : set
    }
    case 'CharacterClass': {
      const set = union(node.elements.map(setOf))
      return node.negate ? complement(set) : set
    }
    default:
      return ALL
  }
}

export function union(sets: readonly CharSet[]): CharSet {
  const sorted = sets.flat().sort(([one], [other]) => one - other)
  const joined: [number, number][] = []
  for (const [first, last] of sorted) {
    const before = joined.at(-1)
    if (before !== undefined && first <= before[1] + 1) before[1] = Math.max(before[1], last)
    else joined.push([first, last])
  }
  return joined
}

export function overlap(one: CharSet, other: CharSet): boolean {
  let at = 0
  for (const [first, last] of one) {
    while (at < other.length && (other[at] as readonly [number, number])[1] < first) at += 1
    const there = other[at]
    if (there !== undefined && there[0] <= last) return true
  }
  return false
}

export const isWithin = (inner: CharSet, outer: CharSet): boolean => !overlap(inner, complement(outer))
export const isDigits = (set: CharSet): boolean => set.length > 0 && isWithin(set, DIGITS)

function complement(set: CharSet): CharSet {
  const out: [number, number][] = []
  let from = 0
  for (const [first, last] of set) {
    if (first > from) out.push([from, first - 1])
    from = last + 1
  }
  if (from <= LAST) out.push([from, LAST])
  return out
}

/** With the other case of its ASCII letters; where it holds anything beyond ASCII, with all of that. */
function withCases(set: CharSet): CharSet {
  const shifted = [
    ...cut(set, 65, 90).map(([first, last]) => [first + 32, last + 32] as const),
    ...cut(set, 97, 122).map(([first, last]) => [first - 32, last - 32] as const),
  ]
  const beyond: CharSet = cut(set, 128, LAST).length > 0 ? [[128, LAST]] : []
  return union([set, shifted, beyond])
}

function cut(set: CharSet, from: number, to: number): CharSet {
  return set
    .map(([first, last]) => [Math.max(first, from), Math.min(last, to)] as const)
    .filter(([first, last]) => first <= last)
}
