import { describe, expect, it } from 'vitest'
import { cptHcpcs } from './cpt-hcpcs.recognizer.ts'
import { recognize } from './recognize.fixture.ts'

describe('procedure code', () => {
  it.each<[text: string, found: readonly string[]]>([
    ['CPT 99213', ['99213']],
    ['CPT codes 99213, 99214', ['99213', '99214']],
    ['HCPCS J1885', ['J1885']],
    ['procedure code 0001F', ['0001F']],
  ])('finds it: %s', (text, found) => {
    const hits = recognize(cptHcpcs, text)
    expect(hits.map(hit => hit.text)).toEqual(found)
    expect(hits[0]).toMatchObject({ class: 'H1', confidence: 80 })
  })

  it.each<[because: string, text: string]>([
    ['five digits are anything', 'Invoice 99213'],
    ['below the range', 'CPT 00099'],
    ['above the range', 'CPT 99608'],
    ['an amount', 'CPT fee $99213'],
    ['a ZIP code of nine digits', 'CPT 60614-1234'],
    ['letters past V', 'HCPCS W1885'],
    ['part of a longer number', 'CPT 992130'],
  ])('does not find it: %s', (_, text) => {
    expect(recognize(cptHcpcs, text)).toEqual([])
  })
})
