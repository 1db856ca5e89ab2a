import { canonicalJson, type Json } from '../base/canonical-json.ts'
import { deriveKey, open, randomKey, seal, sha256Hex } from '../host/crypto.ts'
import type { ScopeFolder } from './scope-folder.ts'
import type { RecordTables } from './tables.ts'

type Row = RecordTables['records']

/** How the bodies of records are kept: what a person signed may name people, and a decision is a word that can be guessed. */
export interface SealedRecords {
  /** @param row what the body is bound to: moved to another row, or beside another moment or name, it does not open */
  readonly seal: (text: string, row: Omit<Row, 'body'>) => string
  /** The body of what was kept, or null when any column of the row is not what it was. */
  readonly open: (row: Row) => Json | null
}

/**
 * The text that is accepted: its SHA-256 stands in the evidence log. The salt keeps who has the log from testing guesses
 * of a short body, and who is shown the text can still check it against the log without any key of Ward's.
 */
export function recordText(record: Pick<Row, 'kind' | 'id' | 'version'> & { readonly body: Json }): string {
  const { kind, id, version, body } = record
  const salt = Buffer.from(randomKey()).toString('hex')
  return canonicalJson({ schema: 'ward.record/1', kind, id, version, body, salt })
}

export function sealedRecords(
  folder: Pick<ScopeFolder<RecordTables>, 'scopeName' | 'dataKey'>,
): SealedRecords {
  const sealing = deriveKey(folder.dataKey, 'records/bodies')
  const context = ({ kind, id, version, kept_at: at, kept_by: by, sha256, leaf }: Omit<Row, 'body'>) =>
    `${folder.scopeName}/records/${canonicalJson({ kind, id, version, at, by, sha256, leaf })}`
  return {
    seal: (text, row) => Buffer.from(seal(sealing, Buffer.from(text), context(row))).toString('base64'),
    open: row => {
      try {
        const text = Buffer.from(open(sealing, Buffer.from(row.body, 'base64'), context(row)))
        if (sha256Hex(text) !== row.sha256) return null
        return (JSON.parse(text.toString('utf8')) as { readonly body: Json }).body
      } catch {
        // An edited row can hold anything: also what is no text.
        return null
      }
    },
  }
}
