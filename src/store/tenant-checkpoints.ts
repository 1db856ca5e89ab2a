import type { TenantName } from '../base/ids.ts'
import { sha256Hex } from '../host/crypto.ts'
import type { Deed } from './deed.ts'
import type { LogHead } from './evidence/log-files.ts'
import type { ScopeFolder } from './scope-folder.ts'
import type { InstallationTables } from './tables.ts'

/** From here on a log of this tenant that is shorter or different is seen, even if its whole folder was replaced. */
export async function recordCheckpoint(
  main: ScopeFolder<InstallationTables>,
  tenant: TenantName,
  head: LogHead,
  { by }: Deed,
): Promise<void> {
  const root = Buffer.from(head.root).toString('base64')
  await main.write(async turn => {
    const there = await main.database.read
      .selectFrom('tenant_checkpoints')
      .select('leaf')
      .where('tenant', '=', tenant)
      .where('size', '=', head.size)
      .where('root', '=', root)
      .executeTakeFirst()
    if (there !== undefined) return
    const sha256 = sha256Hex(Buffer.from(head.note))
    const draft = { kind: 'tenant-checkpoint', by, subject: tenant, sha256, size: head.size, root }
    await turn.accept([draft], async (trx, [leaf = -1], at) => {
      await trx
        .insertInto('tenant_checkpoints')
        .values({ tenant, size: head.size, root, recorded_at: at, leaf })
        .execute()
    })
  })
}
