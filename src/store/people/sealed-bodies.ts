import { AppError } from '../../base/app-error.ts'
import { canonicalJson, type Json } from '../../base/canonical-json.ts'
import { deriveKey, open, seal } from '../../host/crypto.ts'
import type { ScopeFolder } from '../scope-folder.ts'
import type { InstallationTables } from '../tables.ts'

export type InstallationFolder = ScopeFolder<InstallationTables>

const MOST_BODY_BYTES = 256 * 1024

/** Bodies of rows about people, sealed: bound to what the row is, so that none can be moved to another person's. */
export interface SealedBodies {
  /** base64. @throws AppError bad-input when it is larger than 256 KiB */
  readonly seal: (body: Json, row: string) => string
  /** @throws AppError not-verified when it was changed or stood in another row */
  readonly open: (sealed: string, row: string) => Json
}

/** @param what the table, which has a key of its own */
export function sealedBodies(
  folder: Pick<InstallationFolder, 'scopeName' | 'dataKey'>,
  what: 'secrets' | 'once' | 'api-tokens' | 'drafts',
): SealedBodies {
  const key = deriveKey(folder.dataKey, `people/${what}`)
  const context = (row: string) => `${folder.scopeName}/people/${what}/${row}`
  return {
    seal: (body, row) => {
      const text = Buffer.from(canonicalJson(body))
      if (text.length > MOST_BODY_BYTES) {
        throw new AppError('bad-input', `What is to be kept is larger than ${MOST_BODY_BYTES / 1024} KiB.`)
      }
      return Buffer.from(seal(key, text, context(row))).toString('base64')
    },
    open: (sealed, row) =>
      JSON.parse(
        Buffer.from(open(key, Buffer.from(sealed, 'base64'), context(row))).toString('utf8'),
      ) as Json,
  }
}
