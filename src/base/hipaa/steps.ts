import type { Citation, SpecificationCitation, StandardCitation } from './citation.ts'

/** The five steps a person sees first, in their order. */
export const STEPS = [
  { id: 'evaluate', number: 1, title: 'Evaluate' },
  { id: 'sign-up', number: 2, title: 'Sign up' },
  { id: 'access-control', number: 3, title: 'Access control' },
  { id: 'training', number: 4, title: 'Training' },
  { id: 'procedures', number: 5, title: 'Procedures' },
] as const
export type Step = (typeof STEPS)[number]['id']

type Steps = readonly [Step, ...Step[]]

/** Every standard and specification by name: one without a step does not compile. The first step is its home. */
const SECURITY_STEPS = {
  '164.308(a)(1)(i)': ['evaluate', 'procedures'],
  '164.308(a)(1)(ii)(A)': ['evaluate'],
  '164.308(a)(1)(ii)(B)': ['evaluate'],
  '164.308(a)(1)(ii)(C)': ['procedures', 'training'],
  '164.308(a)(1)(ii)(D)': ['access-control'],
  '164.308(a)(2)': ['sign-up', 'procedures'],
  '164.308(a)(3)(i)': ['access-control'],
  '164.308(a)(3)(ii)(A)': ['access-control'],
  '164.308(a)(3)(ii)(B)': ['access-control', 'procedures'],
  '164.308(a)(3)(ii)(C)': ['access-control', 'procedures'],
  '164.308(a)(4)(i)': ['access-control'],
  '164.308(a)(4)(ii)(A)': ['access-control'],
  '164.308(a)(4)(ii)(B)': ['access-control'],
  '164.308(a)(4)(ii)(C)': ['access-control'],
  '164.308(a)(5)(i)': ['training'],
  '164.308(a)(5)(ii)(A)': ['training'],
  '164.308(a)(5)(ii)(B)': ['evaluate', 'training'],
  '164.308(a)(5)(ii)(C)': ['access-control', 'training'],
  '164.308(a)(5)(ii)(D)': ['access-control', 'training'],
  '164.308(a)(6)(i)': ['procedures'],
  '164.308(a)(6)(ii)': ['procedures'],
  '164.308(a)(7)(i)': ['procedures'],
  '164.308(a)(7)(ii)(A)': ['procedures'],
  '164.308(a)(7)(ii)(B)': ['procedures'],
  '164.308(a)(7)(ii)(C)': ['procedures'],
  '164.308(a)(7)(ii)(D)': ['procedures'],
  '164.308(a)(7)(ii)(E)': ['procedures', 'evaluate'],
  '164.308(a)(8)': ['evaluate'],
  '164.308(b)(1)': ['sign-up'],
  '164.308(b)(3)': ['sign-up'],
  '164.310(a)(1)': ['procedures'],
  '164.310(a)(2)(i)': ['procedures'],
  '164.310(a)(2)(ii)': ['procedures'],
  '164.310(a)(2)(iii)': ['procedures'],
  '164.310(a)(2)(iv)': ['procedures'],
  '164.310(b)': ['procedures', 'training'],
  '164.310(c)': ['access-control', 'procedures'],
  '164.310(d)(1)': ['access-control', 'procedures'],
  '164.310(d)(2)(i)': ['procedures'],
  '164.310(d)(2)(ii)': ['procedures'],
  '164.310(d)(2)(iii)': ['procedures', 'access-control'],
  '164.310(d)(2)(iv)': ['procedures'],
  '164.312(a)(1)': ['access-control', 'evaluate'],
  '164.312(a)(2)(i)': ['access-control'],
  '164.312(a)(2)(ii)': ['access-control', 'procedures'],
  '164.312(a)(2)(iii)': ['access-control'],
  '164.312(a)(2)(iv)': ['evaluate'],
  '164.312(b)': ['access-control'],
  '164.312(c)(1)': ['evaluate'],
  '164.312(c)(2)': ['evaluate'],
  '164.312(d)': ['access-control'],
  '164.312(e)(1)': ['evaluate'],
  '164.312(e)(2)(i)': ['evaluate'],
  '164.312(e)(2)(ii)': ['evaluate'],
  '164.314(a)(1)': ['sign-up'],
  '164.314(a)(2)(i)': ['sign-up'],
  '164.314(a)(2)(ii)': ['sign-up'],
  '164.314(a)(2)(iii)': ['sign-up'],
  '164.314(b)(1)': ['sign-up'],
  '164.314(b)(2)': ['sign-up'],
  '164.316(a)': ['procedures'],
  '164.316(b)(1)': ['procedures'],
  '164.316(b)(2)(i)': ['procedures'],
  '164.316(b)(2)(ii)': ['procedures'],
  '164.316(b)(2)(iii)': ['procedures'],
} as const satisfies Record<StandardCitation | SpecificationCitation, Steps>

/** The other paragraphs, by the longest opening that fits: `164.404` speaks for all of 164.404. */
const PARAGRAPH_STEPS: Readonly<Record<string, Steps>> = {
  '164.306': ['evaluate'],
  '164.308(b)(2)': ['sign-up'],
  '164.314': ['sign-up'],
  '164.402': ['procedures'],
  '164.404': ['procedures'],
  '164.406': ['procedures'],
  '164.408': ['procedures'],
  '164.410': ['procedures', 'sign-up'],
  '164.412': ['procedures'],
  '164.414': ['procedures'],
  '164.502(a)': ['procedures'],
  '164.502(b)': ['access-control', 'training'],
  '164.502(e)': ['sign-up'],
  '164.504(e)': ['sign-up'],
  '164.508': ['procedures'],
  '164.514(b)': ['procedures'],
  '164.514(d)': ['access-control', 'procedures'],
  '164.514(h)': ['procedures', 'training'],
  '164.520': ['procedures'],
  '164.522': ['procedures'],
  '164.524': ['procedures'],
  '164.526': ['procedures'],
  '164.528': ['procedures'],
  '164.530(a)': ['sign-up', 'procedures'],
  '164.530(b)': ['training'],
  '164.530(c)': ['evaluate', 'training'],
  '164.530(d)': ['procedures'],
  '164.530(e)': ['procedures', 'training'],
  '164.530(f)': ['procedures'],
  '164.530(g)': ['procedures'],
  '164.530(h)': ['procedures'],
  '164.530(i)': ['procedures'],
  '164.530(j)': ['procedures'],
  '164.530(k)': ['evaluate'],
}

const BY_CITATION: ReadonlyMap<string, Steps> = new Map<string, Steps>([
  ...Object.entries(PARAGRAPH_STEPS),
  ...Object.entries(SECURITY_STEPS),
])

/** Under which of the five steps Ward answers this requirement; the first is where it is shown. */
export function stepsOf(citation: Citation): Steps {
  let opening: string = citation
  for (;;) {
    const steps = BY_CITATION.get(opening)
    if (steps !== undefined) return steps
    const shorter = opening.replace(/\([^()]*\)$/, '')
    // Not reached: a test asks for every citation there is.
    if (shorter === opening) throw new RangeError('No step answers this requirement.')
    opening = shorter
  }
}
