import type { Knowledge } from '../../../assess/scanning/knowledge.ts'
import { readKnowledge } from '../../../assess/scanning/read-knowledge.ts'
import { AppError } from '../../../base/app-error.ts'
import type { Roster, TenantKnowledge } from '../../../collect/knowledge/knowledge.schema.ts'
import { readKnowledgeFile } from '../../../collect/knowledge/knowledge-file.ts'
import { loadConfig, processEnvironment } from '../../../host/config.ts'
import { keyedHashWith, readRosterKey, type RosterKey, rosterKeyPath } from '../../../host/roster-key.ts'

export interface KnowledgeOptions {
  /** The file of the roster's key; `ward/roster.key` in the user's configuration folder unless given. */
  readonly rosterKeyFile?: string | undefined
  /** See `Knowledge`. */
  readonly samplesCount?: boolean
}

/** What is known of a tenant in a form that goes to a worker thread. The key is in memory only: never write it. */
export interface KnowledgeOrder {
  readonly tenant: TenantKnowledge
  readonly rosterKey: Uint8Array | null
  readonly samplesCount: boolean
}

/**
 * Reads a tenant's knowledge and, where it holds a roster, the roster's key.
 * @throws AppError bad-input, key-missing, key-wrong, newer-format, source-broke-off; never with a value of a patient
 */
export async function readKnowledgeOrder(
  path: string,
  { rosterKeyFile, samplesCount = false }: KnowledgeOptions = {},
): Promise<KnowledgeOrder> {
  const tenant = await readKnowledgeFile(path)
  const rosterKey = tenant.roster === undefined ? null : rosterKeyFor(tenant.roster, rosterKeyFile).key
  return { tenant, rosterKey, samplesCount }
}

/** The scanner's knowledge of an order: the same in every thread. */
export function knowledgeFor({ tenant, rosterKey, samplesCount }: KnowledgeOrder): Knowledge {
  return readKnowledge(tenant, {
    samplesCount,
    ...(rosterKey === null ? {} : { keyedHash: keyedHashWith(rosterKey) }),
  })
}

/** Both at once, for one thread. @throws as readKnowledgeOrder */
export async function loadKnowledge(path: string, options: KnowledgeOptions = {}): Promise<Knowledge> {
  return knowledgeFor(await readKnowledgeOrder(path, options))
}

/** The key that made a roster. @throws AppError key-missing, key-wrong, newer-format, disk-failed */
export function rosterKeyFor(roster: Pick<Roster, 'keyId'>, file: string | undefined): RosterKey {
  const path = file ?? defaultRosterKeyFile()
  const key = readRosterKey(path)
  if (key === null) {
    throw new AppError(
      'key-missing',
      file === undefined
        ? `The knowledge file holds a patient roster, and its key is not at ${path}: name its file with --roster-key.`
        : `There is no roster key at ${path}: name the file that ward phi roster made.`,
    )
  }
  if (key.keyId !== roster.keyId) {
    throw new AppError(
      'key-wrong',
      `The roster was made with the key ${roster.keyId}, but ${path} holds the key ${key.keyId}: name the right one, or make the roster anew with ward phi roster --replace.`,
    )
  }
  return key
}

export function defaultRosterKeyFile(): string {
  const env = processEnvironment()
  return rosterKeyPath({ env, dataFolder: loadConfig({ env }).settings.dataFolder })
}
