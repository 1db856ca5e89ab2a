import { plainName } from '../../../base/vendors/plain-name.ts'
import { INTEGRATION_KINDS } from '../../../base/vendors/found.ts'
import { PHI_ANSWERS, type PhiAnswer, type VendorTerms } from '../../../base/vendors/vendor.ts'
import {
  bad,
  fieldOf,
  guidOf,
  isObject,
  type ListRow,
  listRows,
  textIn,
  textsIn,
} from '../app-lists/list-rows.ts'

export const VENDOR_COLUMNS = 'name,does,domains,publishers,app ids,phi,which phi,contact,email,phone,notes'
const MOST_VENDORS = 2_000

/**
 * A clinic's own list of vendors: a CSV, or a JSON array, with the columns of VENDOR_COLUMNS in any order; several of a
 * cell are apart by a semicolon. `phi` is yes, no or unknown.
 * @throws AppError bad-input with the row; the content is not quoted
 */
export function readVendorList(bytes: Uint8Array, file: string): readonly VendorTerms[] {
  const { rows } = listRows(bytes, file)
  if (rows.length > MOST_VENDORS) throw bad(file, `lists more than ${MOST_VENDORS} vendors`)
  return rows.map((row, index) => {
    const name = plainName(textIn(row, 'name', 'vendor', 'vendorname', 'company') ?? '')
    if (name === '') throw bad(file, `names no vendor in row ${index + 1}; its columns are ${VENDOR_COLUMNS}`)
    return {
      name,
      does: plainName(textIn(row, 'does', 'service', 'services', 'description', 'purpose') ?? '', 500),
      domains: domainsIn(row, file, index),
      publishers: several(row, 'publishers', 'publisher').map(text => plainName(text)),
      appIds: several(row, 'appids', 'appid', 'applicationid').map(text => {
        const id = guidOf(text)
        if (id === null) throw bad(file, `has an app id in row ${index + 1} that is none`)
        return id
      }),
      phi: phiIn(row, file, index),
      phiWhat: (textIn(row, 'whichphi', 'phiwhat', 'data') ?? '').slice(0, 1_000),
      contact: contactIn(row),
      downstream: several(row, 'subcontractors', 'downstream').map(text => ({
        name: plainName(text),
        does: '',
      })),
      claims: [],
      integrations: several(row, 'integrations').flatMap(text => integrationIn(text)),
      notes: (textIn(row, 'notes', 'note') ?? '').slice(0, 4_000),
    }
  })
}

function domainsIn(row: ListRow, file: string, index: number): readonly string[] {
  const texts = several(row, 'domains', 'domain', 'website', 'websiteurl')
  return texts.map(text => {
    const host = text
      .toLowerCase()
      .replace(/^https?:\/\//, '')
      .replace(/[/:?#].*$/, '')
      .replace(/^www\./, '')
    if (/^(?=.{1,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9-]{2,63}$/.test(host)) return host
    throw bad(file, `has a domain in row ${index + 1} that is none, like lantern.example`)
  })
}

function phiIn(row: ListRow, file: string, index: number): PhiAnswer {
  const text = textIn(row, 'phi', 'patientdata')?.toLowerCase()
  if (text === undefined || text === '?') return 'unknown'
  const answer =
    PHI_ANSWERS.find(one => one === text) ?? ({ y: 'yes', true: 'yes', n: 'no', false: 'no' } as const)[text]
  if (answer === undefined)
    throw bad(file, `says neither yes, no nor unknown under “phi” in row ${index + 1}`)
  return answer
}

function contactIn(row: ListRow): VendorTerms['contact'] {
  const [name, email, phone] = [
    textIn(row, 'contact', 'contactname'),
    textIn(row, 'email', 'contactemail'),
    textIn(row, 'phone', 'contactphone'),
  ]
  if (name === null && email === null && phone === null) return null
  return {
    name: plainName(name ?? '', 200),
    email: plainName(email ?? '', 320),
    phone: plainName(phone ?? '', 60),
  }
}

function integrationIn(text: string): VendorTerms['integrations'] {
  const [kind = '', ...rest] = text.split(':')
  const known = (Object.keys(INTEGRATION_KINDS) as (keyof typeof INTEGRATION_KINDS)[]).find(
    one => one === kind.trim().toLowerCase(),
  )
  const name = plainName(known === undefined ? text : rest.join(':'))
  return name === '' ? [] : [{ kind: known ?? 'other', name, note: '' }]
}

function several(row: ListRow, ...heads: readonly string[]): readonly string[] {
  for (const head of heads) {
    const texts = textsIn(fieldOf(row, head))
      .map(text => text.trim())
      .filter(text => text !== '')
    if (texts.length > 0) return [...new Set(texts)].slice(0, 50)
  }
  return []
}

/** What a public list of vendors tells of one of them. A claim is no report, and a form is no agreement. */
export interface VendorHint {
  readonly name: string
  readonly domains: readonly string[]
  readonly claims: readonly string[]
  /** Where it publishes its form of a business associate agreement; null where the list names none. */
  readonly form: string | null
}

/** What stands beside a hint, as the list's licence asks for it. */
export const HINTS_CREDIT =
  'Data sourced from Probo Inc. (https://www.probo.com) under CC BY-SA 4.0 license; shortened by Ward.'

/** Whether it is such a public list rather than a clinic's own: it says of vendors what they claim. */
export function isHintList(rows: readonly ListRow[]): boolean {
  return rows.some(
    row => Object.hasOwn(row, 'certifications') || Object.hasOwn(row, 'businessAssociateAgreementUrl'),
  )
}

/**
 * A list of well-known vendors in the form of Probo's `common-third-parties` (CC BY-SA 4.0): names, domains, what they claim, and
 * where they publish a form of agreement. Ward keeps none of it but for vendors in the register.
 * @throws AppError bad-input
 */
export function readVendorHints(bytes: Uint8Array, file: string): readonly VendorHint[] {
  const { rows } = listRows(bytes, file)
  if (!isHintList(rows))
    throw bad(file, 'says of no vendor what it claims; a list of your own vendors is read in without hints')
  return rows.flatMap(row => {
    const name = plainName(textIn(row, 'name') ?? '')
    if (name === '' || !isObject(row)) return []
    const form = textIn(row, 'businessassociateagreementurl')
    return [
      {
        name,
        domains: textsIn(fieldOf(row, 'domains')).map(text => text.trim().toLowerCase()),
        claims: textsIn(fieldOf(row, 'certifications'))
          .map(text => plainName(text))
          .filter(text => text !== '')
          .slice(0, 100),
        form: form !== null && /^https:\/\/[^\s]{1,900}$/.test(form) ? form : null,
      },
    ]
  })
}
