import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '../../base/app-error.ts'
import { equalBytes } from '../../host/crypto.ts'
import { openCheckpoint, parseVerifierKey, type VerifierKey } from './checkpoint.ts'
import { CHECKPOINT_FILE, CHECKPOINT_LIMIT, CHECKPOINTS_FOLDER, TILE_LIMIT, VKEY_FILE } from './log-files.ts'
import { type Hash, leafHash } from './merkle.ts'
import {
  decodeBundle,
  decodeTile,
  edgeOfTree,
  TILE_WIDTH,
  type TileName,
  tilePath,
  tilesOfTree,
  treeEdge,
} from './tiles.ts'
import { readStored } from '../read-stored.ts'

/** One thing that is wrong, in a sentence; the file is relative to the log's folder. */
export interface EvidenceProblem {
  readonly problem: string
  readonly file: string | null
  readonly entry: number | null
}

/** What a verification found. `entries` and `root` (base64) are those of the checkpoint, null when none could be read. */
export interface EvidenceVerification {
  readonly schema: 'ward.evidence-verification/1'
  readonly ok: boolean
  readonly entries: number | null
  readonly root: string | null
  readonly problems: readonly EvidenceProblem[]
}

/** A head that was seen somewhere else, and where, such as `the state database`. */
export interface KnownHead {
  readonly size: number
  readonly root: Hash
  readonly from: string
}

export interface VerifyOptions {
  /** The log's key as kept elsewhere. Without it the file `vkey` in the folder is believed. */
  readonly vkey?: string | undefined
  readonly known?: readonly KnownHead[]
  /** Makes what is called for each entry in order; made anew when the log changed meanwhile and is read again. */
  readonly observer?: () => (index: number, entry: Uint8Array) => void
}

const MOST_PROBLEMS = 1000

/**
 * Recomputes a log from its entries and compares everything it finds: tiles, root, signature, and all heads that were kept.
 * Needs the folder only. Never throws for damage; a log that is being written to meanwhile is read again.
 */
export function verifyOffline(folder: string, options: VerifyOptions = {}): EvidenceVerification {
  for (let attempt = 1; ; attempt += 1) {
    // Kept checkpoints before the checkpoint: read after it, they could be of a later head and look like a cut.
    const kept = readKeptNotes(folder)
    const before = readText(join(folder, CHECKPOINT_FILE))
    const result = verifyOnce(
      folder,
      { kept, note: before },
      options,
      options.observer?.() ?? (() => undefined),
    )
    if (result.ok || attempt === 20 || readText(join(folder, CHECKPOINT_FILE)) === before) return result
  }
}

function verifyOnce(
  folder: string,
  { kept, note }: { readonly kept: KeptNotes; readonly note: string | null },
  options: VerifyOptions,
  onEntry: (index: number, entry: Uint8Array) => void,
): EvidenceVerification {
  const problems: EvidenceProblem[] = []
  const say = (problem: string, file: string | null = null, entry: number | null = null): void => {
    if (problems.length < MOST_PROBLEMS) problems.push({ problem, file, entry })
  }
  const result = (entries: number | null, root: Hash | null): EvidenceVerification => ({
    schema: 'ward.evidence-verification/1',
    ok: problems.length === 0,
    entries,
    root: root && Buffer.from(root).toString('base64'),
    problems,
  })

  const key = readKey(folder, options.vkey, say)
  if (key === null) return result(null, null)
  if (note === null) {
    say('The checkpoint is missing or cannot be read.', CHECKPOINT_FILE)
    return result(null, null)
  }
  const head = openCheckpoint(note, key)
  if (typeof head === 'string') {
    say(NOTE_FAULTS[head], CHECKPOINT_FILE)
    return result(null, null)
  }

  // Before the long walk: a writer removes the partial tiles of a head that is no longer the last.
  const edge = new Map(
    edgeOfTree(head.size)
      .map(tilePath)
      .map(path => [path, readBytes(join(folder, path))]),
  )
  const read = (path: string): Uint8Array | null =>
    edge.has(path) ? (edge.get(path) ?? null) : readBytes(join(folder, path))

  const heads = [...openKept(kept, key, say), ...(options.known ?? [])]
    .filter(({ size, from, file }: KnownHead & { file?: string }) => {
      if (size <= head.size) return true
      say(`The log was cut back: it ends after ${head.size} entries, but ${from} has ${size}.`, file ?? null)
      return false
    })
    .sort((a, b) => a.size - b.size)

  const sound = walk(read, head.size, heads, say, onEntry)
  if (sound.complete && !equalBytes(sound.root, head.root)) {
    const after = sound.agreedUpTo
    say(
      `The entries do not give the signed root: one of the entries ${after} to ${head.size - 1} was changed, moved or replaced.`,
      CHECKPOINT_FILE,
      after,
    )
  }
  return result(head.size, head.root)
}

const NOTE_FAULTS = {
  malformed: 'The checkpoint is torn or not a checkpoint.',
  unsigned: "The checkpoint is not signed with this log's key.",
  forged: 'The checkpoint was changed after it was signed.',
} as const

type Say = (problem: string, file?: string | null, entry?: number | null) => void

function readKey(folder: string, expected: string | undefined, say: Say): VerifierKey | null {
  const stored = readText(join(folder, VKEY_FILE))
  try {
    if (expected === undefined && stored === null) {
      say('The public key of the log is missing.', VKEY_FILE)
      return null
    }
    if (expected !== undefined && stored?.trim() !== expected.trim()) {
      say("The public key beside the log is not the log's key.", VKEY_FILE)
    }
    return parseVerifierKey(expected ?? stored ?? '')
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    say('The public key of the log cannot be read.', VKEY_FILE)
    return null
  }
}

type KeptNotes = readonly { readonly file: string; readonly note: string }[] | null

/** Null when the folder cannot be read. */
function readKeptNotes(folder: string): KeptNotes {
  try {
    return readdirSync(join(folder, CHECKPOINTS_FOLDER))
      .filter(name => !name.startsWith('.'))
      .sort()
      .map(name => `${CHECKPOINTS_FOLDER}/${name}`)
      .map(file => ({ file, note: readText(join(folder, file)) ?? '' }))
  } catch {
    return null
  }
}

function openKept(kept: KeptNotes, key: VerifierKey, say: Say): (KnownHead & { file: string })[] {
  if (kept === null) {
    say('The folder of kept checkpoints is missing or cannot be read.', CHECKPOINTS_FOLDER)
    return []
  }
  return kept.flatMap(({ file, note }) => {
    const opened = openCheckpoint(note, key)
    if (typeof opened === 'string') {
      say(NOTE_FAULTS[opened].replace('The checkpoint', 'A kept checkpoint'), file)
      return []
    }
    return [{ size: opened.size, root: opened.root, from: 'a kept checkpoint', file }]
  })
}

/** Goes through all entries once, comparing tiles and known heads on the way. `heads` are in order of size. */
function walk(
  read: (path: string) => Uint8Array | null,
  size: number,
  heads: readonly (KnownHead & { file?: string })[],
  say: Say,
  onEntry: (index: number, entry: Uint8Array) => void,
): { complete: boolean; root: Hash; agreedUpTo: number } {
  const edge = treeEdge()
  const computed = new Map<string, readonly Hash[]>()
  let next = 0
  let agreedUpTo = 0
  const compareHeads = (): void => {
    for (let head = heads[next]; head?.size === edge.size(); head = heads[next]) {
      if (equalBytes(edge.root(), head.root)) agreedUpTo = head.size
      else {
        say(
          `One of the entries ${agreedUpTo} to ${head.size - 1} is not what it was: ${head.from} of ${head.size} entries has another root.`,
          head.file ?? null,
          agreedUpTo,
        )
      }
      next += 1
    }
  }
  const done = (complete: boolean) => ({ complete, root: edge.root(), agreedUpTo })

  compareHeads()
  for (const name of tilesOfTree(size)) {
    const file = tilePath(name)
    if (name.level !== 'entries') {
      compareTile(read(file), name, computed.get(file) ?? [], say)
      continue
    }
    const first = name.index * TILE_WIDTH
    const bytes = read(file)
    const entries = bytes && decodeBundle(bytes, name.width)
    if (!entries) {
      const fault = bytes ? 'is torn' : 'is missing or cannot be read'
      say(`The bundle of the entries ${first} to ${first + name.width - 1} ${fault}.`, file, first)
      return done(false)
    }
    for (const [at, entry] of entries.entries()) {
      for (const tile of edge.add(leafHash(entry))) computed.set(tilePath(tile.name), tile.hashes)
      onEntry(first + at, entry)
      compareHeads()
    }
    if (first + name.width === size) {
      for (const tile of edge.partialTiles()) computed.set(tilePath(tile.name), tile.hashes)
    }
  }
  return done(true)
}

function compareTile(bytes: Uint8Array | null, name: TileName, expected: readonly Hash[], say: Say): void {
  const file = tilePath(name)
  const hashes = bytes && decodeTile(bytes, name.width)
  if (!hashes) {
    say(`The tile ${bytes ? 'is torn' : 'is missing or cannot be read'}.`, file)
    return
  }
  for (const [at, hash] of hashes.entries()) {
    const should = expected[at]
    if (should !== undefined && equalBytes(hash, should)) continue
    const index = name.index * TILE_WIDTH + at
    if (name.level === 0) say(`Entry ${index} does not match the hash in its tile.`, file, index)
    else say(`The hash at place ${at} of the tile is not that of the tile below it.`, file)
  }
}

function readBytes(path: string): Uint8Array | null {
  try {
    return readStored(path, Math.max(TILE_LIMIT, CHECKPOINT_LIMIT))
  } catch {
    return null
  }
}

function readText(path: string): string | null {
  const bytes = readBytes(path)
  return bytes && Buffer.from(bytes).toString('utf8')
}
