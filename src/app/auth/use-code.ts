import type { Instant } from '../../base/time.ts'
import type { Store } from '../../store/store.ts'
import { findRecoveryCode } from './recovery-codes.ts'
import { changeSecrets } from './secrets.ts'
import { evidenceOf } from './sessions.ts'
import { checkTotp } from './totp.ts'

type Kept = Pick<Store, 'people'>

/** A code of the authenticator, or one of those for the day on which the device is lost. */
export interface GivenCode {
  readonly factor: 'totp' | 'recovery-code'
  readonly code: string
}

/** Whether the code is right; it works once. Whoever calls counts wrong ones (sign-in-tries.ts). */
export function useCode(
  store: Kept,
  account: string,
  { factor, code }: GivenCode,
  now: Instant,
): Promise<boolean> {
  return factor === 'totp' ? useTotp(store, account, code, now) : useRecoveryCode(store, account, code)
}

/** Uses up the code's step, so that who looked over a shoulder cannot use it again (RFC 6238, section 5.2). */
function useTotp(store: Kept, account: string, code: string, now: Instant): Promise<boolean> {
  return changeSecrets(store, account, ({ totp }) => {
    if (totp === null) return { change: null, result: false }
    const secret = Buffer.from(totp.secret, 'base64')
    const checked = checkTotp({ secret, code, now, lastStep: totp.lastStep })
    if (!checked.ok) return { change: null, result: false }
    return { change: { totp: { ...totp, lastStep: checked.step } }, result: true }
  })
}

function useRecoveryCode(store: Kept, account: string, code: string): Promise<boolean> {
  return changeSecrets(store, account, ({ recovery }) => {
    const at = findRecoveryCode(code, recovery)
    if (at < 0) return { change: null, result: false }
    const left = recovery.filter((_, index) => index !== at)
    const evidence = [evidenceOf('recovery-code-used', account, account, { left: left.length })]
    return { change: { recovery: left }, evidence, result: true }
  })
}
