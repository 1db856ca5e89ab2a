import { describe, expect, test } from 'vitest'
import { personAddress, personName } from './person-name.ts'

const refused = expect.objectContaining({ code: 'bad-input' })

describe('a name', () => {
  test.each<[string, string, string]>([
    ['space at its ends', '  Dana Ruiz ', 'Dana Ruiz'],
    ['what looks like HTML is a text', '<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
    ['what looks like a formula is a text', '=HYPERLINK("x")', '=HYPERLINK("x")'],
    ['written from right to left', 'דנה כהן', 'דנה כהן'],
    ['letters that are joined by a sign of width zero', 'نمی\u200cدانم', 'نمی\u200cدانم'],
    ['an accent written after its letter', 'Rene\u0301', 'René'],
    ['200 characters', 'a'.repeat(200), 'a'.repeat(200)],
  ])('is taken: %s', (_, text, name) => {
    expect(personName(text)).toBe(name)
  })

  test.each<[string, string]>([
    ['nothing', ''],
    ['space alone', ' \u00a0 '],
    ['201 characters', 'a'.repeat(201)],
    ['10 kB', 'a'.repeat(10_000)],
    ['a line break', 'Dana\nRuiz'],
    ['a null', 'Dana\0'],
    ['one that turns the direction', 'Dana \u202eziuR'],
    ['one that isolates a direction', 'Dana \u2067Ruiz'],
    ['half of a character', 'Dana \ud800'],
  ])('is refused: %s', (_, text) => {
    expect(() => personName(text)).toThrow(refused)
  })
})

describe('an address', () => {
  test.each<[string, string, boolean]>([
    ['as people write it', ' Dana@clinic.example ', true],
    ['in another script', 'дана@клиника.example', true],
    ['without a domain', 'dana', false],
    ['with two @', 'dana@b@c', false],
    ['with a space', 'dana ruiz@clinic.example', false],
    ['with a null', 'dana\0@clinic.example', false],
    ['turned around', 'dana@clinic.example\u202e', false],
    ['10 kB', `${'a'.repeat(10_000)}@clinic.example`, false],
  ])('%s', (_, text, isTaken) => {
    if (isTaken) expect(personAddress(text)).toBe(text.trim())
    else expect(() => personAddress(text)).toThrow(refused)
  })
})
