import * as z from 'zod'
import { isDay } from '../../base/days.ts'
import { INTEGRATION_KINDS, type IntegrationKind } from '../../base/vendors/found.ts'
import { PHI_ANSWERS, type Vendor, type VendorTerms } from '../../base/vendors/vendor.ts'
import { line, moment, readBody } from '../record-body.ts'

export const VENDOR_KIND = 'vendor'
export const VENDOR_SCHEMA = 'ward.vendor/1'

export const day = z.custom<string>(value => typeof value === 'string' && isDay(value))
/** Who did it: the account, with the name as it was then; null for a terminal or a file. */
export const doer = z.strictObject({
  id: z
    .string()
    .regex(/^[A-Za-z0-9-]{1,64}$/)
    .nullable(),
  name: line(),
})
export const vendorId = z.string().regex(/^vendor-[1-9]\d{0,8}$/)

/** One line that may be empty. */
const maybe = (most: number) =>
  z
    .string()
    .trim()
    .max(most)
    .regex(/^[^\p{Cc}]*$/u)
/** Several lines that may be empty. */
const text = (most: number) => z.string().trim().max(most)
const integrationKind = z.custom<IntegrationKind>(
  value => typeof value === 'string' && Object.hasOwn(INTEGRATION_KINDS, value),
)
const domain = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^(?=.{1,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9-]{2,63}$/)

/** What people write down. */
export const vendorTerms = z.strictObject({
  name: line(200),
  does: maybe(500),
  domains: z.array(domain).max(50),
  publishers: z.array(line(200)).max(50),
  appIds: z
    .array(
      z
        .string()
        .trim()
        .toLowerCase()
        .regex(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
    )
    .max(200),
  phi: z.enum(PHI_ANSWERS),
  phiWhat: text(1_000),
  contact: z.strictObject({ name: maybe(200), email: maybe(320), phone: maybe(60) }).nullable(),
  downstream: z.array(z.strictObject({ name: line(200), does: maybe(500) })).max(100),
  claims: z.array(line(200)).max(100),
  integrations: z
    .array(z.strictObject({ kind: integrationKind, name: line(200), note: text(1_000) }))
    .max(50),
  notes: text(4_000),
})

const vendorBody = z.strictObject({
  schema: z.literal(VENDOR_SCHEMA),
  ...vendorTerms.shape,
  by: doer,
  at: moment,
  hints: z.strictObject({ source: line(500), form: maybe(1_000).nullable(), asOf: day }).nullable(),
  retired: z.strictObject({ on: day, why: line(1_000), by: doer }).nullable(),
})

/** @throws AppError bad-input naming the field */
export function readVendorTerms(terms: unknown): VendorTerms {
  return readBody(vendorTerms, terms, 'vendor')
}

/** @throws AppError bad-input naming the field */
export function readVendor(id: string, body: unknown): Vendor {
  const { schema: _, ...vendor } = readBody(vendorBody, body, 'vendor')
  return { id, ...vendor }
}

/** With nothing but a name: what a list or a finding gives. */
export const NO_TERMS: Omit<VendorTerms, 'name'> = {
  does: '',
  domains: [],
  publishers: [],
  appIds: [],
  phi: 'unknown',
  phiWhat: '',
  contact: null,
  downstream: [],
  claims: [],
  integrations: [],
  notes: '',
}
