import { existsSync, rmSync, unlinkSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { AppError } from '../../base/app-error.ts'
import { equalBytes } from '../../host/crypto.ts'
import {
  createFileDurably,
  type DiskOptions,
  ensurePrivateFolder,
  syncFolder,
  writeFileDurably,
} from '../../host/files.ts'
import { formatVerifierKey, openCheckpoint, type SignerKey, signCheckpoint } from './checkpoint.ts'
import { EMPTY_ROOT, type Hash, leafHash } from './merkle.ts'
import {
  decodeBundle,
  decodeTile,
  edgeOfTree,
  encodeBundle,
  encodeTile,
  MAX_ENTRY_BYTES,
  TILE_WIDTH,
  type TileName,
  type TreeEdge,
  tilePath,
  tilesOfTree,
  treeEdge,
} from './tiles.ts'
import { readStored } from '../read-stored.ts'

/** The signed head of a log and the note it came from. */
export interface LogHead {
  readonly size: number
  readonly root: Hash
  readonly note: string
}

/**
 * A log's folder: `vkey`, `checkpoint`, `checkpoints/<size>` (those taken by a person), `tile/`.
 * The rename of `checkpoint` is the commit: files of a larger tree that stand beside a checkpoint are an append that was
 * cut off; they are looked at by nobody and written over by the next append. Nothing is removed on opening, so a
 * checkpoint that was set back cannot make Ward destroy what it no longer covers.
 */
export interface LogFiles {
  readonly folder: string
  readonly key: SignerKey
  /** @throws AppError not-verified when there is no checkpoint signed by this log's key */
  readonly head: () => LogHead
  /**
   * Adds entries after the head, durable when it returns. The caller holds the writer's lease.
   * @throws AppError not-verified when what is at the end of the log is not what the head signs
   */
  readonly append: (head: LogHead, entries: readonly Uint8Array[]) => LogHead
  /** Keeps a copy of the head's note for later comparison. Keeping it twice is once. */
  readonly keepCheckpoint: (head: LogHead) => void
  /** The entries `[from, to)` of a log with this head. @throws AppError not-verified for a damaged bundle */
  readonly entries: (head: LogHead, from: number, to: number) => Generator<Uint8Array>
  /** All leaf hashes up to the head, for proofs. @throws AppError not-verified for a damaged tile */
  readonly leafHashes: (head: LogHead) => Hash[]
}

export const VKEY_FILE = 'vkey'
export const CHECKPOINT_FILE = 'checkpoint'
export const CHECKPOINTS_FOLDER = 'checkpoints'
/** A checkpoint is some 250 bytes; other signatures may have been added. */
export const CHECKPOINT_LIMIT = 65_536
/** A full bundle of longest entries. */
export const TILE_LIMIT = TILE_WIDTH * (MAX_ENTRY_BYTES + 2)

/** `000000000012`: names in the order of sizes. */
export function keptCheckpointName(size: number): string {
  return String(size).padStart(12, '0')
}

/** Makes an empty log, or the same again over one that was never written to. */
export function createLog(folder: string, key: SignerKey): void {
  ensurePrivateFolder(join(folder, CHECKPOINTS_FOLDER))
  writeFileDurably(join(folder, VKEY_FILE), Buffer.from(`${formatVerifierKey(key)}\n`))
  const note = signCheckpoint({ origin: key.name, size: 0, root: EMPTY_ROOT }, key)
  writeFileDurably(join(folder, CHECKPOINT_FILE), Buffer.from(note))
}

/** Opens a log made by `createLog`. Reads nothing yet. */
export function openLog(folder: string, key: SignerKey, on: Pick<DiskOptions, 'disk'> = {}): LogFiles {
  let known: LogHead | null = null
  let grown: { readonly size: number; readonly edge: TreeEdge; readonly bundle: Uint8Array[] } | null = null

  const readTile = (name: TileName): Uint8Array => {
    const bytes = readStored(join(folder, tilePath(name)), TILE_LIMIT)
    if (bytes === null) throw damaged(`${tilePath(name)} is missing`)
    return bytes
  }
  const readHashes = (name: TileName): Hash[] => {
    const hashes = decodeTile(readTile(name), name.width)
    if (hashes === null) throw damaged(`${tilePath(name)} is torn`)
    return hashes
  }
  const readBundle = (name: TileName): Uint8Array[] => {
    const entries = decodeBundle(readTile(name), name.width)
    if (entries === null) throw damaged(`${tilePath(name)} is torn`)
    return entries
  }
  /** The right edge as the files have it, proven to be the head's. */
  const loadEdge = (head: LogHead): { edge: TreeEdge; bundle: Uint8Array[] } => {
    const names = edgeOfTree(head.size)
    const hashes = new Map<number, Hash[]>()
    for (const name of names) if (name.level !== 'entries') hashes.set(name.level, readHashes(name))
    const edge = treeEdge(head.size, hashes)
    if (!equalBytes(edge.root(), head.root)) throw damaged('its tiles do not give the root that was signed')
    const last = names.find(({ level }) => level === 'entries')
    const bundle = last === undefined ? [] : readBundle(last)
    const leaves = hashes.get(0) ?? []
    if (!bundle.every((entry, at) => equalBytes(leafHash(entry), leaves[at] ?? EMPTY_ROOT))) {
      throw damaged('its last entries are not those that were signed')
    }
    return { edge, bundle }
  }

  return {
    folder,
    key,
    head: () => {
      const bytes = readStored(join(folder, CHECKPOINT_FILE), CHECKPOINT_LIMIT)
      const note = Buffer.from(bytes ?? []).toString('utf8')
      if (known?.note === note) return known
      const opened = openCheckpoint(note, key)
      if (typeof opened === 'string') throw damaged('its checkpoint is missing or not signed with its key')
      known = { size: opened.size, root: opened.root, note }
      return known
    },
    append: (head, entries) => {
      if (entries.length === 0) return head
      const { edge, bundle } = grown?.size === head.size ? grown : loadEdge(head)
      // What is in memory is ahead of the files from here until the commit.
      grown = null
      const write = (name: TileName, bytes: Uint8Array): void => {
        const path = join(folder, tilePath(name))
        ensurePrivateFolder(dirname(path), on)
        writeFileDurably(path, bytes, on)
      }
      let open = bundle
      for (const entry of entries) {
        const index = Math.floor(edge.size() / TILE_WIDTH)
        open.push(entry)
        if (open.length === TILE_WIDTH) {
          write({ level: 'entries', index, width: TILE_WIDTH }, encodeBundle(open))
          open = []
        }
        for (const { name, hashes } of edge.add(leafHash(entry))) write(name, encodeTile(hashes))
      }
      const size = edge.size()
      const before = new Set(edgeOfTree(head.size).map(tilePath))
      if (open.length > 0) {
        write(
          { level: 'entries', index: Math.floor(size / TILE_WIDTH), width: open.length },
          encodeBundle(open),
        )
      }
      for (const { name, hashes } of edge.partialTiles()) {
        if (!before.has(tilePath(name))) write(name, encodeTile(hashes))
      }
      const root = edge.root()
      const note = signCheckpoint({ origin: key.name, size, root }, key)
      writeFileDurably(join(folder, CHECKPOINT_FILE), Buffer.from(note), on)
      known = { size, root, note }
      grown = { size, edge, bundle: open }
      removeOldEdge(folder, head.size, size)
      return known
    },
    keepCheckpoint: head => {
      // A restored copy may have left the empty folder out.
      ensurePrivateFolder(join(folder, CHECKPOINTS_FOLDER), on)
      const path = join(folder, CHECKPOINTS_FOLDER, keptCheckpointName(head.size))
      try {
        createFileDurably(path, Buffer.from(head.note), on)
      } catch (error) {
        if (!(error instanceof AppError) || error.code !== 'already-exists') throw error
        // Made by a process that may have died before its name was durable.
        syncFolder(dirname(path), on)
      }
    },
    entries: function* (head, from, to) {
      if (from < 0 || to > head.size) throw new RangeError('the log has no such entries')
      for (const name of tilesOfTree(head.size)) {
        if (name.level !== 'entries') return
        const start = name.index * TILE_WIDTH
        if (start + name.width <= from || start >= to) continue
        yield* readBundle(name).slice(Math.max(0, from - start), Math.min(name.width, to - start))
      }
    },
    leafHashes: head => {
      const leaves: Hash[] = []
      for (const name of tilesOfTree(head.size)) if (name.level === 0) leaves.push(...readHashes(name))
      return leaves
    },
  }
}

/**
 * Removes the partial tiles that no head that was kept needs: each is the beginning of one that stays. Not made durable:
 * one that comes back, or was left by a kill, is only untidy and goes when its tile is full.
 */
function removeOldEdge(folder: string, before: number, after: number): void {
  const current = new Set(edgeOfTree(after).map(tilePath))
  const open = new Set(edgeOfTree(after).map(name => dirname(tilePath(name))))
  // Who holds a kept checkpoint must find its partial tiles until they are full (C2SP tlog-tiles, Partial Tiles).
  const isKept = existsSync(join(folder, CHECKPOINTS_FOLDER, keptCheckpointName(before)))
  for (const name of edgeOfTree(before)) {
    const path = tilePath(name)
    if (current.has(path)) continue
    try {
      if (open.has(dirname(path))) {
        if (!isKept) unlinkSync(join(folder, path))
      } else rmSync(join(folder, dirname(path)), { recursive: true, force: true })
    } catch {
      // Untidy, see above.
    }
  }
}

function damaged(what: string): AppError {
  return new AppError(
    'not-verified',
    `The evidence log is damaged: ${what}. Run "ward evidence verify" to see all of it, and restore the log from a backup.`,
  )
}
