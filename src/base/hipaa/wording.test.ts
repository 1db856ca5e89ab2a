import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isCitation } from './citation.ts'
import { allRequirements, requirement, securityRuleRequirements } from './requirements.ts'

const FILE = join(
  process.env['WARD_SHARED'] ?? join(import.meta.dirname, '../../../../shared'),
  'data/grc/hipaa_security_rule_164-308-316.json',
)
const present = existsSync(FILE)

interface LawItem {
  readonly id: string
  readonly kind: 'standard' | 'spec'
  readonly title: string
  readonly designation: 'Required' | 'Addressable' | null
  readonly text: string
}
const law: readonly LawItem[] = present ? JSON.parse(readFileSync(FILE, 'utf8')).items : []

const words = (text: string) => text.toLowerCase().match(/[a-z0-9]+/g) ?? []

describe('the wording', () => {
  // Law of the house 8: evidence, gaps and duties, never a verdict on the tenant.
  it('passes no verdict', () => {
    const verdict =
      /\b(?:non-?compliant|compliant|compliance|violat\w*|secure|secured|safe|safely|certified|guaranteed?)\b/i
    const found = allRequirements().filter(each =>
      verdict.test(`${each.title} ${each.understand} ${each.note ?? ''}`),
    )
    expect(found.map(each => each.citation)).toEqual([])
  })

  it('is one or two plain sentences of 40 to 400 characters', () => {
    for (const { citation, understand } of allRequirements()) {
      expect(understand, citation).toMatch(/^[A-Z].*\.$/)
      expect(understand.length, citation).toBeGreaterThanOrEqual(40)
      expect(understand.length, citation).toBeLessThanOrEqual(400)
      expect(understand.match(/[.:;?!](?= [A-Z])/g)?.length ?? 0, citation).toBeLessThanOrEqual(2)
    }
  })

  it('has typographic apostrophes, no double blanks and no blanks at the ends', () => {
    for (const { citation, title, understand } of allRequirements()) {
      for (const text of [title, understand]) {
        expect(text, citation).toBe(text.trim())
        expect(text, citation).not.toMatch(/ {2}|['"]/)
      }
    }
  })

  it('has short titles without a full stop', () => {
    for (const { citation, title } of allRequirements()) {
      expect(title.length, citation).toBeGreaterThan(3)
      expect(title.length, citation).toBeLessThanOrEqual(70)
      expect(title, citation).toMatch(/[^.]$/)
    }
  })

  it('cites only paragraphs and sections that Ward has', () => {
    const sections = new Set<string>(allRequirements().map(each => each.section))
    for (const { citation, understand } of allRequirements()) {
      for (const [cited] of understand.matchAll(/164\.\d{3}(?:\([a-zA-Z0-9]+\))*/g)) {
        const known =
          isCitation(cited) ||
          sections.has(cited) ||
          allRequirements().some(each => each.citation.startsWith(cited))
        expect(known, `${citation} cites ${cited}`).toBe(true)
      }
    }
  })
})

describe.skipIf(!present)('against the text of 164.308 to 164.316', () => {
  it('has the same ids in the same order', () => {
    expect(securityRuleRequirements().map(each => each.citation)).toEqual(law.map(item => item.id))
  })

  it('has the same kinds, designations and titles', () => {
    for (const item of law) {
      if (!isCitation(item.id)) throw new Error(`${item.id} is missing`)
      const ours = requirement(item.id)
      expect(ours.kind, item.id).toBe(item.kind === 'spec' ? 'specification' : 'standard')
      const designation = ours.kind === 'specification' ? ours.designation : null
      expect(designation, item.id).toBe(item.designation?.toLowerCase() ?? null)
      expect(words(ours.title), item.id).toEqual(words(item.title))
    }
  })

  it('explains in words of its own: no nine words in a row are the rule’s', () => {
    const runs = new Set<string>()
    for (const item of law) {
      const text = words(item.text)
      for (let at = 0; at + 9 <= text.length; at++) runs.add(text.slice(at, at + 9).join(' '))
    }
    for (const { citation, understand } of allRequirements()) {
      const text = words(understand)
      for (let at = 0; at + 9 <= text.length; at++) {
        expect(
          runs.has(text.slice(at, at + 9).join(' ')),
          `${citation}: ${text.slice(at, at + 9).join(' ')}`,
        ).toBe(false)
      }
    }
  })
})
