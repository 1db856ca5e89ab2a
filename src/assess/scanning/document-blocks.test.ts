import { describe, expect, it } from 'vitest'
import { blocksOf } from './document-blocks.ts'

const texts = (text: string) => [...blocksOf(text)].map(block => block.text)

describe('the blocks of a document', () => {
  it.each([
    { why: 'blank lines part paragraphs', text: 'one\ntwo\n\nthree', blocks: ['one\ntwo', '\n\nthree'] },
    { why: 'a line of spaces is blank', text: 'one\n \t\ntwo', blocks: ['one', '\n \t\ntwo'] },
    { why: 'CRLF parts as LF does', text: 'one\r\n\r\ntwo', blocks: ['one\r', '\ntwo'] },
    { why: 'nothing but blank is no block', text: '\n\n \n', blocks: [] },
    { why: 'no text is no block', text: '', blocks: [] },
  ])('$why', ({ text, blocks }) => {
    expect(texts(text).map(each => each.trim())).toEqual(blocks.map(each => each.trim()))
  })

  it('a long paragraph is cut at a space, and every unit stands in one block at its offset', () => {
    const text = `${'word '.repeat(3000)}\n\nend`
    const blocks = [...blocksOf(text)]
    expect(blocks.length).toBeGreaterThan(3)
    for (const { offset, text: block } of blocks) {
      expect(text.slice(offset, offset + block.length)).toBe(block)
      expect(block.length).toBeLessThanOrEqual(4000)
    }
    expect(
      blocks
        .map(block => block.text)
        .join('')
        .replaceAll(/\s/g, ''),
    ).toBe(text.replaceAll(/\s/g, ''))
    expect(blocks.slice(0, -2).every(block => block.text.endsWith(' '))).toBe(true)
  })

  it('a text without spaces is cut, but not within a surrogate pair', () => {
    const blocks = texts(`a${'\u{1f600}'.repeat(4000)}`)
    expect(blocks.length).toBe(3)
    for (const block of blocks) expect(block.isWellFormed()).toBe(true)
  })
})
