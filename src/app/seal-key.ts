import { randomUUID } from 'node:crypto'
import * as z from 'zod'
import { AppError } from '../base/app-error.ts'
import type { Clock } from '../base/time.ts'
import { belongTogether, newSealKey, type SealKey } from '../host/seal-certificate.ts'
import type { Store } from '../store/store.ts'

type Kept = Pick<Store, 'installationRecords' | 'installationEvidence'>

const KIND = 'seal'
const ID = 'installation'
const SCHEMA = 'ward.seal/1'

const body = z.strictObject({
  schema: z.literal(SCHEMA),
  /** PKCS #8, DER. The record's body is sealed under the installation's data key, like everything that is kept. */
  privateKey: z.base64().max(10_000),
  /** X.509, DER. */
  certificate: z.base64().max(10_000),
})

/**
 * The key and the certificate of the installation's seal, made when they are first needed. They are a record of the
 * installation: backups hold them, and a new installation key seals them anew. Of two processes that make one at the same
 * moment, both use the one that was kept.
 * @throws AppError not-verified, newer-format, lease-held, disk-failed
 */
export async function sealKey(store: Kept, now: Clock): Promise<SealKey> {
  const there = await keptSealKey(store)
  if (there !== null) return there
  const made = await newSealKey(await installationName(store), now())
  try {
    await store.installationRecords.keep(
      {
        kind: KIND,
        id: ID,
        body: { schema: SCHEMA, privateKey: base64(made.privateKey), certificate: base64(made.certificate) },
        expects: 0,
      },
      { by: 'ward' },
    )
    return made
  } catch (error) {
    const first = error instanceof AppError && error.code === 'conflict' ? await keptSealKey(store) : null
    if (first === null) throw error
    return first
  }
}

/** As sealKey, but null while nothing was sealed yet. */
export async function keptSealKey({
  installationRecords,
}: Pick<Store, 'installationRecords'>): Promise<SealKey | null> {
  const record = await installationRecords.last(KIND, ID)
  if (record === null) return null
  const read = body.safeParse(record.body)
  if (!read.success) {
    throw new AppError(
      'newer-format',
      'The installation’s seal was written by a newer Ward. Use that Ward or a newer one.',
    )
  }
  const key = { privateKey: bytes(read.data.privateKey), certificate: bytes(read.data.certificate) }
  if (belongTogether(key)) return key
  throw new AppError(
    'not-verified',
    'The installation’s seal and its certificate do not belong together; restore them from a backup with "ward restore".',
  )
}

/** The id that stands in the name of the installation's log, `ward.local/ID/installation`. */
async function installationName({ installationEvidence }: Kept): Promise<string> {
  if ((await installationEvidence.size()) === 0) return randomUUID()
  const { vkey } = await installationEvidence.prove(0)
  return vkey.split('/')[1] ?? randomUUID()
}

function base64(part: Uint8Array): string {
  return Buffer.from(part).toString('base64')
}

function bytes(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'base64'))
}
