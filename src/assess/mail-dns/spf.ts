import type { Truth } from '../truth.ts'

/** What the SPF record of a domain says about mail from servers it does not name (RFC 7208). */
export type Spf =
  | { readonly kind: 'none' }
  | { readonly kind: 'several'; readonly count: number }
  | { readonly kind: 'broken'; readonly term: string; readonly record: string }
  | {
      readonly kind: 'record'
      readonly record: string
      readonly all: Qualifier | null
      readonly redirect: string | null
    }

type Qualifier = '+' | '-' | '~' | '?'

const IS_SPF = /^v=spf1(?: |$)/i
const MECHANISM = /^([-+~?]?)(all|include|a|mx|ptr|ip4|ip6|exists)(?:([:/])(.*))?$/i
const MODIFIER = /^([a-z][a-z0-9._-]*)=(.*)$/i
const NEEDS_VALUE = new Set(['include', 'ip4', 'ip6', 'exists'])
const LOOKS_UP = new Set(['include', 'a', 'mx', 'ptr', 'exists'])
/** RFC 7208, 4.6.4: more make the check fail with an error. Only the record's own are counted here. */
const MOST_LOOKUPS = 10

/** @param texts all TXT records of the domain. */
export function readSpf(texts: readonly string[]): Spf {
  const records = texts.filter(text => IS_SPF.test(text))
  const [record, ...others] = records
  if (record === undefined) return { kind: 'none' }
  if (others.length > 0) return { kind: 'several', count: records.length }
  let all: Qualifier | null = null
  let redirect: string | null = null
  let lookups = 0
  for (const term of record.slice('v=spf1'.length).split(' ')) {
    if (term === '') continue
    const mechanism = MECHANISM.exec(term)
    const [name, value] = mechanism ? [] : (MODIFIER.exec(term)?.slice(1) ?? [])
    if (mechanism) {
      const kind = (mechanism[2] ?? '').toLowerCase()
      if (NEEDS_VALUE.has(kind) && !(mechanism[3] === ':' && mechanism[4])) return broken(term, record)
      if (kind === 'all' && mechanism[3] !== undefined) return broken(term, record)
      if (LOOKS_UP.has(kind)) lookups += 1
      // What stands behind the first “all” is never reached.
      if (kind === 'all') all ??= (mechanism[1] || '+') as Qualifier
    } else if (name === undefined) {
      return broken(term, record)
    } else if (name.toLowerCase() === 'redirect') {
      if (redirect !== null || !value) return broken(term, record)
      redirect = value
    }
  }
  if (all === null && redirect !== null) lookups += 1
  if (lookups > MOST_LOOKUPS) return broken(`${lookups} lookups`, record)
  return { kind: 'record', record, all, redirect: all === null ? redirect : null }
}

function broken(term: string, record: string): Spf {
  return { kind: 'broken', term, record }
}

/** Longer records come in several strings, and some resolvers put them together with a gap in the middle. */
const MAY_BE_TORN = 255

/** RFC 7208, 4.6.4 counts every hand-over as a lookup. */
const MOST_HANDOVERS = MOST_LOOKUPS

/**
 * Whether the domain tells receivers to refuse or mark other servers' mail, and why not.
 * @param textsOf the TXT records of another domain, to which a record may hand over (`redirect=`); undefined when they
 * were not looked up.
 */
export function judgeSpf(
  texts: readonly string[] | undefined,
  textsOf: (domain: string) => readonly string[] | undefined,
  handovers = 0,
): {
  readonly meets: Truth
  readonly why: string
} {
  if (texts === undefined) return { meets: undefined, why: 'DNS did not answer.' }
  const spf = readSpf(texts)
  switch (spf.kind) {
    case 'none':
      return { meets: false, why: 'It has no SPF record.' }
    case 'several':
      return { meets: false, why: `It has ${spf.count} SPF records; receivers then use none of them.` }
    case 'broken':
      return spf.record.length > MAY_BE_TORN
        ? { meets: undefined, why: 'Its SPF record came in pieces that could not be put together.' }
        : { meets: false, why: `Its SPF record cannot be used: “${spf.term.slice(0, 60)}”.` }
    case 'record':
      if (spf.all === '-' || spf.all === '~')
        return { meets: true, why: `Its SPF record ends with ${spf.all}all.` }
      if (spf.redirect !== null) return handedOver(spf.redirect, textsOf, handovers + 1)
      return spf.all === null
        ? { meets: false, why: 'Its SPF record does not say what to do with mail from other servers.' }
        : { meets: false, why: `Its SPF record ends with ${spf.all}all: mail from any server is accepted.` }
  }
}

function handedOver(
  target: string,
  textsOf: (domain: string) => readonly string[] | undefined,
  handovers: number,
): { readonly meets: Truth; readonly why: string } {
  if (handovers > MOST_HANDOVERS)
    return { meets: false, why: `Its SPF record hands over to ${target} in a circle.` }
  const there = textsOf(target)
  if (there === undefined)
    return { meets: undefined, why: `Its SPF record hands over to ${target}, which was not looked up.` }
  const { meets, why } = judgeSpf(there, textsOf, handovers)
  return { meets, why: `Its SPF record hands over to ${target}. ${why.replace(/^Its/, 'That domain’s')}` }
}
