import { type TileName, tilePath } from '../evidence/tiles.ts'

/**
 * What a backup may hold, by its path in the data folder, always with `/`. Everything else is refused: so nothing climbs out
 * of the folder, overwrites a lock or brings a key in.
 */
const OF_LOG = String.raw`log/(?:vkey|checkpoint|checkpoints/\d{12}|tile/(?:entries|\d{1,2})/(?:x\d{3}/){0,4}\d{3}(?:\.p/\d{1,3})?)`
const TENANT = String.raw`tenants/[a-z0-9](?:[a-z0-9._-]{0,62}[a-z0-9])?`
const SEGMENT = String.raw`\d{12,16}-\d{12,16}-[0-9a-f]{8}`
const OF_INSTALLATION = String.raw`installation\.json|store\.json|installation\.sqlite|products\.json|ward\.config\.json|sealed/evidence-log\.key|${OF_LOG}`
const OF_TENANT = String.raw`tenant\.json|state\.sqlite|sealed/evidence-log\.key|sealed/${SEGMENT}\.originals|events/${SEGMENT}\.(?:events|items)\.parquet|facts/[0-9a-f]{2}/[0-9a-f]{62}|${OF_LOG}`
const KNOWN = new RegExp(`^(?:${OF_INSTALLATION}|${TENANT}/(?:${OF_TENANT}))$`)

/** Longest path that a backup holds. */
export const LONGEST_PATH = 500

/** Whether it is the path of a file that Ward keeps. */
export function isKeptPath(path: string): boolean {
  return path.length <= LONGEST_PATH && KNOWN.test(path) && !path.includes('..')
}

/** Without one of these it is no data folder. */
export const NEEDED = ['installation.json', 'store.json', 'installation.sqlite', 'log/checkpoint'] as const

/** Files beside the installation's records that are kept when they are there. */
export const OPTIONAL_RECORDS = ['products.json', 'ward.config.json'] as const

/** Folders that Ward expects even when nothing is in them. */
export const FOLDERS_OF_SCOPE = ['log/checkpoints', 'sealed'] as const
export const FOLDERS_OF_TENANT = [...FOLDERS_OF_SCOPE, 'events', 'facts'] as const

/** Names in a data folder or a tenant's that are made anew, hold nothing accepted, or are looked at by themselves. */
const NOT_COPIED: ReadonlySet<string> = new Set(['backup', 'tenants', 'installation.starting'])
const LOCK_OR_JOURNAL = /^(?:writer\.lock|(?:state|installation)\.sqlite)(?:-(?:wal|shm|journal))?$/

/** Whether a name at the top of a scope's folder, or in its `sealed` or `events`, is one that Ward knows. */
export function isKnownName(name: string): boolean {
  // What begins with a dot is a file that was never finished.
  if (name.startsWith('.') || NOT_COPIED.has(name) || LOCK_OR_JOURNAL.test(name)) return true
  if (['log', 'sealed', 'events', 'facts'].includes(name)) return true
  return [name, `${AS_TENANT}${name}`, `${AS_TENANT}sealed/${name}`, `${AS_TENANT}events/${name}`].some(
    isKeptPath,
  )
}

const AS_TENANT = 'tenants/a/'

export function logPath(tile: TileName): string {
  return `log/${tilePath(tile)}`
}
