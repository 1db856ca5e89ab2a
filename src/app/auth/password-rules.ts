import type { ZxcvbnFactory } from '@zxcvbn-ts/core'

/**
 * In code points after NFC. NIST SP 800-63B-4, 3.1.1.2, asks 15 of a password alone and 8 beside a second factor, and to
 * take at least 64; OWASP ASVS 5, 6.2.1 and 6.2.9, the same.
 */
const FEWEST = 12
const MOST = 256
/** In UTF-16 units, told without reading the text: no script needs four for one character of NFC. */
const MOST_UNITS = 4 * MOST
/** The length that is judged, since the time grows with its square. What is weak for so long is refused as weak. */
const JUDGED_UNITS = 64
/** zxcvbn's highest score: what takes fewer guesses falls to a stolen table of slow hashes (Wheeler, USENIX 2016). */
const FEWEST_GUESSES = 1e10

const ADVICE = 'Take four or more words that have nothing to do with each other.'
const TOO_SHORT = `It is too short: a password here has at least ${FEWEST} characters. ${ADVICE}`
const TOO_LONG = `It is too long: a password here has at most ${MOST} characters.`
const UNTYPABLE =
  'It holds a line break or another sign that cannot be typed where you sign in. Type it instead of pasting it.'
const GUESSED = `It is among the first that a guesser tries: a common password, keys beside each other, a date, or a repetition. ${ADVICE}`
const ABOUT_YOU = `Without your name, your address, the clinic's name and "ward", too little of it is left: a guesser tries those first. ${ADVICE}`

/** What a guesser knows about the person: names, mail address, the clinic's name, as they are written there. */
export interface AboutPerson {
  readonly words: readonly string[]
}

/**
 * The sentences that say why it cannot be a password, and what to do; empty when it can. There are no rules about which
 * kinds of characters it has (NIST SP 800-63B-4, 3.1.1.2; OWASP ASVS 5, 6.2.4, 6.2.5, 6.2.11). Nothing leaves the machine:
 * common passwords are looked up in zxcvbn's dictionaries, which are loaded at the first call.
 */
export async function judgePassword(password: string, about: AboutPerson): Promise<readonly string[]> {
  if (password.length > MOST_UNITS) return [TOO_LONG]
  const text = password.normalize('NFC')
  const length = Array.from(text).length
  if (length > MOST) return [TOO_LONG]
  const reasons: string[] = []
  if (length < FEWEST) reasons.push(TOO_SHORT)
  if (!text.isWellFormed() || /\p{Cc}|\u2028|\u2029/u.test(text)) reasons.push(UNTYPABLE)
  if (reasons.length > 0) return reasons
  const zxcvbn = await estimator()
  const rest = withoutWords(text, about.words)
  if (rest !== text && isGuessed(zxcvbn, rest)) return [ABOUT_YOU]
  return isGuessed(zxcvbn, text) ? [GUESSED] : []
}

function isGuessed(zxcvbn: ZxcvbnFactory, text: string): boolean {
  const judged = unrepeated(plainLetters(text).trim()).slice(0, JUDGED_UNITS)
  return zxcvbn.check(judged).guesses < FEWEST_GUESSES
}

/** What is repeated, once: `abcabcab` is no better than `abc`, nor is `abc - abc`. */
function unrepeated(text: string): string {
  const between = 3
  for (let period = 1; period * 2 <= text.length + between; period += 1) {
    if (text.slice(period) === text.slice(0, -period)) return text.slice(0, period)
  }
  return text
}

/** Wide, raised and accented letters as the plain ones that the dictionaries have. Marks of other scripts stay. */
function plainLetters(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
}

/** Parts of names shorter than this stand in too many other words. */
const SHORTEST_WORD = 3
const MOST_WORDS = 64
const MOST_WORD_UNITS = 256

/** The text without the person's words, however they are written: capitals, accents, 4 for a, backwards. */
function withoutWords(text: string, about: readonly string[]): string {
  const characters = Array.from(text)
  const folded = characters.map(folding)
  for (const word of searched([...about, 'ward'])) {
    for (let at = 0; at + word.length <= folded.length; at += 1) {
      if (!word.every((character, index) => folded[at + index] === character)) continue
      // Their places stay, empty, so that what stood around a word does not become another word of theirs.
      folded.fill('', at, at + word.length)
      characters.fill('', at, at + word.length)
    }
  }
  return characters.join('')
}

/** The parts of names and addresses, folded, forwards and backwards, the longest first. */
function searched(about: readonly string[]): readonly (readonly string[])[] {
  const parts = about
    .slice(0, MOST_WORDS)
    .flatMap(words =>
      words
        .slice(0, MOST_WORD_UNITS)
        .normalize('NFC')
        .split(/[^\p{L}\p{M}\p{N}]+/u),
    )
    .map(part => Array.from(part, folding))
    .filter(part => part.length >= SHORTEST_WORD)
  return [...parts, ...parts.map(part => part.toReversed())].toSorted((a, b) => b.length - a.length)
}

/** Signs that are taken for letters, and letters that no Unicode decomposition makes plain. */
const WRITTEN_FOR: Readonly<Record<string, string>> = {
  '@': 'a',
  '4': 'a',
  '8': 'b',
  '3': 'e',
  '6': 'g',
  '9': 'g',
  '1': 'i',
  '!': 'i',
  '|': 'i',
  l: 'i',
  ł: 'i',
  '0': 'o',
  ø: 'o',
  $: 's',
  '5': 's',
  '7': 't',
  '+': 't',
}

/** One character for another that looks like it, so that both texts have as many as before. */
function folding(character: string): string {
  const [plain = character] = plainLetters(character).toLowerCase()
  return WRITTEN_FOR[plain] ?? plain
}

let loading: Promise<ZxcvbnFactory> | undefined

/** Loaded when it is first asked for: the dictionaries take some megabytes that most processes never need. */
function estimator(): Promise<ZxcvbnFactory> {
  loading ??= load()
  return loading
}

async function load(): Promise<ZxcvbnFactory> {
  const [core, common] = await Promise.all([import('@zxcvbn-ts/core'), import('@zxcvbn-ts/language-common')])
  return new core.ZxcvbnFactory({ dictionary: common.dictionary, graphs: common.adjacencyGraphs })
}
