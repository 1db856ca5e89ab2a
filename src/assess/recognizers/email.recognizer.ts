import { isConsumerDomain } from './consumer-domains.ts'
import type { Field } from '../scanning/field.ts'
import type { Line } from '../scanning/line.ts'
import { defineRecognizer, type Hit } from './define-recognizer.ts'
import { isAlphanumeric } from './pattern-recognizer.ts'

const MOST_LOCAL = 64
const MOST_DOMAIN = 253

/**
 * E-mail addresses as people use them: dot-atom local part of at most 64 units, a domain of two labels or more. Found
 * from the "@" outwards, so that long runs stay linear.
 */
export const email = defineRecognizer({
  id: 'email',
  title: 'E-mail address',
  subject: 'F',
  source: {
    name: 'RFC 5321, Simple Mail Transfer Protocol, 4.1.2 and 4.5.3.1',
    url: 'https://www.rfc-editor.org/rfc/rfc5321',
    asOf: '2026-11-22',
  },
  onlyIdentity: true,
  needs: { signs: ['@'] },
  because: {
    consumer: 'an e-mail address of a provider that private people use',
    other: 'an e-mail address outside the organisation',
    header: 'an e-mail address where every message has one',
    number: 'an e-mail address whose name holds a long number',
    own: 'an e-mail address of the organisation itself',
  },
  find: (line, found) => {
    const { kept } = line
    let least = 0
    for (let at = kept.indexOf('@'); at >= 0; at = kept.indexOf('@', at + 1)) {
      const address = addressAround(kept, at, least)
      if (address === null) continue
      found({ ...address, ...judge(kept.slice(address.from, at), kept.slice(at + 1, address.to), line) })
      least = address.to
    }
  },
})

function judge(
  local: string,
  domain: string,
  { field, knowledge }: Line,
): Pick<Hit, 'class' | 'confidence' | 'because'> {
  if (isOwn(domain.toLowerCase(), knowledge.isOwnDomain)) return { class: 'N', confidence: 0, because: 'own' }
  if (isHeader(field)) {
    // A long number is no name: it may be that of a record or a telephone.
    return LONG_NUMBER.test(local)
      ? { class: 'I2', confidence: 30, because: 'number' }
      : { class: 'I2', confidence: 10, because: 'header' }
  }
  return isConsumerDomain(domain)
    ? { class: 'I1', confidence: 60, because: 'consumer' }
    : { class: 'I2', confidence: 30, because: 'other' }
}

/** Every message has a sender and a recipient: an address there says nothing that the mail does not need. */
const isHeader = (field: Field): boolean => field === 'from' || field === 'to'

const LONG_NUMBER = /\d{6,12}/

function isOwn(domain: string, isOwnDomain: (domain: string) => boolean): boolean {
  for (let rest = domain; rest.includes('.'); rest = rest.slice(rest.indexOf('.') + 1)) {
    if (isOwnDomain(rest)) return true
  }
  return false
}

function addressAround(text: string, at: number, least: number): { from: number; to: number } | null {
  let from = at
  while (from > least && at - from <= MOST_LOCAL && isLocal(text, from - 1)) from--
  // Signs before the name belong to the sentence: quotes, dashes, dots.
  while (from < at && !isAlphanumeric(text, from) && text[from] !== '_') from++
  if (from === at || at - from > MOST_LOCAL || text[at - 1] === '.' || text.slice(from, at).includes('..'))
    return null
  let to = at + 1
  while (to < text.length && to - at <= MOST_DOMAIN && isDomain(text.charCodeAt(to))) to++
  while (to > at && !isAlphanumeric(text, to - 1)) to--
  return DOMAIN.test(text.slice(at + 1, to)) ? { from, to } : null
}

/** Ends in a name of letters (or its ASCII form, "xn--"); no part is empty. */
const DOMAIN = /^[a-z0-9](?!.*\.[.-])(?!.*-\.)[a-z0-9.-]*\.(?:[a-z]{2,24}|xn--[a-z0-9-]{2,30})$/i

const isLocal = (text: string, at: number): boolean =>
  isAlphanumeric(text, at) || ".-_+%'&~!$*".includes(text[at] as string)

const isDomain = (code: number): boolean =>
  (code >= 48 && code <= 57) ||
  (code >= 65 && code <= 90) ||
  (code >= 97 && code <= 122) ||
  code === 45 ||
  code === 46
