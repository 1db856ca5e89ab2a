import type {
  FormatKnown,
  PersonKnown,
  Roster,
  TenantKnowledge,
} from '../../collect/knowledge/knowledge.schema.ts'
import { passesLuhn } from '../recognizers/check-digits.ts'
import { foldAddress, foldWords } from './fold-words.ts'
import { type IdentifierFormat, type Knowledge, noKnowledge, type RosterKind } from './knowledge.ts'
import { nameParts, namesOf, rosterValue, tenDigits } from './roster-value.ts'

/**
 * HMAC-SHA-256 of `kind|value` under the roster's key, its first 128 bits as base64url without padding (phi.md section 8).
 * The key stays with who hands this in.
 */
export type KeyedHash = (kindAndValue: string) => string

/** What is hashed for one value of a patient; null when it is none of that kind (roster-value.ts). */
export function rosterText(kind: RosterKind, value: string): string | null {
  const plain = rosterValue(kind, value)
  return plain === null ? null : `${kind}|${plain}`
}

export interface ReadKnowledgeOptions {
  /** Of the roster's key; without it a roster is left out. */
  readonly keyedHash?: KeyedHash
  /** See `Knowledge`. */
  readonly samplesCount?: boolean
}

/**
 * A tenant's JSON made ready for the scanner's questions. Patterns are taken as they are: who reads the file has checked
 * that they are safe (knowledge-file.ts).
 */
export function readKnowledge(
  tenant: TenantKnowledge,
  { keyedHash, samplesCount = false }: ReadKnowledgeOptions = {},
): Knowledge {
  const staff = new Set((tenant.staff ?? []).flatMap(namesOfPerson))
  const phones = new Set((tenant.phones ?? []).flatMap(phone => tenDigits(phone) ?? []))
  const domains = new Set((tenant.domains ?? []).map(domain => domain.toLowerCase().replace(/^[@.]+/, '')))
  const facilities = (tenant.facilities ?? []).map(each =>
    typeof each === 'string'
      ? { name: each, addresses: [] }
      : { name: each.name, addresses: each.addresses ?? [] },
  )
  const names = foldedSet(facilities.map(({ name }) => foldWords(name)))
  const addresses = foldedSet(facilities.flatMap(each => each.addresses.map(foldAddress)))
  const units = foldedSet((tenant.clinicalUnits ?? []).map(unit => foldWords(unit.split('@')[0] ?? '')))
  return {
    ...noKnowledge,
    knowsStaff: staff.size > 0,
    isStaff: folded => isStaff(staff, folded),
    isOwnPhone: ten => phones.has(ten),
    isOwnDomain: domain => isWithin(domain, domains),
    isOwnFacility: folded => names.has(folded),
    isOwnAddress: folded => addresses.has(folded),
    isClinicalUnit: folded => units.has(folded),
    formats: [
      ...(tenant.mrn ?? []).map(format => readFormat('mrn', format)),
      ...(tenant.member ?? []).map(format => readFormat('member', format)),
    ],
    inRoster: tenant.roster && keyedHash ? lookUp(tenant.roster, keyedHash) : null,
    samplesCount,
  }
}

const foldedSet = (folded: readonly string[]): ReadonlySet<string> => new Set(folded.filter(Boolean))

/** "first last" and "last first", with and without what stands between. */
function namesOfPerson(person: PersonKnown): readonly string[] {
  const parts = typeof person === 'string' ? nameParts(person) : person
  if (parts === null) return []
  const first = namesOf(parts.given, parts.family)
  return [...first, ...first.map(lastFirst), ...first.map(familyFirst(parts.family))]
}

function lastFirst(name: string): string {
  const words = name.split(' ')
  return [words.at(-1), ...words.slice(0, -1)].join(' ')
}

/** "anna van der berg" as "van der berg anna". */
function familyFirst(family: string): (name: string) => string {
  const folded = foldWords(family)
  return name =>
    name.endsWith(` ${folded}`) ? `${folded} ${name.slice(0, -folded.length - 1)}` : lastFirst(name)
}

/** A middle name or initial in a text does not make another person of one of the staff. */
function isStaff(staff: ReadonlySet<string>, folded: string): boolean {
  if (staff.has(folded)) return true
  const words = folded.split(' ')
  return words.length > 2 && staff.has(`${words[0]} ${words.at(-1)}`)
}

function isWithin(domain: string, domains: ReadonlySet<string>): boolean {
  for (let rest = domain; ; ) {
    if (domains.has(rest)) return true
    const dot = rest.indexOf('.')
    if (dot < 0) return false
    rest = rest.slice(dot + 1)
  }
}

function readFormat(kind: IdentifierFormat['kind'], format: FormatKnown): IdentifierFormat {
  if ('pattern' in format) return { kind, pattern: new RegExp(format.pattern, 'gi') }
  const { prefix = '', digits, checkDigit } = format
  const [least, most] = digits
  // A prefix is written with a blank or a hyphen behind it, or without.
  const before = prefix === '' ? '' : `${prefix.replaceAll(/[#/.-]/g, String.raw`\$&`)}[ -]?`
  const pattern = new RegExp(String.raw`${before}\d{${least},${most}}`, 'gi')
  const ofPrefix = prefix.replaceAll(/\D/g, '').length
  return checkDigit === 'luhn'
    ? { kind, pattern, checks: value => passesLuhn(value.replaceAll(/\D/g, '').slice(ofPrefix)) }
    : { kind, pattern }
}

function lookUp(roster: Roster, keyedHash: KeyedHash): NonNullable<Knowledge['inRoster']> {
  const hashes = new Map<RosterKind, Set<string>>()
  for (const { kind, hashes: more } of roster.entries) {
    const known = hashes.get(kind) ?? new Set()
    for (const hash of more) known.add(hash)
    hashes.set(kind, known)
  }
  return (kind, value) => {
    const known = hashes.get(kind)
    if (known === undefined || known.size === 0) return false
    const text = rosterText(kind, value)
    return text !== null && known.has(keyedHash(text))
  }
}
