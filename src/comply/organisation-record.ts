import * as z from 'zod'
import type { TenantScope } from '../base/ids.ts'
import { IT_MANAGERS, ORGANISATION_KINDS, type Organisation } from '../base/hipaa/organisation.ts'
import { isUsState, type UsState } from '../base/us-states.ts'
import type { Deed } from '../store/deed.ts'
import type { Store } from '../store/store.ts'
import type { Kept } from './kept.ts'
import { isTimeZone } from '../base/time-zone.ts'
import { line, readBody } from './record-body.ts'

const SCHEMA = 'ward.organisation/1'

const organisationBody = z.strictObject({
  schema: z.literal(SCHEMA),
  name: line(),
  // None while nobody has said: then everything binds (base/hipaa/organisation.ts).
  kinds: z.array(z.enum(ORGANISATION_KINDS)).max(20),
  hybrid: z.boolean(),
  clearinghouseInLargerOrganisation: z.boolean(),
  states: z.array(z.custom<UsState>(value => typeof value === 'string' && isUsState(value))).max(100),
  sites: z.int().min(1).max(100_000).nullable(),
  workforce: z.int().min(1).max(10_000_000).nullable(),
  ehr: line().nullable(),
  it: z.enum(IT_MANAGERS).nullable(),
  itProvider: line().nullable(),
  privacyOfficer: line().nullable(),
  securityOfficer: line().nullable(),
  // Profiles of before Ward 0.5 have none.
  timeZone: line(64).refine(isTimeZone).nullable().default(null),
})

/** A profile as it may be kept. @throws AppError bad-input naming the field */
export function checkedOrganisation(organisation: Organisation): Organisation {
  return readOrganisation({ schema: SCHEMA, ...organisation })
}

/** @throws AppError bad-input naming the field */
export function readOrganisation(body: unknown): Organisation {
  const { schema: _, ...organisation } = readBody(organisationBody, body, 'entity profile')
  return {
    ...organisation,
    kinds: [...new Set(organisation.kinds)],
    states: [...new Set(organisation.states)].sort(),
  }
}

/**
 * Keeps the tenant's entity profile; the one before stays in the history.
 * @param expects the version that was seen, 0 for none: a profile is changed field by field, so nobody's change is lost.
 * @throws AppError bad-input, conflict, lease-held
 */
export async function keepOrganisation(
  store: Pick<Store, 'records'>,
  scope: TenantScope,
  { value, version: expects }: Kept<Organisation>,
  deed: Deed,
): Promise<void> {
  const body = { schema: SCHEMA, ...checkedOrganisation(value) }
  await store.records.keep(scope, { kind: 'organisation', id: 'organisation', body, expects }, deed)
}

/** The tenant's entity profile and its version, or null and 0 while nobody has given one. */
export async function keptOrganisation(
  store: Pick<Store, 'records'>,
  scope: TenantScope,
): Promise<Kept<Organisation | null>> {
  const [record] = await store.records.current(scope, 'organisation')
  return record === undefined
    ? { value: null, version: 0 }
    : { value: readOrganisation(record.body), version: record.version }
}
