import { AppError } from '../../base/app-error.ts'

/** The library's errors repeat what a stranger sent: they are dropped, and one of ours takes their place. */
export async function orRefuse<T>(check: () => Promise<T>, refusal: () => AppError): Promise<T> {
  try {
    return await check()
  } catch (error) {
    throw error instanceof AppError ? error : refusal()
  }
}

/** The refusal of a new passkey. `reason` is for the log; the sentence says no more than a stranger may know. */
export function notAdded(reason: string): AppError {
  return refused(
    'The passkey was not added, because the answer of this device does not fit what Ward asked for. Start again, and unlock the device with its fingerprint, face or PIN.',
    reason,
  )
}

/** The refusal of a sign-in, likewise. */
export function notAccepted(reason: string): AppError {
  return refused('This passkey was not accepted. Try again, or sign in another way.', reason)
}

export function refused(sentence: string, reason: string): AppError {
  return new AppError('bad-input', sentence, { detail: { reason } })
}
