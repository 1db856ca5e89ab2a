import { describe, expect, it } from 'vitest'
import { WORD } from '../scanning/word-knowledge.ts'
import { lexiconOf } from './lexicon.fixture.ts'
import { recognize } from './recognize.fixture.ts'
import { streetAddress } from './street-address.recognizer.ts'

describe('street address', () => {
  it.each<[text: string, found: string]>([
    ['lives at 123 Elm Street now', '123 Elm Street'],
    ['123 MAIN ST', '123 MAIN ST'],
    ['123B Oak Ave., Apt 4B', '123B Oak Ave., Apt 4B'],
    ['7 W 34th St', '7 W 34th St'],
    ['120 12th Street', '120 12th Street'],
    ['12 Martin Luther King Blvd', '12 Martin Luther King Blvd'],
    ['500 High Street', '500 High Street'],
    ['4500 Highway 6 South', '4500 Highway 6 South'],
    ['1600 Penn Avenue NW', '1600 Penn Avenue NW'],
    ['123 Elm St, Springfield, IL 62701 today', '123 Elm St, Springfield, IL 62701'],
    ['90 Quail Run, Austin, TX', '90 Quail Run, Austin, TX'],
    ['P.O. Box 1234, Austin, TX 78701', 'P.O. Box 1234, Austin, TX 78701'],
    ['123_Elm_St', '123_Elm_St'],
  ])('finds it: %s', (text, found) => {
    expect(recognize(streetAddress, text)).toMatchObject([{ text: found, class: 'I1', confidence: 50 }])
  })

  it('takes in a city that the lexicon knows, and no other word', () => {
    const lexicon = lexiconOf({ springfield: WORD.place })
    expect(recognize(streetAddress, '123 Elm St, Springfield', { lexicon })[0]?.text).toBe(
      '123 Elm St, Springfield',
    )
    expect(recognize(streetAddress, '123 Elm St, Patient Jones', { lexicon })[0]?.text).toBe('123 Elm St')
  })

  it.each<[because: string, text: string]>([
    ['a length of time', '3 Day Drive'],
    ['an hour', '24 Hour Fitness Way'],
    ['a gift', '2 Church Blood Drive'],
    ['a court of law', '9 Ohio District Court'],
    ['a scan', '2 Head CT'],
    ['a doctor', '5 Follow-ups Dr Jones'],
    ['a saint', '12 Visits St Mary'],
    ['a run', '2024 Budget Cycle Run Down'],
    ['a year', '2001 Membership Campaign Drive'],
    ['more of the name follows', '12 Park Place Capital'],
    ['no house number', 'Elm Street'],
    ['part of a longer number', '1-123 Elm Street'],
    ['an amount', '$123 Elm Street'],
    ['lower case', '2 lane road'],
    ['the street’s number alone', '12th Street'],
  ])('does not find it: %s', (_, text) => {
    expect(recognize(streetAddress, text)).toEqual([])
  })

  it('an address of the tenant’s own is nobody’s', () => {
    const knowledge = { isOwnAddress: (folded: string) => folded === '12 harbor st' }
    expect(recognize(streetAddress, 'Visit 12 Harbor St, Salem', { knowledge })).toEqual([])
    expect(recognize(streetAddress, 'Visit 13 Harbor St, Salem', { knowledge })).toHaveLength(1)
  })
})
