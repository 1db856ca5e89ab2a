import { expect, test } from 'vitest'
import { SENSITIVE_CATEGORIES, type SensitiveCategory } from '../../../assess/scanning/word-knowledge.ts'
import { EXTRA_CARE, extraCareFor } from './extra-care.ts'

test.each<[SensitiveCategory, string, string]>([
  ['hiv', '45 CFR 160.203(b)', 'a state law that is more stringent is not preempted'],
  ['substance-use', '42 CFR Part 2', 'records of programs that treat it'],
  ['psychiatric', '45 CFR 164.508(a)(2)', 'psychotherapy notes need an authorization'],
  ['reproductive', '45 CFR 164.502(a)', 'the rule of 2024 was vacated on 2025-06-18 (Purl v. HHS)'],
  ['genetic', '45 CFR 164.502(a)(5)(i)', 'no underwriting by genetic information'],
])('%s: %s, %s', (category, law) => {
  expect(EXTRA_CARE[category].law).toBe(law)
  // The page of the section that is named, at the government’s own edition.
  const section = /\d+\.\d+|Part 2/.exec(law)?.[0].replace('Part 2', 'part-2') ?? ''
  expect(EXTRA_CARE[category].address).toMatch(
    new RegExp(`^https://www\\.ecfr\\.gov/current/title-4[25]/.*${section}$`),
  )
})

test('every category has its words', () => {
  expect(Object.keys(EXTRA_CARE)).toEqual([...SENSITIVE_CATEGORIES])
})

test('each is named once, and only those that were found', () => {
  expect(
    extraCareFor([{ sensitive: 'psychiatric' }, {}, { sensitive: 'hiv' }, { sensitive: 'hiv' }]),
  ).toEqual(['hiv', 'psychiatric'])
})
