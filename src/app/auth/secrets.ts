import * as z from 'zod'
import { AppError } from '../../base/app-error.ts'
import type { Json } from '../../base/canonical-json.ts'
import type { Instant } from '../../base/time.ts'
import type { EvidenceDraft } from '../../store/evidence/entry.ts'
import type { Store } from '../../store/store.ts'
import { passkeySchema } from './passkeys.ts'

const instant = z.iso.datetime().transform(text => text as Instant)

/** What proves who somebody is. Kept sealed beside the account, never in the evidence log. */
const secretsSchema = z.object({
  schema: z.literal('ward.secrets/1'),
  /** PHC text; null for who signs in without one. */
  password: z.string().max(500).nullable(),
  totp: z.object({ secret: z.base64().max(100), confirmedAt: instant, lastStep: z.int() }).nullable(),
  /** SHA-256, hexadecimal, of the codes that were not used yet. */
  recovery: z.array(z.string().max(64)).max(20),
  passkeys: z.array(passkeySchema).max(20),
})
export type Secrets = z.infer<typeof secretsSchema>

const NONE: Secrets = { schema: 'ward.secrets/1', password: null, totp: null, recovery: [], passkeys: [] }

/** Second factors that somebody has set up. */
export type Factor = 'totp' | 'passkey' | 'recovery-code'

export function factorsOf({ totp, passkeys, recovery }: Secrets): readonly Factor[] {
  const main: Factor[] = [
    ...(totp === null ? [] : ['totp' as const]),
    ...(passkeys.length > 0 ? ['passkey' as const] : []),
  ]
  return main.length > 0 && recovery.length > 0 ? [...main, 'recovery-code'] : main
}

export async function readSecrets({ people }: Pick<Store, 'people'>, account: string): Promise<Secrets> {
  return parsed(await people.secrets.read(account))
}

/**
 * Changes what is kept while nobody else does.
 * @param work sees what is there; a null change leaves it
 */
export function changeSecrets<R>(
  { people }: Pick<Store, 'people'>,
  account: string,
  work: (there: Secrets) => {
    readonly change: Partial<Secrets> | null
    readonly evidence?: readonly EvidenceDraft[]
    readonly result: R
  },
): Promise<R> {
  return people.secrets.change(account, body => {
    const there = parsed(body)
    const { change, evidence, result } = work(there)
    const next = change === null ? null : (JSON.parse(JSON.stringify({ ...there, ...change })) as Json)
    return { body: next, evidence, result }
  })
}

function parsed(body: Json | null): Secrets {
  if (body === null) return NONE
  const checked = secretsSchema.safeParse(body)
  if (checked.success) return checked.data
  throw new AppError(
    'newer-format',
    'What proves an account was written by a newer Ward. Use that Ward or a newer one.',
  )
}
