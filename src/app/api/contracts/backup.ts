import { z } from 'zod'

const root = z.string().max(64)
const extent = z.object({
  /** Entries of the evidence log, and its root, base64. */
  entries: z.int().min(0),
  root,
})
const tenants = z.array(extent.extend({ tenant: z.string().max(64) }))
const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

/** What `ward backup --json` answers. */
export const backupAnswer = z.object({
  schema: z.literal('ward.backup/1'),
  file: z.string().max(10_000),
  id: z.uuid(),
  /** Of the file. */
  bytes: z.int().min(0),
  sha256,
  madeAt: z.iso.datetime(),
  tenants,
  installation: extent,
  /** Whether the copy was restored into a private folder and every evidence log in it proven; its hashes are in any case. */
  verified: z.boolean(),
  /** Files in the data folder that are not Ward's and are not in the backup. */
  leftOut: z.int().min(0),
})

/** What `ward restore --json` answers. A restore that answers has proven everything. */
export const restoreAnswer = z.object({
  schema: z.literal('ward.restore/1'),
  /** The folder that was made. */
  data: z.string().max(10_000),
  id: z.uuid(),
  bytes: z.int().min(0),
  sha256,
  /** When the backup was made: what came later is not in it. */
  madeAt: z.iso.datetime(),
  tenants,
  installation: extent,
  /** The key file that opens the folder. */
  keyFile: z.string().max(10_000),
  verified: z.literal(true),
})

export const BACKUP_ANSWERS = [backupAnswer, restoreAnswer] as const
