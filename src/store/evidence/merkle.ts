import { equalBytes, sha256 } from '../../host/crypto.ts'

/**
 * The Merkle tree of RFC 6962 section 2.1 (the same as RFC 9162), SHA-256. Hashes are 32 bytes, sizes and indexes are
 * whole numbers up to 2^53 - 1. A proof is the list of hashes in RFC order. Subtrees `[start, end)` are those of
 * draft-ietf-plants-merkle-tree-certs: start is a multiple of the smallest power of two that is at least end - start.
 */
export type Hash = Uint8Array

/** The leaf hashes of a whole tree, in order. */
export type LeafHashes = readonly Hash[]

export const HASH_BYTES = 32
const LEAF = 0
const NODE = 1

/** The root of a tree without leaves: SHA-256 of nothing. */
export const EMPTY_ROOT: Hash = sha256(new Uint8Array(0))

/** SHA-256(0x00 || entry). */
export function leafHash(entry: Uint8Array): Hash {
  const bytes = new Uint8Array(1 + entry.length)
  bytes[0] = LEAF
  bytes.set(entry, 1)
  return sha256(bytes)
}

/** SHA-256(0x01 || left || right). */
export function nodeHash(left: Hash, right: Hash): Hash {
  const bytes = new Uint8Array(1 + left.length + right.length)
  bytes[0] = NODE
  bytes.set(left, 1)
  bytes.set(right, 1 + left.length)
  return sha256(bytes)
}

/** The root over leaf hashes, or over the equally high subtrees of one level; the last of them may be lower. */
export function rootOf(hashes: LeafHashes): Hash {
  return rangeRoot(hashes, 0, hashes.length)
}

function rangeRoot(hashes: LeafHashes, from: number, to: number): Hash {
  if (to === from) return EMPTY_ROOT
  if (to - from === 1) return hashAt(hashes, from)
  const middle = from + split(to - from)
  return nodeHash(rangeRoot(hashes, from, middle), rangeRoot(hashes, middle, to))
}

/**
 * The proof that leaf `index` is in the tree over `leaves` (RFC 6962 2.1.1).
 * @throws RangeError when there is no such leaf.
 */
export function inclusionProof(leaves: LeafHashes, index: number): Hash[] {
  return subtreeInclusionProof(leaves, index, 0, leaves.length)
}

/** The proof that leaf `index` of the whole tree is in the subtree `[start, end)`. @throws RangeError */
export function subtreeInclusionProof(leaves: LeafHashes, index: number, start: number, end: number): Hash[] {
  if (!isSubtree(start, end) || end > leaves.length || !Number.isSafeInteger(index)) throw noSuchPart()
  if (index < start || index >= end) throw noSuchPart()
  const proof: Hash[] = []
  let from = start
  let to = end
  while (to - from > 1) {
    const middle = from + split(to - from)
    if (index < middle) {
      proof.unshift(rangeRoot(leaves, middle, to))
      to = middle
    } else {
      proof.unshift(rangeRoot(leaves, from, middle))
      from = middle
    }
  }
  return proof
}

/**
 * The proof that the tree over the first `size` leaves is the beginning of the tree over all of them (RFC 6962 2.1.2).
 * @throws RangeError unless 0 < size <= leaves.length: an empty tree is the beginning of every tree, which proves nothing.
 */
export function consistencyProof(leaves: LeafHashes, size: number): Hash[] {
  if (size === 0) throw noSuchPart()
  return subtreeConsistencyProof(leaves, 0, size)
}

/** The proof that the subtree `[start, end)` is part of the tree over all leaves. @throws RangeError */
export function subtreeConsistencyProof(leaves: LeafHashes, start: number, end: number): Hash[] {
  if (!isSubtree(start, end) || end > leaves.length) throw noSuchPart()
  if (start === end) return []
  const proof: Hash[] = []
  const step = (first: number, last: number, from: number, to: number, known: boolean): void => {
    if (first === from && last === to) {
      if (!known) proof.push(rangeRoot(leaves, from, to))
      return
    }
    const middle = from + split(to - from)
    if (last <= middle) {
      step(first, last, from, middle, known)
      proof.push(rangeRoot(leaves, middle, to))
    } else if (first >= middle) {
      step(first, last, middle, to, known)
      proof.push(rangeRoot(leaves, from, middle))
    } else {
      // The subtree crosses the middle, so it starts where this range does: its left part is the whole left half.
      step(middle, last, middle, to, false)
      proof.push(rangeRoot(leaves, from, middle))
    }
  }
  step(start, end, 0, leaves.length, true)
  return proof
}

/** Whether the proof shows that the leaf hash stands at `index` of the tree of that size and root. Never throws. */
export function verifyInclusion(claim: {
  readonly index: number
  readonly size: number
  readonly leaf: Hash
  readonly proof: readonly Hash[]
  readonly root: Hash
}): boolean {
  const { index, size, leaf, proof, root } = claim
  return verifySubtreeInclusion({ index, start: 0, end: size, leaf, proof, root })
}

/** Whether the proof shows that the leaf stands at `index` (of the whole tree) of the subtree `[start, end)`. Never throws. */
export function verifySubtreeInclusion(claim: {
  readonly index: number
  readonly start: number
  readonly end: number
  readonly leaf: Hash
  readonly proof: readonly Hash[]
  readonly root: Hash
}): boolean {
  const { index, start, end, leaf, root } = claim
  if (!isSubtree(start, end) || !Number.isSafeInteger(index) || index < start || index >= end) return false
  if (![leaf, root, ...claim.proof].every(isHash)) return false
  const proof = [...claim.proof]
  const climb = (position: number, size: number): Hash | null => {
    if (size === 1) return leaf
    const other = proof.pop()
    if (other === undefined) return null
    const middle = split(size)
    const inner = position < middle ? climb(position, middle) : climb(position - middle, size - middle)
    if (inner === null) return null
    return position < middle ? nodeHash(inner, other) : nodeHash(other, inner)
  }
  const reached = climb(index - start, end - start)
  return reached !== null && proof.length === 0 && equalBytes(reached, root)
}

/** Whether the proof shows that the smaller tree is the beginning of the larger one. False for a smaller size of 0. */
export function verifyConsistency(claim: {
  readonly size1: number
  readonly size2: number
  readonly root1: Hash
  readonly root2: Hash
  readonly proof: readonly Hash[]
}): boolean {
  const { size1, size2, root1, root2, proof } = claim
  if (size1 === 0) return false
  return verifySubtreeConsistency({ start: 0, end: size1, size: size2, root1, root2, proof })
}

/**
 * Whether the proof shows that the subtree `[start, end)` with root1 is part of the tree of that size with root2. An
 * empty subtree is part of every tree: then only its own root is looked at. Never throws.
 */
export function verifySubtreeConsistency(claim: {
  readonly start: number
  readonly end: number
  readonly size: number
  readonly root1: Hash
  readonly root2: Hash
  readonly proof: readonly Hash[]
}): boolean {
  const { start, end, size, root1, root2 } = claim
  if (!isSubtree(start, end) || !Number.isSafeInteger(size) || end > size) return false
  if (!claim.proof.every(isHash)) return false
  const proof = [...claim.proof]
  if (start === end) return proof.length === 0 && equalBytes(root1, EMPTY_ROOT)
  // Gives the subtree's root and the range's root, as far as the proof and root1 tell.
  const climb = (from: number, to: number, within: number, known: boolean): readonly [Hash, Hash] | null => {
    if (from === 0 && to === within) {
      const hash = known ? root1 : proof.pop()
      return hash === undefined ? null : [hash, hash]
    }
    const other = proof.pop()
    if (other === undefined) return null
    const middle = split(within)
    if (to <= middle) {
      const inner = climb(from, to, middle, known)
      return inner && [inner[0], nodeHash(inner[1], other)]
    }
    if (from >= middle) {
      const inner = climb(from - middle, to - middle, within - middle, known)
      return inner && [inner[0], nodeHash(other, inner[1])]
    }
    const inner = climb(0, to - middle, within - middle, false)
    return inner && [nodeHash(other, inner[0]), nodeHash(other, inner[1])]
  }
  const reached = climb(start, end, size, true)
  if (reached === null || proof.length > 0) return false
  return equalBytes(reached[0], root1) && equalBytes(reached[1], root2)
}

/** The largest power of two below the size, which is at least 2. */
function split(size: number): number {
  let power = 1
  while (power * 2 < size) power *= 2
  return power
}

function isSubtree(start: number, end: number): boolean {
  if (!Number.isSafeInteger(start) || !Number.isSafeInteger(end) || start < 0 || end < start) return false
  let power = 1
  while (power < end - start) power *= 2
  return start % power === 0
}

/** Without this, bytes could be moved between a node's left and right side without changing its hash. */
function isHash(hash: Hash): boolean {
  return hash.length === HASH_BYTES
}

function hashAt(hashes: LeafHashes, index: number): Hash {
  const hash = hashes[index]
  if (hash === undefined) throw noSuchPart()
  return hash
}

function noSuchPart(): RangeError {
  return new RangeError('the tree has no such leaf or subtree')
}
