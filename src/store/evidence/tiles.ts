import { EMPTY_ROOT, HASH_BYTES, type Hash, rootOf } from './merkle.ts'

/**
 * The C2SP tlog-tiles form of a Merkle tree (https://c2sp.org/tlog-tiles): tiles of 256 hashes, level 0 over the leaves,
 * each hash of a higher level the root of one full tile below; entries in bundles of 256. All paths are relative to the
 * log's folder and use `/`.
 */
export const TILE_WIDTH = 256
/** An entry's length is written as a uint16. */
export const MAX_ENTRY_BYTES = 0xffff

/** One tile or entry bundle of a tree of some size. `width` 256 is a full one. */
export interface TileName {
  readonly level: number | 'entries'
  readonly index: number
  readonly width: number
}

/** Such as `tile/0/x001/234.p/17`. */
export function tilePath({ level, index, width }: TileName): string {
  const path = `tile/${level}/${tileIndexPath(index)}`
  return width === TILE_WIDTH ? path : `${path}.p/${width}`
}

/** 1234067 is `x001/x234/067`. */
export function tileIndexPath(index: number): string {
  if (!Number.isSafeInteger(index) || index < 0) throw new RangeError('a tile index is a whole number from 0')
  const digits = String(index)
  const groups = digits.padStart(Math.ceil(digits.length / 3) * 3, '0').match(/\d{3}/g) ?? []
  return groups.map((group, at) => (at < groups.length - 1 ? `x${group}` : group)).join('/')
}

/** Every tile and bundle that a tree of this size consists of: per level the full ones, then the partial one. */
export function* tilesOfTree(size: number): Generator<TileName> {
  yield* tilesOfLevel('entries', size)
  for (let level = 0, hashes = size; hashes > 0; level += 1, hashes = Math.floor(hashes / TILE_WIDTH)) {
    yield* tilesOfLevel(level, hashes)
  }
}

function* tilesOfLevel(level: TileName['level'], hashes: number): Generator<TileName> {
  const full = Math.floor(hashes / TILE_WIDTH)
  for (let index = 0; index < full; index += 1) yield { level, index, width: TILE_WIDTH }
  if (hashes % TILE_WIDTH > 0) yield { level, index: full, width: hashes % TILE_WIDTH }
}

/** The partial tiles and the partial bundle of a tree of this size: its right edge. */
export function edgeOfTree(size: number): TileName[] {
  const edge: TileName[] = []
  if (size % TILE_WIDTH > 0) {
    edge.push({ level: 'entries', index: Math.floor(size / TILE_WIDTH), width: size % TILE_WIDTH })
  }
  for (let level = 0, hashes = size; hashes > 0; level += 1, hashes = Math.floor(hashes / TILE_WIDTH)) {
    const width = hashes % TILE_WIDTH
    if (width > 0) edge.push({ level, index: Math.floor(hashes / TILE_WIDTH), width })
  }
  return edge
}

/** Each entry after its length, a big-endian uint16. @throws RangeError for an entry longer than 65,535 bytes. */
export function encodeBundle(entries: readonly Uint8Array[]): Uint8Array {
  const bundle = new Uint8Array(entries.reduce((total, entry) => total + 2 + entry.length, 0))
  let at = 0
  for (const entry of entries) {
    if (entry.length > MAX_ENTRY_BYTES) throw new RangeError('an entry has at most 65,535 bytes')
    bundle[at] = entry.length >> 8
    bundle[at + 1] = entry.length & 0xff
    bundle.set(entry, at + 2)
    at += 2 + entry.length
  }
  return bundle
}

/** The entries of a bundle, or null when it does not hold exactly `count` whole ones. */
export function decodeBundle(bundle: Uint8Array, count: number): Uint8Array[] | null {
  const entries: Uint8Array[] = []
  let at = 0
  while (at + 2 <= bundle.length) {
    const length = ((bundle[at] ?? 0) << 8) | (bundle[at + 1] ?? 0)
    if (at + 2 + length > bundle.length) return null
    entries.push(bundle.slice(at + 2, at + 2 + length))
    at += 2 + length
  }
  return at === bundle.length && entries.length === count ? entries : null
}

/** The hashes of a tile one after the other. */
export function encodeTile(hashes: readonly Hash[]): Uint8Array {
  const tile = new Uint8Array(hashes.length * HASH_BYTES)
  for (const [at, hash] of hashes.entries()) tile.set(hash, at * HASH_BYTES)
  return tile
}

/** The hashes of a tile, or null when it does not hold exactly `width` of them. */
export function decodeTile(tile: Uint8Array, width: number): Hash[] | null {
  if (tile.length !== width * HASH_BYTES) return null
  return Array.from({ length: width }, (_, at) => tile.slice(at * HASH_BYTES, (at + 1) * HASH_BYTES))
}

/**
 * The right edge of a growing tree: per level the hashes that do not fill a tile yet. It is all one needs to add leaves
 * and to know the root, whatever the size.
 */
export interface TreeEdge {
  readonly size: () => number
  readonly root: () => Hash
  /** Adds one leaf hash. Gives the tiles that became full by it, lowest level first. */
  readonly add: (leaf: Hash) => { readonly name: TileName; readonly hashes: readonly Hash[] }[]
  /** The partial tiles as they are now, lowest level first. */
  readonly partialTiles: () => { readonly name: TileName; readonly hashes: readonly Hash[] }[]
}

/**
 * @param size of the tree the edge is of.
 * @param partial the hashes of its partial tiles by level; a level that has none is empty or absent.
 */
export function treeEdge(size = 0, partial: ReadonlyMap<number, readonly Hash[]> = new Map()): TreeEdge {
  const levels: Hash[][] = []
  const full: number[] = []
  for (let level = 0, hashes = size; hashes > 0; level += 1, hashes = Math.floor(hashes / TILE_WIDTH)) {
    const known = partial.get(level) ?? []
    if (known.length !== hashes % TILE_WIDTH)
      throw new RangeError('these hashes are not the edge of that tree')
    levels.push([...known])
    full.push(Math.floor(hashes / TILE_WIDTH))
  }
  let leaves = size
  return {
    size: () => leaves,
    root: () => {
      let below: Hash | null = null
      for (const hashes of levels) {
        const row: Hash[] = below === null ? hashes : [...hashes, below]
        if (row.length > 0) below = rootOf(row)
      }
      return below ?? EMPTY_ROOT
    },
    add: leaf => {
      const filled: { name: TileName; hashes: readonly Hash[] }[] = []
      let hash = leaf
      leaves += 1
      for (let level = 0; ; level += 1) {
        levels[level] ??= []
        full[level] ??= 0
        const hashes = levels[level] as Hash[]
        hashes.push(hash)
        if (hashes.length < TILE_WIDTH) return filled
        filled.push({ name: { level, index: full[level] as number, width: TILE_WIDTH }, hashes })
        hash = rootOf(hashes)
        levels[level] = []
        full[level] = (full[level] as number) + 1
      }
    },
    partialTiles: () =>
      levels
        .map((hashes, level) => ({
          name: { level, index: full[level] ?? 0, width: hashes.length },
          hashes: [...hashes],
        }))
        .filter(({ hashes }) => hashes.length > 0),
  }
}
