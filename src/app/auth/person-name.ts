import { AppError } from '../../base/app-error.ts'

const MOST_NAME = 200
const MOST_ADDRESS = 320

/** Line breaks and control characters, and those that turn the direction of what stands after them (Unicode UAX 9). */
const UNSHOWABLE = /[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/u

/**
 * A person's name as it is kept: NFC, without space at its ends. Every script's letters are a name; so is what looks like
 * HTML or a formula, which is shown as the text that it is.
 * @throws AppError bad-input
 */
export function personName(text: string): string {
  // Before anything reads it as a whole: a text may be long.
  const name = text.length > 4 * MOST_NAME ? '' : text.normalize('NFC').trim()
  if (name === '' || name.length > MOST_NAME) {
    throw new AppError('bad-input', `A name has 1 to ${MOST_NAME} characters. Write it as people know it.`)
  }
  if (!name.isWellFormed() || UNSHOWABLE.test(name)) {
    throw new AppError(
      'bad-input',
      'The name holds a character that cannot be seen, such as a line break or one that turns the direction of writing. Type it instead of pasting it.',
    )
  }
  return name
}

/** A mail address as it is typed to sign in. @throws AppError bad-input */
export function personAddress(text: string): string {
  const address = text.length > 4 * MOST_ADDRESS ? '' : text.normalize('NFKC').trim()
  const isAddress = address.length <= MOST_ADDRESS && /^[^\s@]+@[^\s@]+$/.test(address)
  if (!isAddress || !address.isWellFormed() || UNSHOWABLE.test(address)) {
    throw new AppError('bad-input', 'The address is no mail address. Write it like dana@clinic.example.')
  }
  return address
}
