import { type AST, RegExpParser } from '@eslint-community/regexpp'
import { isOneUnit, type OneUnit } from './char-set.ts'
import { partsOf } from './pattern-steps.ts'

/** Goes on at a place; answers where the whole match ends, or -1. */
type Next = (at: number) => number

/** What a backtracking matcher found and how many steps it took; the steps are those of pattern-steps.ts. */
export interface Counted {
  readonly matches: readonly { readonly from: number; readonly to: number }[]
  readonly steps: number
}

/**
 * Searches a text as ECMAScript's backtracking matcher does (ECMA-262, 22.2.2), every match, and counts its steps. It is
 * the plainest such matcher there is: nothing is remembered, nothing is skipped.
 */
export function countSteps(source: string, text: string, ignoreCase: boolean): Counted {
  const pattern = new RegExpParser({ ecmaVersion: 2024 }).parsePattern(source)
  const tests = new Map<OneUnit, RegExp>()
  let steps = 0

  function one(node: OneUnit, at: number): boolean {
    steps += 1
    if (at >= text.length) return false
    let test = tests.get(node)
    if (test === undefined) {
      test = new RegExp(`^${node.raw}$`, ignoreCase ? 'i' : '')
      tests.set(node, test)
    }
    return test.test(text[at] as string)
  }

  function holds(node: AST.BoundaryAssertion, at: number): boolean {
    steps += 1
    if (node.kind === 'start') return at === 0
    if (node.kind === 'end') return at === text.length
    const word = (index: number) => /^\w$/.test(text[index] ?? '')
    return (word(at - 1) !== word(at)) !== ('negate' in node && node.negate)
  }

  function run(node: AST.Node, at: number, next: Next): number {
    if (isOneUnit(node)) return one(node, at) ? next(at + 1) : -1
    if (node.type === 'Alternative') return inOrder(node.elements, 0, at, next)
    if (node.type === 'Quantifier') return repeat(node, 0, at, next)
    if (node.type === 'Assertion') return holds(node as AST.BoundaryAssertion, at) ? next(at) : -1
    const branches = partsOf(node)
    for (const branch of branches) {
      if (branches.length > 1) steps += 1
      const end = run(branch, at, next)
      if (end >= 0) return end
    }
    return -1
  }

  function inOrder(elements: readonly AST.Node[], index: number, at: number, next: Next): number {
    const element = elements[index]
    return element === undefined
      ? next(at)
      : run(element, at, after => inOrder(elements, index + 1, after, next))
  }

  function repeat(node: AST.Quantifier, count: number, at: number, next: Next): number {
    const again = () => {
      if (count >= node.max) return -1
      steps += 1
      // A turn that takes nothing is none, once there were enough.
      return run(node.element, at, after =>
        after === at && count >= node.min ? -1 : repeat(node, count + 1, after, next),
      )
    }
    if (count < node.min) return again()
    const [one, other] = node.greedy ? [again, () => next(at)] : [() => next(at), again]
    const end = one()
    return end >= 0 ? end : other()
  }

  const matches: { from: number; to: number }[] = []
  for (let from = 0; from <= text.length; ) {
    const to = run(pattern, from, at => at)
    if (to >= 0) matches.push({ from, to })
    from = Math.max(to, from + 1)
  }
  return { matches, steps }
}
