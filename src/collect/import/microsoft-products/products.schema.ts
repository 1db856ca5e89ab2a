import { z } from 'zod'

const text = z.string().max(1000)
const guid = z.string().regex(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)

/** Rows that could not be read: the file's line, and why in a sentence without a word of it. The first 1,000. */
const badRows = z.object({
  count: z.int().min(0),
  rows: z.array(z.object({ line: z.int().min(1), reason: text })).max(1000),
})

/** Microsoft's list of products and their service plans, as Ward keeps it in the data folder (`products.json`). */
export const productListSchema = z.object({
  schema: z.literal('ward.products/1'),
  /** The file's name without its folder. */
  file: text,
  /** The day in the file's name, as Microsoft names the file; null where it has none. */
  asOf: text.nullable(),
  /** Rows of the file below its heads: kept, said twice, and bad. */
  rows: z.int().min(0),
  duplicates: z.int().min(0),
  bad: badRows,
  products: z.array(
    z.object({
      /** Graph `skuId`. */
      id: guid,
      /** Graph `skuPartNumber`: usually one. */
      names: z.array(text).min(1),
      /** Display names: usually one. Several products may share one. */
      titles: z.array(text).min(1),
      /** Ids of its service plans, in the file's order. */
      servicePlans: z.array(guid),
    }),
  ),
  /** Each service plan once, with every name the file gives it. */
  servicePlans: z.array(z.object({ id: guid, names: z.array(text).min(1), titles: z.array(text) })),
})

export type ProductList = z.infer<typeof productListSchema>
