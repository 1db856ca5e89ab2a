import { z } from 'zod'
import { field } from '../field.schema.ts'
import { servicePlansSchema } from './service-plans.schema.ts'

const units = () => field(z.int().min(0))

/**
 * Graph `subscribedSku`: the products an organisation has, in units (people, or devices). `consumedUnits` are assigned;
 * `prepaidUnits` are bought, of which `warning` are in the days of grace and `suspended` and `lockedOut` no longer work.
 * ScubaGear leaves `capabilityStatus` and `servicePlans` out.
 * https://learn.microsoft.com/graph/api/resources/subscribedsku (2026-11-21)
 */
export const subscribedProductsSchema = z.array(
  z.object({
    skuId: field(z.string()),
    skuPartNumber: field(z.string()),
    capabilityStatus: field(z.string()),
    consumedUnits: units(),
    prepaidUnits: field(
      z.object({ enabled: units(), warning: units(), suspended: units(), lockedOut: units() }),
    ),
    servicePlans: field(servicePlansSchema),
  }),
)

export type SubscribedProducts = z.infer<typeof subscribedProductsSchema>
export type SubscribedProduct = SubscribedProducts[number]
