import { describe, expect, it } from 'vitest'
import type { Field } from './field.ts'
import { fold } from './fold.ts'

describe('fold', () => {
  it.each<[because: string, field: Field, given: string, text: string]>([
    ['plain text stays', 'subject', 'MRI of knee', 'MRI of knee'],
    ['an underscore is a space', 'subject', 'MRN_123', 'MRN 123'],
    ['a path has more spaces', 'filename', 'Smith+John~old_scan.pdf', 'Smith John old scan.pdf'],
    ['a plus sign in a sentence stays', 'subject', 'HER2+ result', 'HER2+ result'],
    ['an inner capital begins a word', 'filename', 'SmithJohnMRI.pdf', 'Smith John MRI.pdf'],
    ['capitals before a word end before its capital', 'filename', 'MRNReport', 'MRN Report'],
    ['a Scottish name is one word', 'filename', 'McDonald.pdf', 'McDonald.pdf'],
    ['but not in a subject', 'subject', 'SmithJohn', 'SmithJohn'],
    ['percent signs in a URL', 'url', '/a%20b/%C3%89mile', '/a b/Émile'],
    ['broken percent signs stay', 'url', '100%25 %zz %E9', '100% %zz %E9'],
    ['percent signs in a subject stay', 'subject', '50%20', '50%20'],
    ['full width', 'subject', 'ＳＳＮ １２３', 'SSN 123'],
    ['digits of another script', 'subject', 'MRN ١٢٣٤٥', 'MRN 12345'],
    ['mathematical digits', 'subject', '𝟏𝟐𝟑', '123'],
    ['zero width characters', 'subject', 'M\u200bR\u200dN\ufeff 1', 'MRN 1'],
    ['a tag character beyond the first plane', 'subject', '536-90\u{e0061}-4399', '536-90-4399'],
    ['a variation selector there', 'subject', '536-90\u{e0101}-4399', '536-90-4399'],
    ['an id of mixed letters stays whole', 'url', '/Patient/ABc12345', '/Patient/ABc12345'],
    ['the value of a key stays whole', 'url', '/a?pid=AbCdEfGh1&n=JohnSmith', '/a?pid=AbCdEfGh1&n=JohnSmith'],
    ['a name before a year does not', 'filename', 'JohnSmith2024', 'John Smith2024'],
    ['a soft hyphen', 'subject', 'dia\u00adbetes', 'diabetes'],
    ['marks of direction', 'subject', '\u202eMRN\u202c', 'MRN'],
    ['dashes and quotes', 'subject', '536–90—4399 Mary’s “scan”', '536-90-4399 Mary\'s "scan"'],
    ['spaces of other widths', 'subject', 'a\u00a0b\u2009c', 'a b c'],
    ['control characters', 'subject', 'a\u0000b\tc', 'a b c'],
    ['a ligature', 'subject', 'ﬁbroid', 'fibroid'],
    ['a letter and its mark apart', 'subject', 'Jose\u0301', 'José'],
    ['Cyrillic in a Latin word', 'subject', 'РatieNt', 'PatieNt'],
    ['a Russian word stays', 'subject', 'Пациент', 'Пациент'],
    ['an encoded word, B', 'subject', '=?utf-8?B?TVJOIDEyMw==?=', 'MRN 123'],
    ['an encoded word, Q', 'subject', '=?iso-8859-1?Q?Andr=E9_Roe?= scan', 'André Roe scan'],
    ['two encoded words join', 'from', '=?utf-8?Q?Ma?= =?utf-8?Q?ry?=', 'Mary'],
    ['an unknown charset stays', 'subject', '=?koi8-r?B?8A==?=', '=?koi8-r?B?8A==?='],
    ['damaged base64 stays', 'subject', '=?utf-8?B?*?=', '=?utf-8?B?*?='],
    ['a lone surrogate is kept as it is', 'subject', 'a\ud800b', 'a\ud800b'],
  ])('%s', (_, field, given, text) => {
    expect(fold(given, field).text).toBe(text)
  })

  it.each<[because: string, field: Field, given: string, piece: string, original: string]>([
    ['nothing was changed', 'subject', 'see MRN 123', '123', '123'],
    ['what is unseen between belongs to it', 'subject', 'M\u200bR\u200bN 1', 'MRN', 'M\u200bR\u200bN'],
    ['percent signs', 'url', 'x%20Mary%20y', 'Mary', 'Mary'],
    ['a character of three bytes', 'url', '%E2%80%99s', "'", '%E2%80%99'],
    ['a character of two units', 'subject', '𝟏𝟐𝟑 a', '123', '𝟏𝟐𝟑'],
    ['an encoded word, Q', 'subject', '=?utf-8?Q?a_=C3=A9b?=', 'éb', '=C3=A9b'],
    ['an inner capital', 'filename', 'JohnSmith', 'Smith', 'Smith'],
    ['a mark apart', 'subject', 'xJose\u0301y', 'José', 'Jose\u0301'],
  ])('finds the way back: %s', (_, field, given, piece, original) => {
    const folded = fold(given, field)
    const at = folded.text.indexOf(piece)
    expect(at).toBeGreaterThanOrEqual(0)
    const { offset, length } = folded.original(at, at + piece.length)
    expect(given.slice(offset, offset + length)).toBe(original)
  })

  it('keeps the separators beside the spaces, at the same places', () => {
    const { text, kept } = fold('john_smith@clinic.org_MRN', 'filename')
    expect(kept).toBe('john_smith@clinic.org_MRN')
    expect(text).toBe('john smith@clinic.org MRN')
  })
})
