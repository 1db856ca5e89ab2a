import fs from 'node:fs'
import { join } from 'node:path'
import { errorCode, guarded } from '../../host/disk-errors.ts'
import { createFileDurably } from '../../host/files.ts'
import { keptCheckpointName, type LogHead } from '../evidence/log-files.ts'
import { edgeOfTree, TILE_WIDTH, tilesOfTree } from '../evidence/tiles.ts'
import type { ScopeFolder } from '../scope-folder.ts'
import { segmentPaths } from '../audit/segment-files.ts'
import { openConnection, type SqliteConnection } from '../sqlite/driver.ts'
import type { EvidenceTables } from '../tables.ts'
import { isKnownName, logPath } from './contents.ts'

/** A file on its way into a backup: its path in the scope's folder and where its bytes lie now. */
export interface SourceFile {
  readonly path: string
  readonly from: string | Uint8Array
}

/** A tenant's folder, or the installation's own part, as it stood at one moment. */
export interface FrozenScope {
  readonly head: LogHead
  /** Everything but facts: the database's copy first. It is made when this is first asked for. */
  readonly files: () => AsyncGenerator<SourceFile>
  /** Files in its folder that Ward does not know; they are in no backup. */
  readonly unknown: number
  readonly release: () => void
}

interface FreezeOptions {
  /** `state.sqlite` or `installation.sqlite`. */
  readonly databaseFile: string
  /** A private folder on the same disk, for links and the database's copy. */
  readonly work: string
  /** Small files that were read already. */
  readonly records: readonly SourceFile[]
}

const NO_HARD_LINKS = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EXDEV'])

/**
 * Holds on to one moment of a scope: under its lease a read transaction is begun in the database, and what a later writer may
 * replace or remove is linked. Then others write on, and the copying takes its time. Where the disk has no hard links the
 * lease is kept until `release`. See docs/decisions/015-backup.md.
 * @throws AppError lease-held, not-verified when the log is not the one that was written, disk-failed
 */
export async function freezeScope<T extends EvidenceTables>(
  folder: ScopeFolder<T>,
  options: FreezeOptions,
): Promise<FrozenScope> {
  const { databaseFile, work, records } = options
  const lease = await folder.hold()
  const links = linker(work)
  let connection: SqliteConnection | null = null
  try {
    const frozen = await folder.write(async turn => {
      const pinned = openConnection(join(folder.path, databaseFile), { readOnly: true })
      connection = pinned
      // The first read fixes the moment: in WAL mode whoever commits later does not reach it.
      pinned.execute('begin')
      pinned.prepare('select size from evidence_head').all([])
      const replaced = [...replacedFiles(turn.head()), ...segmentFiles(folder.path, pinned)]
      const linked = replaced.map(path => ({ path, from: links.keep(join(folder.path, path)) }))
      return { head: turn.head(), pinned, linked, unknown: countUnknown(folder.path) }
    })
    if (links.areAll()) lease.release()
    const { head, pinned, linked } = frozen
    const files = async function* (): AsyncGenerator<SourceFile> {
      const copy = join(work, databaseFile)
      // Made by us first, so that it is closed to others from its first byte.
      createFileDurably(copy, new Uint8Array(0))
      await pinned.copyTo(copy)
      pinned.close()
      yield { path: databaseFile, from: copy }
      yield* records
      yield* linked
      for (const path of lastingFiles(folder.path, head)) yield { path, from: join(folder.path, path) }
    }
    const release = (): void => {
      pinned.close()
      lease.release()
    }
    return { head, files, unknown: frozen.unknown, release }
  } catch (error) {
    // TypeScript does not see that it was opened.
    ;(connection as SqliteConnection | null)?.close()
    lease.release()
    throw error
  }
}

/** A second name for a file keeps its bytes whatever happens to the first. */
function linker(work: string): { readonly keep: (path: string) => string; readonly areAll: () => boolean } {
  let made = 0
  let all = true
  return {
    keep: path => {
      const link = join(work, `${made}`)
      made += 1
      return guarded('write', {}, () => {
        try {
          fs.linkSync(path, link)
          return link
        } catch (error) {
          if (NO_HARD_LINKS.has(errorCode(error))) all = false
          // One that is missing is found, and said, when it is read.
          else if (errorCode(error) !== 'ENOENT') throw error
          return path
        }
      })
    },
    areAll: () => all,
  }
}

function replacedFiles({ size }: LogHead): string[] {
  return ['log/checkpoint', ...edgeOfTree(size).map(logPath)]
}

/** The segments that the database of this moment names. */
function segmentFiles(folder: string, pinned: SqliteConnection): string[] {
  const tables = pinned.prepare("select name from sqlite_schema where name = 'audit_segments'").all([])
  if (tables.length === 0) return []
  const rows = pinned
    .prepare('select name, items_sha256 as items from audit_segments order by from_seq')
    .all([]) as { readonly name: string; readonly items: string | null }[]
  return rows.flatMap(({ name, items }) => {
    const { events, items: itemsPath, originals } = segmentPaths('', name)
    const paths = [events, ...(items === null ? [] : [itemsPath]), originals]
    return paths.map(path => path.replaceAll('\\', '/'))
  })
}

/** Files that are never changed once they are there: full tiles, kept checkpoints, keys. */
function* lastingFiles(folder: string, head: LogHead): Generator<string> {
  yield 'log/vkey'
  yield 'sealed/evidence-log.key'
  const last = keptCheckpointName(head.size)
  for (const name of namesIn(join(folder, 'log/checkpoints'))) {
    if (/^\d{12}$/.test(name) && name <= last) yield `log/checkpoints/${name}`
  }
  for (const tile of tilesOfTree(head.size)) if (tile.width === TILE_WIDTH) yield logPath(tile)
}

/** Sealed facts are only ever added to: what came after the moment is named by nothing and does no harm. */
export function* factFiles(folder: string): Generator<string> {
  const facts = join(folder, 'facts')
  for (const part of namesIn(facts)) {
    if (!/^[0-9a-f]{2}$/.test(part)) continue
    for (const name of namesIn(join(facts, part))) {
      if (/^[0-9a-f]{62}$/.test(name)) yield `facts/${part}/${name}`
    }
  }
}

function countUnknown(folder: string): number {
  return ['.', 'sealed', 'events']
    .flatMap(part => namesIn(join(folder, part)))
    .filter(name => !isKnownName(name)).length
}

function namesIn(folder: string): string[] {
  return guarded('read', {}, () => (fs.existsSync(folder) ? fs.readdirSync(folder).sort() : []))
}
