import { AppError } from '../base/app-error.ts'
import type { TenantName, TenantScope } from '../base/ids.ts'
import type { Clock } from '../base/time.ts'
import { sha256Hex } from '../host/crypto.ts'
import type { Installation } from '../host/keys.ts'
import { keepDocument, readDocument } from './documents.ts'
import { openEventStore, type SegmentSizes } from './audit/open-event-store.ts'
import { formatVerifierKey } from './evidence/checkpoint.ts'
import { findEvidence } from './evidence/entry-index.ts'
import { appendEvidence, keepHead, listEvidence, proveEntry } from './evidence/evidence-log.ts'
import { joined, verifyInstallationLog, verifyTenantLog } from './evidence/verify-folder.ts'
import { findingHistory, listFindings, recordAssessment } from './findings.ts'
import type { Migration } from './migrations/migration.ts'
import { openPeopleStore } from './people/people-store.ts'
import { asRecords, currentRecords, keepRecord, lastRecord, recordHistory } from './records.ts'
import { rememberedHead, type ScopeFolder } from './scope-folder.ts'
import { listTenants, readTenantRecord, tenantPath } from './scope-record.ts'
import { listSnapshots, readFact, readSnapshot, saveSnapshot, snapshotSummary } from './snapshots.ts'
import type { Store } from './store.ts'
import type { InstallationTables, TenantTables } from './tables.ts'
import { recordCheckpoint } from './tenant-checkpoints.ts'
import {
  createTenantFolder,
  type FolderContext,
  openInstallationFolder,
  openTenantFolder,
} from './tenant-folder.ts'

export interface OpenStoreOptions {
  readonly dataFolder: string
  readonly installation: Installation
  readonly clock: Clock
  /** Longest wait for another process that writes, in milliseconds; 5,000 unless given. */
  readonly wait?: number | undefined
  /** The data folder is thrown away with the process, as the practice clinic's is: nothing waits for the disk. */
  readonly passing?: boolean | undefined
  /** Hears of a transaction that took longer than its 50 ms. */
  readonly onSlowTransaction?: ((milliseconds: number) => void) | undefined
  /** Ward's own unless given; tests hand in others. */
  readonly migrations?: readonly Migration[] | undefined
  /** How large segments of events are: Ward's own unless given; tests hand in small ones. */
  readonly segmentSizes?: SegmentSizes | undefined
}

const WAIT_MILLISECONDS = 5000

/**
 * Opens the store of a data folder, making it at first use.
 * @throws AppError newer-format, not-verified, key-wrong, lease-held, disk-failed
 */
export async function openStore(options: OpenStoreOptions): Promise<Store> {
  const { dataFolder } = options
  const context: FolderContext = { ...options, wait: options.wait ?? WAIT_MILLISECONDS }
  const installationFolder = await opened(() => openInstallationFolder(context))
  /** The installation's own part. Without it nothing is written, but what is left can be read and verified. */
  const main = (): ScopeFolder<InstallationTables> => {
    if (installationFolder instanceof AppError) throw installationFolder
    return installationFolder
  }
  const open = new Map<TenantName, Promise<ScopeFolder<TenantTables>>>()
  const registered = new Set<TenantName>()

  const reading = ({ tenant }: TenantScope): Promise<ScopeFolder<TenantTables>> => {
    const there = open.get(tenant)
    if (there !== undefined) return there
    const opening = openTenantFolder(context, tenant)
    open.set(tenant, opening)
    opening.catch(() => open.delete(tenant))
    return opening
  }
  /** A tenant whose maker was killed before it was in the installation's log gets there before its first use. */
  const writing = async (scope: TenantScope): Promise<ScopeFolder<TenantTables>> => {
    const folder = await reading(scope)
    if (!registered.has(scope.tenant)) {
      await register(main(), scope.tenant, formatVerifierKey(folder.log.key), 'ward')
      await refuseOlder(main(), folder, scope.tenant)
      registered.add(scope.tenant)
    }
    return folder
  }
  const events = openEventStore({ reading, writing }, options.segmentSizes)
  return {
    events,
    tenants: {
      add: async (tenant, { by }) => {
        // Under the installation's lease: a key rotation must not miss a data key that is being wrapped just now.
        const lease = await main().hold()
        try {
          if (!isHere(tenant) && (await knownKey(main(), tenant)) !== undefined) throw lost(tenant)
          await createTenantFolder(context, tenant)
        } finally {
          lease.release()
        }
        const folder = await reading({ tenant })
        await register(main(), tenant, formatVerifierKey(folder.log.key), by)
        return { tenant }
      },
      list: async () => listTenants(dataFolder),
      scope: async tenant => {
        await reading({ tenant })
        return { tenant }
      },
    },
    snapshots: {
      save: async (scope, snapshot, { by }) => saveSnapshot(await writing(scope), snapshot, by),
      read: async (scope, id) => readSnapshot(await reading(scope), id),
      fact: async (scope, id, name) => readFact(await reading(scope), id, name),
      summary: async (scope, id) => snapshotSummary(await reading(scope), id),
      list: async (scope, page) => listSnapshots(await reading(scope), page),
    },
    findings: {
      recordAssessment: async (scope, assessment, { by }) =>
        recordAssessment(await writing(scope), assessment, by),
      list: async (scope, filter) => listFindings(await reading(scope), filter),
      history: async (scope, check, page) => findingHistory(await reading(scope), check, page),
    },
    documents: {
      keep: async (scope, bytes, { by }) => keepDocument(await writing(scope), bytes, by),
      read: async (scope, sha256) => readDocument(await reading(scope), sha256),
    },
    records: {
      keep: async (scope, draft, { by }) => keepRecord(asRecords(await writing(scope)), draft, by),
      current: async (scope, kind) => currentRecords(asRecords(await reading(scope)), kind),
      last: async (scope, kind, id) => lastRecord(asRecords(await reading(scope)), kind, id),
      history: async (scope, kind, id, page) =>
        recordHistory(asRecords(await reading(scope)), kind, id, page),
    },
    installationRecords: {
      keep: async (draft, { by }) => keepRecord(asRecords(main()), draft, by),
      current: async kind => currentRecords(asRecords(main()), kind),
      last: async (kind, id) => lastRecord(asRecords(main()), kind, id),
      history: async (kind, id, page) => recordHistory(asRecords(main()), kind, id, page),
    },
    people: openPeopleStore(main),
    evidence: {
      append: async (scope, drafts) => appendEvidence(await writing(scope), drafts),
      size: async scope => (await rememberedHead((await reading(scope)).database)).size,
      list: async (scope, page) => listEvidence(await reading(scope), page),
      find: async (scope, filter, page) => findEvidence(await reading(scope), filter, page),
      prove: async (scope, index) => proveEntry(await reading(scope), index),
      checkpoint: async (scope, deed) => {
        const head = await keepHead(await writing(scope))
        await recordCheckpoint(main(), scope.tenant, head, deed)
        return head.note
      },
      verify: async scope => {
        const { tenant } = scope
        const { result: above, tenants } = await verifyInstallationLog(dataFolder, installationFolder)
        const folder = await opened(() => reading(scope))
        // A tenant that the log knows and the disk does not is damage; one that neither knows is a mistyped name.
        if (folder instanceof AppError && folder.code === 'not-found' && !tenants.has(tenant)) throw folder
        const result = await verifyTenantLog(tenantPath(dataFolder, tenant), folder, tenants.get(tenant))
        return joined(
          result,
          above.problems.map(one => ({ ...one, problem: `In the installation's log: ${one.problem}` })),
        )
      },
    },
    installationEvidence: {
      append: async drafts => appendEvidence(main(), drafts),
      size: async () => (await rememberedHead(main().database)).size,
      list: async page => listEvidence(main(), page),
      find: async (filter, page) => findEvidence(main(), filter, page),
      prove: async index => proveEntry(main(), index),
      checkpoint: async () => (await keepHead(main())).note,
      verify: async () => {
        const { result, tenants } = await verifyInstallationLog(dataFolder, installationFolder)
        const lost = [...tenants].filter(
          ([name, { removed, vkey }]) => vkey !== null && !removed && !isHere(name),
        )
        return joined(
          result,
          lost.map(([name]) => ({
            problem: `The folder of tenant "${name}" is missing.`,
            file: null,
            entry: null,
          })),
        )
      },
    },
    hold: async scope => (await reading(scope)).hold(),
    holdInstallation: () => main().hold(),
    close: async () => {
      await events.close()
      const folders = await Promise.allSettled(open.values())
      open.clear()
      for (const folder of folders) if (folder.status === 'fulfilled') await folder.value.close()
      if (!(installationFolder instanceof AppError)) await installationFolder.close()
    },
  }

  function isHere(name: string): boolean {
    try {
      return readTenantRecord(dataFolder, name as TenantName) !== null
    } catch {
      // It is there and damaged, which verifying the tenant says.
      return true
    }
  }
}

async function register(
  main: ScopeFolder<InstallationTables>,
  tenant: TenantName,
  vkey: string,
  by: string,
): Promise<void> {
  const check = (known: string | undefined): boolean => {
    if (known !== undefined && known !== vkey) {
      throw new AppError(
        'not-verified',
        `The evidence log of tenant "${tenant}" has another key than it was made with; restore its folder from a backup.`,
      )
    }
    return known !== undefined
  }
  if (check(await knownKey(main, tenant))) return
  await main.write(async turn => {
    if (check(await knownKey(main, tenant))) return
    const draft = { kind: 'tenant-added', by, subject: tenant, sha256: sha256Hex(Buffer.from(vkey)), vkey }
    await turn.accept([draft], async (trx, [leaf = -1], at) => {
      await trx.insertInto('tenants').values({ name: tenant, vkey, added_at: at, leaf }).execute()
    })
  })
}

async function knownKey(
  main: ScopeFolder<InstallationTables>,
  tenant: TenantName,
): Promise<string | undefined> {
  const row = await main.database.read
    .selectFrom('tenants')
    .select('vkey')
    .where('name', '=', tenant)
    .executeTakeFirst()
  return row?.vkey
}

/** A folder that was set back to an older copy is not written to: its log would become another than the one on record. */
async function refuseOlder(
  main: ScopeFolder<InstallationTables>,
  folder: ScopeFolder<TenantTables>,
  tenant: TenantName,
): Promise<void> {
  const last = await main.database.read
    .selectFrom('tenant_checkpoints')
    .select('size')
    .where('tenant', '=', tenant)
    .orderBy('size', 'desc')
    .limit(1)
    .executeTakeFirst()
  // Read after the row: another process may be adding to it.
  const { size } = folder.log.head()
  if (last === undefined || last.size <= size) return
  throw new AppError(
    'not-verified',
    `The folder of tenant "${tenant}" is an older copy: its evidence log ends after ${size} entries, and ${last.size} are on record. Nothing more is written; restore a later backup of it.`,
    { detail: { size, recorded: last.size } },
  )
}

function lost(tenant: TenantName): AppError {
  return new AppError(
    'not-verified',
    `The folder of tenant "${tenant}" is missing or has lost its tenant.json; restore it from a backup.`,
  )
}

/** What could be opened, or the damage that a verification has to tell of. */
async function opened<T>(opening: () => Promise<T>): Promise<T | AppError> {
  try {
    return await opening()
  } catch (error) {
    if (error instanceof AppError && ['not-verified', 'not-found'].includes(error.code)) return error
    throw error
  }
}
