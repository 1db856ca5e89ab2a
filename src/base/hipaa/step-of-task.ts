import { isCitation } from './citation.ts'
import { type Step, stepsOf } from './steps.ts'

/** Where what a task asks for is done, by the page it leads to; a longer beginning stands before a shorter one. */
const STEP_PAGES: readonly (readonly [page: string, step: Step])[] = [
  ['/assurance?part=evaluation', 'evaluate'],
  ['/assurance', 'sign-up'],
  ['/agreements', 'sign-up'],
  ['/contact', 'sign-up'],
  ['/vendors', 'sign-up'],
  ['/services', 'evaluate'],
]

interface TaskOfStep {
  readonly cites: readonly string[]
  /** The address where it is done, without the tenant. */
  readonly page?: string | null | undefined
}

/**
 * The steps that a task belongs to, its home first. A page of one step says more than a paragraph that several answer: to
 * confirm an agreement serves the evaluation of 164.308(a)(8) too, and is done where agreements are.
 */
export function stepsOfTask({ cites, page }: TaskOfStep): readonly Step[] {
  const [, home] = STEP_PAGES.find(([begins]) => isAt(page ?? '', begins)) ?? []
  if (home !== undefined) return [home]
  return [...new Set(cites.flatMap(cite => (isCitation(cite) ? known(cite) : [])))]
}

/** "/contact" is not "/contacts". */
function isAt(page: string, begins: string): boolean {
  return page.startsWith(begins) && /^(?:$|[?#&/])/.test(page.slice(begins.length))
}

/** A paragraph outside of the security rule belongs to no step. */
function known(cite: Parameters<typeof stepsOf>[0]): readonly Step[] {
  try {
    return stepsOf(cite)
  } catch (error) {
    if (error instanceof RangeError) return []
    throw error
  }
}
