import { AppError, type ErrorCode } from '../../base/app-error.ts'

export const REFUSALS = [
  'not-now',
  'not-entitled',
  'without-role',
  'role-unknown',
  'other-text',
  'bad-field',
  'clock-back',
] as const
export type RefusalReason = (typeof REFUSALS)[number]

const CODES: Partial<Readonly<Record<RefusalReason, ErrorCode>>> = {
  'not-entitled': 'not-allowed',
  'without-role': 'bad-input',
  'role-unknown': 'bad-input',
}

/** An AppError whose detail names the reason, for the evidence log. */
export function refused(
  reason: RefusalReason,
  sentence: string,
  code: ErrorCode = CODES[reason] ?? 'conflict',
): AppError {
  return new AppError(code, sentence, { detail: { refused: reason } })
}

/** What a refusal about the contact and the officers is in the evidence log. */
export const CONTACT_REFUSED = { kind: 'contact-refused', subject: 'hipaa-contact' } as const
