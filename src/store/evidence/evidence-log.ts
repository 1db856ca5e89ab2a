import { AppError } from '../../base/app-error.ts'
import { checkedPage, type Page, type PageRequest } from '../page.ts'
import type { ScopeFolder } from '../scope-folder.ts'
import type { EvidenceTables } from '../tables.ts'
import { formatVerifierKey } from './checkpoint.ts'
import { type EvidenceDraft, type EvidenceEntry, readEntry } from './entry.ts'
import type { LogHead } from './log-files.ts'
import { inclusionProof } from './merkle.ts'

/** Where entries were put, and the head after them. */
export interface Appended {
  /** Index of the first; the others follow it. */
  readonly index: number
  readonly count: number
  readonly size: number
  /** base64 */
  readonly root: string
}

/** An entry with everything one needs to prove it without Ward: RFC 6962 inclusion proof and signed note. */
export interface ProvenEntry {
  readonly schema: 'ward.evidence-proof/1'
  readonly index: number
  /** The exact text whose leaf hash is proven. */
  readonly entry: string
  /** base64, in RFC order. */
  readonly proof: readonly string[]
  readonly checkpoint: string
  readonly vkey: string
}

export interface IndexedEntry {
  readonly index: number
  readonly entry: EvidenceEntry
}

/**
 * Puts entries into the log, in this order, durable when it returns; all or none.
 * @throws AppError bad-input for a draft that is none, lease-held, not-verified, disk-failed
 */
export async function appendEvidence<T extends EvidenceTables>(
  folder: ScopeFolder<T>,
  drafts: readonly EvidenceDraft[],
): Promise<Appended> {
  return folder.write(async turn => {
    const index = await turn.accept(drafts, async (_, [first]) => first ?? turn.head().size)
    const { size, root } = turn.head()
    return { index, count: drafts.length, size, root: Buffer.from(root).toString('base64') }
  })
}

/** Keeps the head of now in `checkpoints/`, to be compared by every later verification. */
export async function keepHead<T extends EvidenceTables>(folder: ScopeFolder<T>): Promise<LogHead> {
  return folder.write(async turn => {
    const head = turn.head()
    folder.log.keepCheckpoint(head)
    return head
  })
}

/** Entries in the order of the log. `after` is the index to begin with. */
export async function listEvidence<T extends EvidenceTables>(
  folder: ScopeFolder<T>,
  request: PageRequest = {},
): Promise<Page<IndexedEntry>> {
  const { limit, after } = checkedPage(request)
  return steadily(folder, head => {
    const from = Math.min(after ?? 0, head.size)
    const to = Math.min(from + limit, head.size)
    const items = [...folder.log.entries(head, from, to)].map((bytes, at) => {
      const entry = readEntry(bytes)
      if (entry === null) throw newer(from + at)
      return { index: from + at, entry }
    })
    return { items, next: to < head.size ? String(to) : null }
  })
}

/** @throws AppError not-found when the log has no such entry, not-verified */
export async function proveEntry<T extends EvidenceTables>(
  folder: ScopeFolder<T>,
  index: number,
): Promise<ProvenEntry> {
  return steadily(folder, head => {
    const [bytes] = index >= 0 && index < head.size ? folder.log.entries(head, index, index + 1) : []
    if (bytes === undefined) throw new AppError('not-found', 'The evidence log has no such entry.')
    const proof = inclusionProof(folder.log.leafHashes(head), index)
    return {
      schema: 'ward.evidence-proof/1',
      index,
      entry: Buffer.from(bytes).toString('utf8'),
      proof: proof.map(hash => Buffer.from(hash).toString('base64')),
      checkpoint: head.note,
      vkey: formatVerifierKey(folder.log.key),
    }
  })
}

/** Reads as of one head. A writer may take that head's partial tiles away meanwhile: then as of the next. */
export function steadily<T extends EvidenceTables, R>(folder: ScopeFolder<T>, read: (head: LogHead) => R): R {
  for (let attempt = 1; ; attempt += 1) {
    const head = folder.log.head()
    try {
      return read(head)
    } catch (error) {
      if (attempt === 100 || folder.log.head().note === head.note) throw error
    }
  }
}

function newer(index: number): AppError {
  return new AppError('newer-format', `Entry ${index} of the evidence log was written by a newer Ward.`)
}
