import { describe, expect, it } from 'vitest'
import { isCitation, normaliseCitation } from './citation.ts'
import { allRequirements } from './requirements.ts'

describe('normaliseCitation', () => {
  it.each([
    ['164.312(d)', '164.312(d)', 'the form Ward writes'],
    ['45 CFR 164.312(d)', '164.312(d)', 'with the title of the code'],
    ['45 CFR § 164.312(d)', '164.312(d)', 'with title and section sign'],
    ['45 C.F.R. §164.312(d)', '164.312(d)', 'as lawyers write it'],
    ['§164.312(d)', '164.312(d)', 'section sign'],
    ['§ 164.312(d)', '164.312(d)', 'section sign and blank'],
    ['§\u00a0164.312(d)', '164.312(d)', 'section sign and no-break blank, as on web pages'],
    ['Section 164.312(d)', '164.312(d)', 'spelled out'],
    ['HIPAA 164.312(d)', '164.312(d)', 'with the name of the law'],
    ['  164.312 (d) ', '164.312(d)', 'blanks around the paragraph'],
    ['164.308(a)(7)(ii)(c)', '164.308(a)(7)(ii)(C)', 'small letter at level 4'],
    ['164.308(a.7.ii.c)', '164.308(a)(7)(ii)(C)', 'dotted, small letter (a published control set)'],
    ['164.310(d.1.i)', '164.310(d)(2)(i)', 'dotted, under the standard: disposal'],
    ['164.310(d.1.ii)', '164.310(d)(2)(ii)', 'dotted, under the standard: media re-use'],
    ['164.310(d.1.iii)', '164.310(d)(2)(iii)', 'dotted, under the standard: accountability'],
    ['164.310(d.1.iv)', '164.310(d)(2)(iv)', 'dotted, under the standard: backup before moving'],
    ['164.310(d.1)', '164.310(d)(1)', 'dotted, the standard itself'],
    ['164.310(d)(1)(iv)', '164.310(d)(2)(iv)', 'the same slip in brackets'],
    ['164.308(b)(4)', '164.308(b)(3)', 'number before 2013, still in 164.314(a)(2)(iii)'],
    ['45 CFR §164.308(b.4)', '164.308(b)(3)', 'number before 2013, dotted'],
    ['160.530(j)', '164.530(j)', 'slip in 164.522(a)(3)'],
    ['§ 160.530(j)', '164.530(j)', 'slip in 164.522(a)(3) with its section sign'],
    ['164.402&#40;2)&#40;i)', '164.402(2)(i)', 'brackets as in the Markdown conversion'],
    ['164.308(a)(1)', '164.308(a)(1)(i)', 'the paragraph that a standard opens, level 3'],
    ['164.312(a)', '164.312(a)(1)', 'the paragraph that a standard opens, level 2'],
    ['164.308(b)', '164.308(b)(1)', 'business associates: the standard opens (b)'],
    ['164.308(b)(2)', '164.308(b)(2)', 'subcontractors keep their own paragraph'],
    ['164.306(d)(3)(ii)(B)(1)', '164.306(d)(3)(ii)(B)(1)', 'five levels'],
  ])('understands %s as %s (%s)', (text, expected) => {
    expect(normaliseCitation(text)).toBe(expected)
  })

  it.each([
    ['', 'nothing'],
    ['164.312(z)', 'no such paragraph'],
    ['164.312', 'a section with many standards'],
    ['164.308(a)', 'opens with no standard of its own'],
    ['164.308(a)(1)(ii)', 'four specifications, none of them named'],
    ['164.310(d)(1)(v)', 'no fifth media specification'],
    ['160.312(d)', 'another part'],
    ['160.530', 'the slip is known for paragraph (j) only'],
    ['46 CFR 164.312(d)', 'another title of the code'],
    ['1164.312(d)', 'a longer number'],
    ['164.312(d', 'bracket not closed'],
    ['164.312(d) Person or entity authentication', 'a citation with its title'],
    ['see 164.312(d)', 'a sentence'],
    ['164.312(d)(d)', 'one paragraph too many'],
    ['164.509(a)', 'vacated section, not in Ward'],
    [`164.312(${'a'.repeat(500)})`, 'long rubbish'],
    ['164.308' + '(a)'.repeat(10_000), 'very long rubbish'],
    ['toString', 'name of an inherited property'],
    ['__proto__', 'name of an inherited property'],
  ])('does not understand %s (%s)', text => {
    expect(normaliseCitation(text)).toBeUndefined()
  })

  it('understands every citation as itself, however it is dressed', () => {
    for (const { citation } of allRequirements()) {
      const dotted = citation.replace(/\((.*)\)$/, (_, inside: string) => `(${inside.replaceAll(')(', '.')})`)
      for (const written of [
        citation,
        `45 CFR ${citation}`,
        `§${citation}`,
        `§ ${citation.toLowerCase()}`,
        citation.toUpperCase(),
        citation.replaceAll('(', ' ('),
        dotted,
      ]) {
        expect(normaliseCitation(written), written).toBe(citation)
      }
    }
  })

  it('never answers with anything but a citation', () => {
    for (const text of [
      '164.308(b)(4)',
      '160.530(j)',
      '164.310(d.1.i)',
      '164.308(a)(1)',
      '164.314(a)',
      '164.316(b)',
    ]) {
      expect(isCitation(normaliseCitation(text) ?? ''), text).toBe(true)
    }
  })

  it('has no two citations that differ only in capitals', () => {
    const folded = allRequirements().map(each => each.citation.toLowerCase())
    expect(new Set(folded).size).toBe(folded.length)
  })
})

describe('isCitation', () => {
  it.each([
    ['164.312(d)', true, 'the form Ward writes'],
    ['45 CFR 164.312(d)', false, 'understood, but not the form Ward writes'],
    ['164.308(b)(4)', false, 'number before 2013'],
    ['164.308(a)(1)', false, 'the standard is (a)(1)(i)'],
    ['constructor', false, 'name of an inherited property'],
  ])('%s: %s (%s)', (text, expected) => {
    expect(isCitation(text)).toBe(expected)
  })
})
