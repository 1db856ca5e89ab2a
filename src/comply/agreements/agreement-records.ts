import { AppError } from '../../base/app-error.ts'
import type { Json } from '../../base/canonical-json.ts'
import type { TenantScope } from '../../base/ids.ts'
import type { Act, Agreement } from '../../base/agreements/agreement.ts'
import type { Instant } from '../../base/time.ts'
import type { Store } from '../../store/store.ts'
import type { Kept } from '../kept.ts'
import { AGREEMENT_SCHEMA, isAgreementId, readAgreement } from './agreement-body.ts'

type Records = Pick<Store, 'records'>

export const AGREEMENT_KIND = 'agreement'

/** Who acts, by the session: the account’s id, and its name as it is now. */
export interface Doer {
  readonly id: string
  readonly name: string
}

/** Where it is kept, and what time it is there. */
export interface AgreementWork {
  readonly store: Pick<Store, 'records' | 'documents'>
  readonly scope: TenantScope
  readonly now: () => Instant
}

export function actOf({ id, name }: Doer, at: Instant): Act {
  return { by: id, name, at }
}

/** The last version of every agreement, by id. Drafts, voided and superseded ones are among them. */
export async function agreementsOf(store: Records, scope: TenantScope): Promise<readonly Kept<Agreement>[]> {
  const records = await store.records.current(scope, AGREEMENT_KIND)
  return records.map(({ body, version }) => ({ value: readAgreement(body), version }))
}

/** @throws AppError not-found */
export async function agreementById(
  store: Records,
  scope: TenantScope,
  id: string,
): Promise<Kept<Agreement>> {
  const record = isAgreementId(id) ? await store.records.last(scope, AGREEMENT_KIND, id) : null
  if (record === null) throw new AppError('not-found', 'There is no such agreement here.')
  return { value: readAgreement(record.body), version: record.version }
}

/** One version of an agreement, as it was kept. */
export interface AgreementVersion extends Kept<Agreement> {
  readonly at: Instant
  readonly by: string
  /** Index of its leaf in the tenant’s evidence log. */
  readonly leaf: number
}

/** Every version there was, first first. */
export async function agreementHistory(
  store: Records,
  scope: TenantScope,
  id: string,
): Promise<readonly AgreementVersion[]> {
  const versions: AgreementVersion[] = []
  if (!isAgreementId(id)) return versions
  for (let after: string | undefined; ; ) {
    const page = await store.records.history(
      scope,
      AGREEMENT_KIND,
      id,
      after === undefined ? { limit: 500 } : { limit: 500, after },
    )
    versions.push(
      ...page.items.map(({ body, version, at, by, leaf }) => ({
        value: readAgreement(body),
        version,
        at,
        by,
        leaf,
      })),
    )
    if (page.next === null) return versions
    after = page.next
  }
}

/**
 * Keeps the agreement’s next version.
 * @param expects the version it follows, 0 for a new one
 * @throws AppError bad-input naming the field, conflict when somebody was there first, lease-held
 */
export async function keepAgreement(
  { store, scope }: Pick<AgreementWork, 'store' | 'scope'>,
  agreement: Agreement,
  expects: number,
  by: Pick<Doer, 'id'>,
): Promise<Kept<Agreement>> {
  const value = readAgreement({ schema: AGREEMENT_SCHEMA, ...agreement })
  const body = { schema: AGREEMENT_SCHEMA, ...value } as unknown as Json
  const { version } = await store.records.keep(
    scope,
    { kind: AGREEMENT_KIND, id: value.id, body, expects },
    { by: by.id },
  )
  return { value, version }
}

/** What was changed since it was seen is not decided unseen. @throws AppError conflict */
export function refuseOtherVersion(seen: number, last: number): void {
  if (seen === last) return
  throw conflict(
    `Somebody else has changed this agreement meanwhile: it is at version ${last} now, not ${seen}. Look at it again first.`,
  )
}

export function conflict(sentence: string): AppError {
  return new AppError('conflict', sentence)
}

export function bad(sentence: string): AppError {
  return new AppError('bad-input', sentence)
}
