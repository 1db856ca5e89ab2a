import { type AST, RegExpParser } from '@eslint-community/regexpp'
import { charSetOf, isOneUnit, overlap, union, type CharSet } from './char-set.ts'
import { leastOf, partsOf, sizeOf, stepsOf } from './pattern-steps.ts'

/** What a pattern that people write may be at most. The guide docs/guide/own-recognizers.md names these. */
export const PATTERN_LIMITS = {
  /** Characters of a pattern. */
  length: 500,
  /** What `*` and `+` stop at, beyond their least. */
  endless: 64,
  /** What a repeat may be told to count to. */
  repeat: 300,
  /** Parts with all repeats written out. */
  size: 4_000,
  /** Steps from one place of a text. An ordinary pattern takes fewer than 100. */
  steps: 1_000,
} as const

export interface SafePattern {
  /** The pattern with an end for every repeat: `\d+` became `\d{1,64}`. */
  readonly source: string
  /** The most steps it takes from one place of a text; the whole search takes at most (length + 1) times that. */
  readonly steps: number
  /** Fewest digits and fewest units a match has. */
  readonly leastDigits: number
  readonly leastUnits: number
}

export interface PatternRefusal {
  /** Which character of the pattern, from 1. */
  readonly position: number
  /** What is wrong and what to do: a sentence without its first word and its full stop. Never holds a piece of the pattern. */
  readonly why: string
}

export const isRefusal = (read: SafePattern | PatternRefusal): read is PatternRefusal => 'why' in read

/**
 * Reads a pattern that somebody wrote (JavaScript's syntax without the flags u and v) and answers either a pattern that
 * cannot take long on any text, or why not: no looking around, no back-references, no repeat inside a repeat, no repeat
 * of alternatives that begin alike, and at most `PATTERN_LIMITS.steps` steps from any place of a text.
 */
export function safePattern(
  source: string,
  { ignoreCase }: { readonly ignoreCase: boolean },
): SafePattern | PatternRefusal {
  if (source.length > PATTERN_LIMITS.length) {
    return refuse(
      PATTERN_LIMITS.length,
      `the pattern has more than ${PATTERN_LIMITS.length} characters; make two rules of it`,
    )
  }
  const read = parsed(source)
  if ('why' in read) return read
  const refused = firstRefusal(read, null, ignoreCase)
  if (refused !== null) return refused
  const bounded = withEnds(source, read)
  const again = parsed(bounded)
  if ('why' in again) return again
  const leastUnits = leastOf(again, 'units', ignoreCase)
  if (leastUnits === 0)
    return refuse(1, 'the pattern matches nothing at all as well; require at least one character')
  if (sizeOf(again) > PATTERN_LIMITS.size) {
    return refuse(1, 'its repeats inside repeats count too far; lower the numbers in braces')
  }
  const steps = stepsOf(again, ignoreCase)
  // Written so that what is not a number is refused too.
  if (!(steps <= PATTERN_LIMITS.steps)) {
    return refuse(
      widest(read),
      `a text could make it try more than ${PATTERN_LIMITS.steps.toLocaleString('en')} ways from each place, because neighbouring repeats match the same characters; say how many there are ({1,8}), or put a character between them that neither matches`,
    )
  }
  return { source: bounded, steps, leastUnits, leastDigits: leastOf(again, 'digits', ignoreCase) }
}

const refuse = (position: number, why: string): PatternRefusal => ({ position, why })

function parsed(source: string): AST.Pattern | PatternRefusal {
  try {
    return new RegExpParser({ ecmaVersion: 2024 }).parsePattern(source)
  } catch (error) {
    // The parser's own message quotes the pattern; its place does not.
    const index = error instanceof SyntaxError && 'index' in error ? Number(error.index) : 0
    return refuse(
      Math.max(1, index),
      'this is no regular expression as JavaScript writes them; look for a bracket without its partner, or a sign that needs a backslash before it',
    )
  }
}

/** The first thing in reading order that is refused, or null. `repeat` is the innermost open repeat around the node. */
function firstRefusal(
  node: AST.Node,
  repeat: AST.Quantifier | null,
  ignoreCase: boolean,
): PatternRefusal | null {
  const own = refusalOf(node, repeat, ignoreCase)
  if (own !== null) return own
  const around = node.type === 'Quantifier' && canRepeat(node) ? node : repeat
  for (const part of partsOf(node)) {
    const inside = firstRefusal(part, around, ignoreCase)
    if (inside !== null) return inside
  }
  return null
}

/** Its count can differ, and is more than "once or not at all". */
const canRepeat = ({ min, max }: AST.Quantifier): boolean => max > 1 && min !== max

function refusalOf(
  node: AST.Node,
  repeat: AST.Quantifier | null,
  ignoreCase: boolean,
): PatternRefusal | null {
  const at = (why: string) => refuse(node.start + 1, why)
  switch (node.type) {
    case 'Backreference':
      return at(
        'a back-reference cannot be searched for in a time that is known; write out what may stand there',
      )
    case 'Assertion':
      return node.kind === 'lookahead' || node.kind === 'lookbehind'
        ? at(
            'looking ahead or behind is not allowed; leave it out: Ward itself sees to it that no letter or digit touches a match, and keywords say what stands near',
          )
        : null
    case 'Character':
      // Without the flag u "\p" is the letter p: never what was meant.
      return /^\\[a-zA-Z]$/.test(node.raw) && node.raw.slice(1) === String.fromCharCode(node.value)
        ? at(
            'this letter means nothing behind a backslash; take the backslash away, or write the characters in brackets',
          )
        : null
    case 'Quantifier':
      return refusedRepeat(node, repeat)
    case 'Group':
    case 'CapturingGroup':
      return repeat !== null && beginAlike(node.alternatives, ignoreCase)
        ? at(
            'these alternatives stand in a repeat and two of them can begin with the same character; put what they share before the group, or take the repeat away',
          )
        : null
    default:
      return null
  }
}

function refusedRepeat(node: AST.Quantifier, repeat: AST.Quantifier | null): PatternRefusal | null {
  const sign = node.element.end + 1
  if (repeat !== null && canRepeat(node)) {
    return refuse(
      sign,
      'this repeat stands inside another repeat; say exactly how many there are in one of them, or take one away',
    )
  }
  const most = node.max === Number.POSITIVE_INFINITY ? node.min : node.max
  return most > PATTERN_LIMITS.repeat
    ? refuse(sign, `a repeat may count to ${PATTERN_LIMITS.repeat}; lower the number in braces`)
    : null
}

function beginAlike(alternatives: readonly AST.Alternative[], ignoreCase: boolean): boolean {
  const begins = alternatives.map(alternative => beginOf(alternative, ignoreCase))
  return begins.some(
    ({ first, empty }, index) =>
      (empty && begins.length > 1) || begins.slice(index + 1).some(other => overlap(first, other.first)),
  )
}

/** What a part may begin with, and whether it may be empty. */
function beginOf(node: AST.Node, ignoreCase: boolean): { readonly first: CharSet; readonly empty: boolean } {
  if (isOneUnit(node)) return { first: charSetOf(node, ignoreCase), empty: false }
  if (node.type === 'Quantifier') {
    const { first, empty } = beginOf(node.element, ignoreCase)
    return { first: node.max === 0 ? [] : first, empty: empty || node.min === 0 }
  }
  if (node.type === 'Alternative') {
    const firsts: CharSet[] = []
    for (const element of node.elements) {
      const { first, empty } = beginOf(element, ignoreCase)
      firsts.push(first)
      if (!empty) return { first: union(firsts), empty: false }
    }
    return { first: union(firsts), empty: true }
  }
  const each = partsOf(node).map(part => beginOf(part, ignoreCase))
  return {
    first: union(each.map(({ first }) => first)),
    empty: each.length === 0 || each.some(({ empty }) => empty),
  }
}

/** The pattern with every endless repeat given an end. */
function withEnds(source: string, pattern: AST.Pattern): string {
  let out = source
  for (const { element, end, min, greedy } of quantifiersOf(pattern)
    .filter(({ max }) => max === Number.POSITIVE_INFINITY)
    .sort((one, other) => other.end - one.end)) {
    const bound = `{${min},${min + PATTERN_LIMITS.endless}}${greedy ? '' : '?'}`
    out = out.slice(0, element.end) + bound + out.slice(end)
  }
  return out
}

/** Where the repeat stands that can take the most different counts. */
function widest(pattern: AST.Pattern): number {
  const wide = quantifiersOf(pattern).sort(
    (one, other) => other.max - other.min - (one.max - one.min) || one.start - other.start,
  )[0]
  return wide === undefined ? 1 : wide.element.end + 1
}

const quantifiersOf = (node: AST.Node): AST.Quantifier[] => [
  ...(node.type === 'Quantifier' ? [node] : []),
  ...partsOf(node).flatMap(quantifiersOf),
]
