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
  const queries = (Array.isArray(log) ? log : [log]).filter(isObject)
  if (strings.length === 0) return unanswered(queries) ? { domain } : { domain, texts: [], foundAt: null }
  const found = queries.findLast(query => FOUND.test(textOf(query.query_result)))
  const foundAt = found === undefined ? undefined : textOf(found.query_name)
  return { domain, texts: wholeTexts(strings), ...(foundAt ? { foundAt } : {}) }
}

const FOUND = /^Query returned [1-9]\d* txt record/
const ANSWERED = /^Query returned (?:NXDomain|\d+ txt record)/i

/** Whether one of the names that were asked for got no answer from any server. */
function unanswered(queries: readonly Record<string, unknown>[]): boolean {
  const names = new Set(queries.map(query => textOf(query.query_name)))
  for (const query of queries)
    if (ANSWERED.test(textOf(query.query_result))) names.delete(textOf(query.query_name))
  return names.size > 0
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
