import { type Instant, instantFromMilliseconds, millisecondsOf } from '../../base/time.ts'
import { deriveKey, hmacSha256 } from '../../host/crypto.ts'
import type { InstallationFolder } from './sealed-bodies.ts'

export interface Failures {
  readonly failures: number
  readonly lastAt: Instant | null
}

/** Sign-ins that failed from a network address. The address itself is not kept. */
export interface AddressFailureStore {
  readonly read: (address: string) => Promise<Failures>
  /** Changes what is known of the address while nobody else does. Zero failures are not kept. */
  readonly change: (address: string, work: (there: Failures) => Failures) => Promise<void>
}

/** Longer than any failure counts (OWASP ASVS 5, V6.3.1 asks for throttling, not for a memory). */
const KEPT_DAYS = 7

function forgottenBefore(at: Instant): Instant {
  return instantFromMilliseconds(millisecondsOf(at) - KEPT_DAYS * 86_400_000)
}

export function addressFailureStore(folder: () => InstallationFolder): AddressFailureStore {
  const keyed = (address: string) =>
    hmacSha256(deriveKey(folder().dataKey, 'people/addresses'), Buffer.from(address))
  const read: AddressFailureStore['read'] = async address => {
    const row = await folder()
      .database.read.selectFrom('address_failures')
      .selectAll()
      .where('address', '=', keyed(address))
      .executeTakeFirst()
    return { failures: row?.failures ?? 0, lastAt: row?.last_at ?? null }
  }
  return {
    read,
    change: (address, work) =>
      folder().write(async turn => {
        const { failures, lastAt } = work(await read(address))
        await turn.accept([], async (trx, _, at) => {
          const key = keyed(address)
          // Whoever tries names from a list would fill the table for ever.
          await trx.deleteFrom('address_failures').where('last_at', '<', forgottenBefore(at)).execute()
          if (failures === 0) {
            await trx.deleteFrom('address_failures').where('address', '=', key).execute()
            return
          }
          const row = { failures, last_at: lastAt ?? at }
          await trx
            .insertInto('address_failures')
            .values({ address: key, ...row })
            .onConflict(conflict => conflict.column('address').doUpdateSet(row))
            .execute()
        })
      }),
  }
}
