import * as z from 'zod'

/** What `ward audit ingest --json` answers; read = stored + duplicates + conflicts + rejected.count. */
export const auditIngest = z.object({
  schema: z.literal('ward.audit-ingest/1'),
  tenant: z.string(),
  /** Records and rows that were found. */
  read: z.int().nonnegative(),
  stored: z.int().nonnegative(),
  /** Here already with the same content. */
  duplicates: z.int().nonnegative(),
  /** Here already with other content; kept as another version, not counted again. */
  conflicts: z.int().nonnegative(),
  rejected: z.object({
    count: z.int().nonnegative(),
    /** The first 1,000. */
    rows: z.array(z.object({ file: z.string(), line: z.int().positive(), reason: z.string() })).max(1000),
  }),
})

export type AuditIngest = z.infer<typeof auditIngest>
