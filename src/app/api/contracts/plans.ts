import { z } from 'zod'

/** What `ward plans` answers with `--json`. Fields may be added; a change of one is a new version. */

const text = z.string().max(2_000)
const count = z.int().min(0)

const plan = z.object({
  /** Ward's own id; null for a product that only Microsoft's imported list knows. */
  id: text.nullable(),
  name: text,
  family: text.nullable(),
  /** Other names people use, and the names of 2012. */
  also: z.array(text),
  was: z.array(text),
  /** On what ground people use it; null where Ward does not know. */
  footing: z.enum(['organisation', 'companion', 'student', 'free', 'trial']).nullable(),
  /** Services in it that Microsoft's list of services under its agreement, as of 2021, does not name. */
  unlisted: z.array(text),
  sold: z.boolean().nullable(),
  successor: text.nullable(),
  note: text.nullable(),
  /** The product the capabilities are of: Graph `skuId` and `skuPartNumber`. */
  product: z.object({ sku: text, name: text }).nullable(),
  /** Other products that are the same plan. */
  otherProducts: z.array(z.object({ sku: text, name: text })),
  /** By the capability's id: whether the plan holds it; null where nothing is known. */
  capabilities: z.record(text, z.boolean().nullable()),
  asOf: text.nullable(),
  source: text,
})

export const plansAnswer = z.object({
  schema: z.literal('ward.plans/1'),
  capabilities: z.array(z.object({ id: text, title: text, gives: text })),
  plans: z.array(plan),
  /** Microsoft's list in the data folder, if one was imported. */
  imported: z.object({ file: text, asOf: text.nullable(), products: count }).nullable(),
  disclaimer: text,
})

export const planAnswer = z.object({
  schema: z.literal('ward.plan/1'),
  plans: z.array(
    plan.extend({
      /** Checks that come out `not-licensed` where everybody has this plan and no other; null where nothing is known. */
      notLicensed: z
        .array(z.object({ check: text, title: text, capabilities: z.array(text), inPart: z.boolean() }))
        .nullable(),
    }),
  ),
  disclaimer: text,
})

export const plansImportedAnswer = z.object({
  schema: z.literal('ward.plans-imported/1'),
  file: text,
  asOf: text.nullable(),
  rows: count,
  duplicates: count,
  bad: z.object({ count, rows: z.array(z.object({ line: count, reason: text })).max(1_000) }),
  products: count,
  servicePlans: count,
  /** Products of the list that Ward's own table does not know. */
  newToWard: count,
})

export type PlanAnswer = z.infer<typeof plan>
export type PlansAnswer = z.infer<typeof plansAnswer>
export type ShownPlansAnswer = z.infer<typeof planAnswer>
export type PlansImportedAnswer = z.infer<typeof plansImportedAnswer>

export const PLANS_ANSWERS = [plansAnswer, planAnswer, plansImportedAnswer] as const
