import { describe, expect, it } from 'vitest'
import { countSteps } from './counting-matcher.fixture.ts'
import { isRefusal, PATTERN_LIMITS, safePattern } from './safe-pattern.ts'

const read = (source: string) => safePattern(source, { ignoreCase: true })

describe('patterns that are refused', () => {
  it.each<[because: string, source: string, position: number, why: RegExp]>([
    ['the classic: a run of runs', '(a+)+$', 3, /inside another repeat/],
    ['digits of digits', String.raw`(\d+)*x`, 4, /inside another repeat/],
    ['a run of words', String.raw`(\w+\s?)+:`, 4, /inside another repeat/],
    ['three deep', '^(([a-z])+.)+[A-Z]([a-z])+$', 10, /inside another repeat/],
    ['a counted run of runs', '(?:a{1,30}){1,30}b', 5, /inside another repeat/],
    ['a lazy run of runs', '(a+?)+?b', 3, /inside another repeat/],
    ['the same twice', '(a|a)*b', 1, /begin with the same character/],
    ['one begins the other', '(a|ab)*c', 1, /begin with the same character/],
    ['sets that share a digit', String.raw`(?:\d|[0-9a-f])+z`, 1, /begin with the same character/],
    ['either case is the same with the flag i', '(?:a|A)+b', 1, /begin with the same character/],
    ['an empty alternative', '(?:a|)*b', 1, /begin with the same character/],
    ['deeper in the repeat', '(?:x(?:a|ab))+c', 5, /begin with the same character/],
    ['neighbours that match the same', String.raw`x\s*\s*\s*\s*$`, 4, /neighbouring repeats/],
    ['anything, thrice', '.*a.*b.*c', 3, /neighbouring repeats/],
    ['a choice thirty times over', '(a?){30}b', 7, /neighbouring repeats/],
    ['the same twice, thirty times', '(a|a){30}b', 6, /neighbouring repeats/],
    ['ten words in a row', String.raw`(?:\w{1,20} ?){10}x`, 17, /neighbouring repeats/],
    ['back-reference', String.raw`(\d)\1`, 5, /back-reference/],
    ['named back-reference', String.raw`(?<a>\d)\k<a>`, 9, /back-reference/],
    ['looking ahead', String.raw`\d(?=x)`, 3, /looking ahead or behind/],
    ['looking behind', String.raw`(?<!x)\d`, 1, /looking ahead or behind/],
    ['a letter that means nothing', String.raw`\p{L}1`, 1, /behind a backslash/],
    ['matches nothing at all', 'a*', 1, /nothing at all/],
    ['is empty', '', 1, /nothing at all/],
    ['an open bracket', 'a[b', 3, /no regular expression/],
    ['a repeat of nothing', '+a', 1, /no regular expression/],
    ['flags inside', '(?i:a)', 1, /no regular expression/],
    ['counts too far', String.raw`\d{301}`, 3, /may count to 300/],
    ['counts of counts', '(?:(?:a{300}){300}){300}', 1, /count too far/],
    ['too long', 'a'.repeat(PATTERN_LIMITS.length + 1), PATTERN_LIMITS.length, /more than 500 characters/],
  ])('%s', (_, source, position, why) => {
    const answer = read(source)
    expect(answer).toMatchObject({ why: expect.stringMatching(why) })
    if (why.source !== 'neighbouring repeats') expect(answer).toMatchObject({ position })
  })

  it('tells the place of one of the neighbouring repeats', () => {
    expect(read(String.raw`ab\s{1,40}\s{1,30}x`)).toMatchObject({ position: 5 })
  })

  it('never quotes the pattern', () => {
    for (const source of ['(canary+)+', '[canary', '(canary|canary)*', '(canary)\\1', 'x(?=canary)']) {
      expect(JSON.stringify(read(source))).not.toContain('canary')
    }
  })
})

describe('patterns that are taken', () => {
  it.each<[because: string, source: string, bounded: string]>([
    ['a labelled number', String.raw`acct ?#?:? ?\d{6,17}`, String.raw`acct ?#?:? ?\d{6,17}`],
    ['endless repeats get an end', String.raw`[A-Z]+-\d*\d`, String.raw`[A-Z]{1,65}-\d{0,64}\d`],
    ['lazy ones stay lazy', '<.+?>', '<.{1,65}?>'],
    ['at least so many', String.raw`\d{5,}`, String.raw`\d{5,69}`],
    ['words after each other', String.raw`\w+\s+\w+`, String.raw`\w{1,65}\s{1,65}\w{1,65}`],
    ['a fixed number of groups', String.raw`(?:\d{1,3}\.){3}\d{1,3}`, String.raw`(?:\d{1,3}\.){3}\d{1,3}`],
    ['fixed counts in a repeat', String.raw`(?:-\d{4})+`, String.raw`(?:-\d{4}){1,65}`],
    ['alternatives that begin differently', '(?:ab|cd)+', '(?:ab|cd){1,65}'],
    [
      'labels that begin alike, once',
      String.raw`(?:mrn|mr#|med rec)[ :#]*\d+`,
      String.raw`(?:mrn|mr#|med rec)[ :#]{0,64}\d{1,65}`,
    ],
    ['the value in a group', String.raw`case (?<value>\d{8})`, String.raw`case (?<value>\d{8})`],
    ['edges', String.raw`^\bX\d{3}$`, String.raw`^\bX\d{3}$`],
    ['a sign behind a backslash', String.raw`\#\d{3}\-\d`, String.raw`\#\d{3}\-\d`],
    ['a hyphen in a class', '[A-Z-]{3}', '[A-Z-]{3}'],
  ])('%s', (_, source, bounded) => {
    const answer = read(source)
    expect(answer).toMatchObject({ source: bounded })
    expect(() => new RegExp(bounded, 'gi')).not.toThrow()
  })

  it.each<[because: string, source: string, leastDigits: number, leastUnits: number]>([
    ['digits alone', String.raw`\d{5,8}`, 5, 5],
    ['the shorter alternative', String.raw`(?:AB\d{3}|\d{7})`, 3, 5],
    ['a class of digits counts', '[0-4]{2}x', 2, 3],
    ['a class with letters may hold none', '[0-9A-F]{8}', 0, 8],
    ['what may be missing', String.raw`x(?:\d{4})?`, 0, 1],
  ])('knows the least of a match: %s', (_, source, leastDigits, leastUnits) => {
    expect(read(source)).toMatchObject({ leastDigits, leastUnits })
  })
})

it.each<[because: string, source: string, text: string]>([
  ['words and no end', String.raw`\w+\s+\w+:`, `${'a'.repeat(60)} ${'b'.repeat(60)}`],
  [
    'labels and no number',
    String.raw`(?:mrn|mr#|med rec)[ :#]*\d+x`,
    `mrn${' '.repeat(70)}${'1'.repeat(70)}`,
  ],
  ['groups that nearly fit', String.raw`(?:\d{1,3}\.){3}\d{1,3}x`, '111.111.111.111'.repeat(5)],
])('the bound holds where it is nearly reached: %s', (_, source, text) => {
  const answer = read(source)
  if (isRefusal(answer)) throw new Error(answer.why)
  const { steps } = countSteps(answer.source, text, true)
  expect(steps).toBeLessThanOrEqual((text.length + 1) * answer.steps)
})

it('the counting matcher sees what is refused explode', () => {
  // The same pattern with one repeat more doubles the steps: what the limit keeps out.
  const steps = (turns: number) => countSteps(`(?:a?){${turns}}b`, 'a'.repeat(turns), false).steps
  expect(steps(14)).toBeGreaterThan(steps(13) * 1.8)
})
