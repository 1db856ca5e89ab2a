import { AppError } from '../../../base/app-error.ts'
import type { AzureSubscription } from '../../../base/services/azure-subscription.ts'
import { readCsv } from '../csv.ts'
import { decode } from '../scubagear/decode.ts'

const MOST = 1_000
const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

type Field = 'id' | 'name' | 'state' | 'tenantId' | 'offer'

/** Heads of columns and names of fields, letters and digits only: of `az account list`, of Azure's REST answer and of its portal. */
const HEADS: { readonly [F in Field]: readonly string[] } = {
  id: ['subscriptionid', 'id'],
  name: ['subscriptionname', 'displayname', 'name', 'subscription'],
  state: ['state', 'status', 'subscriptionstatus'],
  tenantId: ['tenantid', 'directoryid', 'hometenantid'],
  offer: ['quotaid', 'offer', 'offertype', 'offerid', 'offername'],
}

/**
 * Azure subscriptions: what `az account list` or Azure's REST call `/subscriptions` answer (JSON), or a CSV such as the
 * portal's with a column “Subscription ID”. One that stands there twice is one.
 * @param file what errors call it
 * @throws AppError bad-input in one sentence
 */
export function readAzureSubscriptions(bytes: Uint8Array, file: string): readonly AzureSubscription[] {
  const text = decode(bytes).replace(/^\ufeff/, '')
  const rows = /^\s*[[{]/.test(text) ? jsonRows(text, file) : csvRows(text, file)
  const found = new Map<string, AzureSubscription>()
  for (const { where, cell } of rows) {
    // `/subscriptions/0000…` of Azure's REST answer.
    const id = (cell('id').split('/').at(-1) ?? '').trim().toLowerCase()
    if (!GUID.test(id)) throw bad(file, `has in ${where} no id of a subscription`)
    if (found.has(id)) continue
    const tenant = cell('tenantId').toLowerCase()
    found.set(id, {
      id,
      name: (cell('name') || id).slice(0, 200),
      state: cell('state').slice(0, 50) || null,
      tenantId: GUID.test(tenant) ? tenant : null,
      offer: cell('offer').slice(0, 100) || null,
    })
    if (found.size > MOST) throw bad(file, `lists more than ${MOST} subscriptions`)
  }
  if (found.size === 0) throw bad(file, 'lists no subscription')
  return [...found.values()]
}

interface Row {
  readonly where: string
  readonly cell: (field: Field) => string
}

function* csvRows(text: string, file: string): Generator<Row> {
  let heads: readonly string[] | null = null
  for (const { line, cells, problem } of readCsv(text)) {
    if (cells.every(cell => cell.trim() === '')) continue
    if (problem !== undefined) throw bad(file, `has quotes that do not match in line ${line}`)
    if (heads === null) {
      heads = cells.map(letters)
      if (!heads.some(head => HEADS.id.includes(head))) {
        throw bad(file, 'names no column “Subscription ID” in its first line')
      }
      continue
    }
    const known: readonly string[] = heads
    yield {
      where: `line ${line}`,
      cell: field => {
        const [at] = HEADS[field].map(head => known.indexOf(head)).filter(index => index !== -1)
        return tidy(at === undefined ? '' : cells[at])
      },
    }
  }
}

function* jsonRows(text: string, file: string): Generator<Row> {
  let whole: unknown
  try {
    whole = JSON.parse(text)
  } catch {
    throw bad(file, 'is no JSON that can be read')
  }
  const listed = Array.isArray(whole)
    ? (whole as readonly unknown[])
    : isObject(whole)
      ? whole['value']
      : undefined
  if (!Array.isArray(listed))
    throw bad(file, 'holds no list of subscriptions: it is a JSON array, or has one in “value”')
  for (const [index, entry] of (listed as readonly unknown[]).entries()) {
    if (!isObject(entry)) throw bad(file, `has no object as entry ${index + 1}`)
    // Azure's REST answer keeps the offer in `subscriptionPolicies.quotaId`.
    const policies = entry['subscriptionPolicies']
    const fields = Object.entries({ ...(isObject(policies) ? policies : {}), ...entry }).map(
      ([name, value]) => [letters(name), value] as const,
    )
    yield {
      where: `entry ${index + 1}`,
      cell: field => {
        for (const head of HEADS[field]) {
          const value = fields.find(([name]) => name === head)?.[1]
          if (typeof value === 'string' && value.trim() !== '') return tidy(value)
        }
        return ''
      },
    }
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function tidy(text: string | undefined): string {
  return (text ?? '')
    .replaceAll(/[\u0000-\u001f\u007f]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
}

function letters(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '')
}

const bad = (file: string, sentence: string): AppError => new AppError('bad-input', `${file} ${sentence}.`)
