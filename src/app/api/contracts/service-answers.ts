import * as z from 'zod'
import { importAzure, importScope, importUsers, sayUses } from './service-changes.ts'
import { readPeoplePlans, readServices, shownSubscription } from './services.ts'

/** What `ward plans services|scope|users|azure|dynamics` answer with `--json`: as the routes do. */

export const azureAnswer = z.object({
  schema: z.literal('ward.azure-subscriptions/1'),
  asOf: z.iso.date().nullable(),
  version: z.int().min(0),
  subscriptions: z.array(shownSubscription),
})

/** What a person has just said with one command. */
export const saidAnswer = z.object({
  schema: z.literal('ward.service-said/1'),
  /** The service, `dynamics-365` for its channel, or the id of a subscription. */
  about: z.string(),
  version: z.int().min(1),
})

export type AzureAnswer = z.infer<typeof azureAnswer>
export type SaidAnswer = z.infer<typeof saidAnswer>
export type UsesAnswer = z.infer<typeof sayUses.answer>

export const SERVICE_ANSWERS = [
  readServices.answer,
  readPeoplePlans.answer,
  importScope.answer,
  importUsers.answer,
  importAzure.answer,
  azureAnswer,
  saidAnswer,
  sayUses.answer,
] as const
