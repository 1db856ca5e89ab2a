import { eachRosterName } from '../scanning/roster-names.ts'
import type { Knowledge, RosterKind } from '../scanning/knowledge.ts'
import type { Line } from '../scanning/line.ts'
import { TOKEN } from '../scanning/tokens.ts'
import { defineRecognizer, type Hit } from './define-recognizer.ts'
import { isAlphanumeric } from './pattern-recognizer.ts'

/**
 * Values of one line that are looked up at most: each costs a keyed hash. Each kind has a budget of its own, so that no
 * line full of numbers hides a name.
 */
export const MOST_LOOKUPS = { names: 2_000, addresses: 500, numbers: 2_000 } as const

/**
 * Values of patients whom the tenant has listed (exact data match): the line's own words and numbers are looked up as
 * keyed hashes. phi.md sections 6.1 and 8. The name of one of the staff who is a patient too does not count by itself.
 */
export const roster = defineRecognizer({
  id: 'roster',
  title: 'Patient of the roster',
  subject: 'R',
  source: {
    name: '45 CFR 164.514(b)(2)(i), identifiers of the individual',
    url: 'https://www.ecfr.gov/current/title-45/section-164.514',
    asOf: '2026-11-22',
  },
  needs: { roster: true },
  because: {
    name: 'the full name of a patient of your roster',
    'name-and-birth-date': 'the name and the date of birth of a patient of your roster',
    mrn: 'the record number of a patient of your roster',
    member: 'the member number of a patient of your roster',
    'common-number': 'a record or member number of your roster that also looks like ordinary numbers',
    ssn: 'the social security number of a patient of your roster',
    phone: 'the telephone number of a patient of your roster',
    email: 'the e-mail address of a patient of your roster',
  },
  find: (line, found) => {
    const { inRoster } = line.knowledge
    if (inRoster === null) return
    if (line.tokens.names) findNames(line, limited(inRoster, MOST_LOOKUPS.names), found)
    if (line.kept.includes('@')) findAddresses(line, limited(inRoster, MOST_LOOKUPS.addresses), found)
    if (line.tokens.digits >= LEAST_DIGITS) findNumbers(line, limited(inRoster, MOST_LOOKUPS.numbers), found)
  },
})

/** Asks the roster, once for each value, until the lookups are used up; then `spent` and every new answer is no. */
interface InRoster {
  (kind: RosterKind, value: string): boolean
  readonly spent: () => boolean
}
type Found = (hit: Hit) => void

function limited(inRoster: NonNullable<Knowledge['inRoster']>, most: number): InRoster {
  const answers = new Map<string, boolean>()
  const ask = (kind: RosterKind, value: string): boolean => {
    const key = `${kind}:${value}`
    const before = answers.get(key)
    if (before !== undefined) return before
    if (answers.size >= most) return false
    const answer = inRoster(kind, value)
    answers.set(key, answer)
    return answer
  }
  return Object.assign(ask, { spent: () => answers.size >= most })
}

const ADDRESS = /[^\s@<>()[\]",;:]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9-]|\.(?=[A-Za-z0-9])){0,188}/g

function findAddresses({ kept }: Line, inRoster: InRoster, found: Found): void {
  for (const match of kept.matchAll(ADDRESS)) {
    if (inRoster.spent()) return
    if (!inRoster('email', match[0])) continue
    found({
      class: 'D',
      from: match.index,
      to: match.index + match[0].length,
      confidence: 95,
      because: 'email',
    })
  }
}

/** A single digit in the roster's own numbers would do no good: roster-value.ts takes 5 characters at least. */
const LEAST_DIGITS = 2
/** "+1 (617) 555-0142" has four numbers; a record number in groups has no more. */
const MOST_GROUPS = 5
const LONGEST_LETTERS = 6

/** Numbers, with letters that stand right before, between or after them; the longest that is in the roster counts. */
function findNumbers({ text, tokens }: Line, inRoster: InRoster, found: Found): void {
  for (let first = 0; first < tokens.count && !inRoster.spent(); first += 1) {
    const from = tokens.start[first] as number
    if (isAlphanumeric(text, from - 1) || !isGroup(first)) continue
    for (let last = lastGroup(first); last >= first; last -= 1) {
      const to = tokens.end[last] as number
      if (isAlphanumeric(text, to)) continue
      const value = text.slice(from, to)
      const kind = /\d/.test(value) ? kindOf(value, inRoster) : null
      if (kind === null) continue
      const common = (kind === 'mrn' || kind === 'member') && isCommon(value)
      found(
        common
          ? { class: 'I1', from, to, confidence: 60, because: 'common-number' }
          : { class: 'D', from, to, confidence: 95, because: kind },
      )
      first = last
      break
    }
  }

  function isGroup(token: number): boolean {
    const length = (tokens.end[token] as number) - (tokens.start[token] as number)
    return tokens.kind[token] === TOKEN.number || length <= LONGEST_LETTERS
  }

  /** The last of the groups that may be one number with the first: those with at most two signs between them. */
  function lastGroup(first: number): number {
    let last = first
    while (last + 1 < tokens.count && last + 1 - first < MOST_GROUPS && isGroup(last + 1)) {
      const between = text.slice(tokens.end[last], tokens.start[last + 1])
      if (!/^(?:|[-. /#]|\) ?| \(|-[-#])$/.test(between)) break
      last += 1
    }
    return last
  }
}

function kindOf(value: string, inRoster: InRoster): RosterKind | null {
  const plain = value.replaceAll(/[^\dA-Za-z]/g, '')
  if (plain.length < 5 || plain.length > 40) return null
  if (/^\d+$/.test(plain)) {
    if (plain.length === 9 && inRoster('ssn', plain)) return 'ssn'
    if (plain.length >= 10 && plain.length <= 11 && inRoster('phone', plain)) return 'phone'
  }
  if (inRoster('mrn', plain)) return 'mrn'
  return inRoster('member', plain) ? 'member' : null
}

/** Few digits, or eight that are a day, stand in ordinary texts too: rooms, ZIP codes, dates in file names. */
function isCommon(value: string): boolean {
  const plain = value.replaceAll(/[^\dA-Za-z]/g, '')
  return plain.length < 7 || /^(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/.test(plain)
}

function findNames(line: Line, inRoster: InRoster, found: Found): void {
  eachRosterName(line, inRoster.spent, ({ from, to, names, days }) => {
    for (const { from: start, to: end, iso } of days) {
      if (!names.some(name => inRoster('name-and-birth-date', `${name}|${iso}`))) continue
      found({ class: 'D', from, to, confidence: 95, because: 'name-and-birth-date' })
      found({ class: 'D', from: start, to: end, confidence: 95, because: 'name-and-birth-date' })
      return true
    }
    if (!names.some(name => inRoster('name', name) && !line.knowledge.isStaff(name))) return false
    found({ class: 'I1', from, to, confidence: 90, because: 'name' })
    return true
  })
}
