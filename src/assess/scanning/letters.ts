const LETTER = /\p{L}|\p{M}/u
const CAPITAL = /\p{Lu}/u

/** Whether the unit is a letter or a mark of any script; `code` is beyond ASCII. */
export function isLetter(code: number): boolean {
  if (code < 192) return code === 170 || code === 181 || code === 186
  if (code < 592) return code !== 215 && code !== 247
  return LETTER.test(String.fromCharCode(code))
}

/** Whether the unit is a capital of any script. */
export const isCapital = (code: number): boolean => CAPITAL.test(String.fromCharCode(code))

const PLAIN = new Map<number, number>()

/** The letter without its mark: "é" is "e". What has no plain letter stays. */
export function withoutMark(code: number): number {
  const known = PLAIN.get(code)
  if (known !== undefined) return known
  const special = WHOLE_LETTERS[String.fromCharCode(code)]
  const [plain] = special ?? String.fromCharCode(code).normalize('NFD')
  const found = plain === undefined ? code : plain.charCodeAt(0)
  if (PLAIN.size < 2000) PLAIN.set(code, found)
  return found
}

/** Letters whose mark is part of them for Unicode, and not for a clerk who types a name. */
export const WHOLE_LETTERS: { readonly [letter: string]: string } = {
  ø: 'o',
  Ø: 'O',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  ð: 'd',
  Ð: 'D',
  ı: 'i',
}
