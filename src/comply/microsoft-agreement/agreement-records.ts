import { AppError } from '../../base/app-error.ts'
import type { TenantScope } from '../../base/ids.ts'
import type { Json } from '../../base/canonical-json.ts'
import type { Deed } from '../../store/deed.ts'
import type { Store } from '../../store/store.ts'
import type { Kept } from '../kept.ts'
import { AGREEMENT_SCHEMA, type MicrosoftAgreement, readAgreement } from './agreement-body.ts'
import {
  type Confirmation,
  CONFIRMATION_SCHEMA,
  type DocumentLook,
  LOOK_SCHEMA,
  readConfirmation,
  readLook,
} from './later-bodies.ts'

type Records = Pick<Store, 'records'>

export const AGREEMENT_KIND = 'microsoft-agreement'
export const CONFIRMATION_KIND = 'microsoft-confirmation'
export const LOOK_KIND = 'microsoft-look'
/** There is one row of looks for a tenant; each look is a version. */
const LOOK_ID = 'document'

/** A record with its id and where its last version stands in the tenant's evidence log. */
export interface KeptAgreement extends Kept<MicrosoftAgreement> {
  readonly id: string
  readonly leaf: number
}

/** The last version of every record, in no order. @throws AppError not-verified */
export async function agreementsOf(store: Records, scope: TenantScope): Promise<readonly KeptAgreement[]> {
  const records = await store.records.current(scope, AGREEMENT_KIND)
  return records.map(({ id, body, version, leaf }) => ({ id, value: readAgreement(body), version, leaf }))
}

/**
 * Keeps the next version.
 * @param expects the version that was seen, 0 for a new record
 * @throws AppError bad-input naming the field, conflict when another officer was quicker, lease-held
 */
export async function keepAgreement(
  store: Records,
  scope: TenantScope,
  { id, value: agreement }: Pick<KeptAgreement, 'id' | 'value'>,
  expects: number,
  deed: Deed,
): Promise<KeptAgreement> {
  const value = readAgreement({ schema: AGREEMENT_SCHEMA, ...agreement })
  const body = { schema: AGREEMENT_SCHEMA, ...value } as unknown as Json
  const draft = { kind: AGREEMENT_KIND, id, body, expects }
  const { version, leaf } = await meanwhile(() => store.records.keep(scope, draft, deed))
  return { id, value, version, leaf }
}

/** All confirmations, first first. @throws AppError not-verified */
export async function confirmationsOf(store: Records, scope: TenantScope): Promise<readonly Confirmation[]> {
  const records = await store.records.current(scope, CONFIRMATION_KIND)
  return records
    .map(({ body }) => readConfirmation(body))
    .sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0))
}

/**
 * Keeps a confirmation as a record of its own.
 * @param nth how many there were before, as the officer saw it: who was second is told so
 * @throws AppError bad-input, conflict, lease-held
 */
export async function keepConfirmation(
  store: Records,
  scope: TenantScope,
  confirmation: Confirmation,
  nth: number,
  deed: Deed,
): Promise<Confirmation> {
  const value = readConfirmation({ schema: CONFIRMATION_SCHEMA, ...confirmation })
  const body = { schema: CONFIRMATION_SCHEMA, ...value } as unknown as Json
  const id = `${value.agreement}:${nth + 1}`
  await meanwhile(() => store.records.keep(scope, { kind: CONFIRMATION_KIND, id, body, expects: 0 }, deed))
  return value
}

/** Every look at Microsoft's document, first first, with how many there were. @throws AppError not-verified */
export async function looksOf(store: Records, scope: TenantScope): Promise<readonly DocumentLook[]> {
  const looks: DocumentLook[] = []
  let after: string | undefined
  do {
    const page = await store.records.history(scope, LOOK_KIND, LOOK_ID, {
      limit: 500,
      ...(after === undefined ? {} : { after }),
    })
    looks.push(...page.items.map(({ body }) => readLook(body)))
    after = page.next ?? undefined
  } while (after !== undefined)
  return looks
}

/** @param expects how many looks were seen @throws AppError bad-input, conflict, lease-held */
export async function keepLook(
  store: Records,
  scope: TenantScope,
  look: DocumentLook,
  expects: number,
  deed: Deed,
): Promise<void> {
  const value = readLook({ schema: LOOK_SCHEMA, ...look })
  const body = { schema: LOOK_SCHEMA, ...value } as unknown as Json
  await meanwhile(() => store.records.keep(scope, { kind: LOOK_KIND, id: LOOK_ID, body, expects }, deed))
}

/** Who was second is told in words that help. */
async function meanwhile<T>(keep: () => Promise<T>): Promise<T> {
  try {
    return await keep()
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'conflict') throw error
    throw new AppError(
      'conflict',
      'Another officer has changed the record of Microsoft’s agreement meanwhile. Look at it again first; nothing of yours was kept.',
      { detail: error.detail },
    )
  }
}
