// Read by tsc, never run: a wrong citation does not compile, and each kind is known to the compiler.
import type { Citation, ProvisionCitation, SpecificationCitation, StandardCitation } from './citation.ts'
import { requirement, specificationsOf, standardOf } from './requirements.ts'
import type { Requirement, Specification, Standard } from './requirements.ts'

type Equal<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false

export const standard: Citation = '164.312(d)'
export const specification: Citation = '164.308(a)(7)(ii)(C)'
export const breach: Citation = '164.404(c)(1)(E)'
export const privacy: Citation = '164.530(j)(2)'

// @ts-expect-error no such paragraph
export const noParagraph: Citation = '164.312(z)'
// @ts-expect-error level 4 is a capital letter
export const smallLetter: Citation = '164.308(a)(7)(ii)(c)'
// @ts-expect-error the number before 2013
export const old: Citation = '164.308(b)(4)'
// @ts-expect-error another tool's numbering
export const dotted: Citation = '164.310(d.1.i)'
// @ts-expect-error written with the title of the code
export const prefixed: Citation = '45 CFR 164.312(d)'
// @ts-expect-error any text is not a citation until isCitation or normaliseCitation said so
export const anyText: Citation = String('164.312(d)')

// @ts-expect-error a specification is not a standard
export const notStandard: StandardCitation = '164.308(a)(1)(ii)(A)'
// @ts-expect-error a standard is not a specification
export const notSpecification: SpecificationCitation = '164.308(a)(1)(i)'
// @ts-expect-error the subcontractor paragraph is cited, but is no standard of its own
export const notOwnStandard: StandardCitation = '164.308(b)(2)'
export const provision: ProvisionCitation = '164.308(b)(2)'

export function calls(text: string, citation: Citation): void {
  const any = requirement(citation)
  const designated = requirement('164.312(a)(2)(iii)')
  const kinds: [
    Equal<typeof any, Requirement>,
    Equal<typeof designated, Specification>,
    Equal<ReturnType<typeof standardOf>, Standard>,
    Equal<ReturnType<typeof specificationsOf>, readonly Specification[]>,
  ] = [true, true, true, true]
  kinds.at(0)
  // @ts-expect-error a standard has no parent
  standardOf('164.312(d)')
  // @ts-expect-error a specification has no specifications
  specificationsOf('164.312(a)(2)(i)')
  // @ts-expect-error a text has to be normalised first
  requirement(text)
}
