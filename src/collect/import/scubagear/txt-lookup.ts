import { isObject, UnreadableShape } from './graph-shape.ts'

/**
 * One of ScubaGear's DNS lookups, `{ domain, rdata, log }`. It writes an empty `rdata` both when DNS said that there is
 * no record and when DNS did not answer; the log of its queries tells which.
 */
export function txtLookup(raw: unknown): unknown {
  if (!isObject(raw)) throw new UnreadableShape('a lookup is not an object')
  const { domain, rdata, log } = raw
  const strings = typeof rdata === 'string' ? [rdata] : rdata
  if (!Array.isArray(strings) || !strings.every(item => typeof item === 'string')) return { domain }
  const queries = queriesOf(log)
  // Without the log, an empty answer cannot be told from none.
  if (strings.length === 0)
    return queries.length === 0 || unanswered(queries).size > 0
      ? { domain }
      : { domain, texts: [], foundAt: null }
  const found = queries.findLast(query => FOUND.test(textOf(query.query_result)))
  const foundAt = found === undefined ? undefined : textOf(found.query_name)
  return { domain, texts: wholeTexts(strings), ...(foundAt ? { foundAt } : {}) }
}

/**
 * A lookup of DMARC records: where the domain has none of its own, ScubaGear goes on to the domains above. When its own
 * name got no answer, what stands above says nothing about it.
 */
export function dmarcLookup(raw: unknown): unknown {
  const lookup = txtLookup(raw)
  if (!isObject(raw) || typeof raw.domain !== 'string') return lookup
  const own = `_dmarc.${raw.domain}`.toLowerCase()
  return [...unanswered(queriesOf(raw.log))].some(name => name.toLowerCase() === own)
    ? { domain: raw.domain }
    : lookup
}

const FOUND = /^Query returned [1-9]\d* txt record/
const ANSWERED = /^Query returned (?:NXDomain|\d+ txt record)/i

function queriesOf(log: unknown): readonly Record<string, unknown>[] {
  return (Array.isArray(log) ? log : [log]).filter(isObject)
}

/** The names that were asked for and got no answer from any server. */
function unanswered(queries: readonly Record<string, unknown>[]): ReadonlySet<string> {
  const names = new Set(queries.map(query => textOf(query.query_name)))
  for (const query of queries)
    if (ANSWERED.test(textOf(query.query_result))) names.delete(textOf(query.query_name))
  return names
}

/** A TXT record is made of strings of at most 255 octets (RFC 1035, 3.3.14); some resolvers give them one by one. */
const LONGEST_STRING = 255

function wholeTexts(strings: readonly string[]): string[] {
  const texts: string[] = []
  let open = false
  for (const string of strings) {
    if (open && !/^v=/i.test(string)) texts.push(`${texts.pop() ?? ''}${string}`)
    else texts.push(string)
    open = string.length === LONGEST_STRING
  }
  return texts
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
