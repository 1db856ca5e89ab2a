/** What a domain asks receivers to do with mail that falsely uses its name (RFC 7489, 6.3 and 6.6.3; RFC 9989, 4.7). */
export type Dmarc =
  | { readonly kind: 'none' }
  | { readonly kind: 'several'; readonly count: number }
  | { readonly kind: 'broken'; readonly record: string }
  | DmarcPolicy

export interface DmarcPolicy {
  readonly kind: 'policy'
  readonly record: string
  readonly p: Wish
  /** For subdomains; the same as `p` where the record says nothing. */
  readonly sp: Wish
  /** For subdomains that do not exist; the same as `sp` where the record says nothing. */
  readonly np: Wish
  /** `t=y`: receivers are asked not to act on it yet. */
  readonly testing: boolean
  /** The share of mail it is asked for, in per cent. */
  readonly pct: number
  readonly rua: readonly string[]
  readonly ruf: readonly string[]
}

const WISHES = ['none', 'quarantine', 'reject'] as const
export type Wish = (typeof WISHES)[number]

const IS_DMARC = /^v[ \t]*=[ \t]*DMARC1[ \t]*(?:;|$)/

/** Several checks read the same records. Facts are never changed. */
const seen = new WeakMap<readonly string[], Dmarc>()

/** @param texts all TXT records under the `_dmarc` name. */
export function readDmarc(texts: readonly string[]): Dmarc {
  let dmarc = seen.get(texts)
  if (dmarc === undefined) {
    dmarc = takeApart(texts)
    seen.set(texts, dmarc)
  }
  return dmarc
}

function takeApart(texts: readonly string[]): Dmarc {
  const records = texts.filter(text => IS_DMARC.test(text))
  const [record, ...others] = records
  if (record === undefined) return { kind: 'none' }
  if (others.length > 0) return { kind: 'several', count: records.length }
  const tags = new Map<string, string>()
  for (const part of record.split(';')) {
    const at = part.indexOf('=')
    const name = part.slice(0, Math.max(at, 0)).trim().toLowerCase()
    // What is no tag is passed over.
    if (name === '') continue
    // RFC 6376, 3.2: a list that names a tag twice is not valid as a whole.
    if (tags.has(name)) return { kind: 'broken', record }
    tags.set(name, part.slice(at + 1).trim())
  }
  const rua = addresses(tags.get('rua'))
  const said = wish(tags.get('p'))
  const saidForSubdomains = tags.has('sp') ? wish(tags.get('sp')) : said
  if (said === undefined || saidForSubdomains === undefined) {
    // RFC 7489, 6.6.3: without a valid wish the record counts as p=none if reports can be sent, else it does not count.
    if (!rua.some(isReportAddress)) return { kind: 'broken', record }
  }
  const both = said !== undefined && saidForSubdomains !== undefined
  const sp = both ? saidForSubdomains : 'none'
  return {
    kind: 'policy',
    record,
    p: both ? said : 'none',
    sp,
    np: (both ? wish(tags.get('np')) : undefined) ?? sp,
    testing: tags.get('t')?.toLowerCase() === 'y',
    pct: percent(tags.get('pct')),
    rua,
    ruf: addresses(tags.get('ruf')),
  }
}

function wish(value: string | undefined): Wish | undefined {
  return WISHES.find(one => one === value?.toLowerCase())
}

function percent(value: string | undefined): number {
  return value !== undefined && /^\d{1,3}$/.test(value) && Number(value) <= 100 ? Number(value) : 100
}

/** The addresses of `rua` and `ruf`, without the size limit that may follow: `mailto:a@b.example!10m`. */
function addresses(value: string | undefined): readonly string[] {
  return (value ?? '')
    .split(',')
    .map(one => one.trim().replace(/!\d+[kmgt]?$/i, ''))
    .filter(one => one !== '')
}

/** Receivers send reports to `mailto:` addresses only. */
export function isReportAddress(address: string): boolean {
  return /^mailto:[^\s@]+@[^\s@]+$/i.test(address)
}

/** Names a mailbox, with or without `mailto:`. */
export function namesMailbox(address: string): boolean {
  return /^(?:mailto:)?[^\s@:]+@[^\s@]+$/i.test(address)
}
