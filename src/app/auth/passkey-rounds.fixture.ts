import { expect } from 'vitest'
import { AppError } from '../../base/app-error.ts'
import type { Instant } from '../../base/time.ts'
import { type Algorithm, type Otherwise, softwareAuthenticator } from './passkeys.fixture.ts'
import { registrationOptions, verifyRegistration } from './passkeys.ts'

export const party = { id: 'ward.clinic.example', origin: 'https://ward.clinic.example' }
export const account = { id: 'acc-7f3e', name: 'ada@clinic.example', title: 'Ada Example' }
export const now = '2026-11-22T08:00:00.000Z' as Instant
export const name = 'Work laptop'
export const CANARY = 'canary-of-a-stranger'

export async function registered(algorithm?: Algorithm, otherwise?: Otherwise) {
  const device = softwareAuthenticator(party.origin, algorithm)
  const { options, challenge } = registrationOptions({ party, account, known: [] })
  const response = device.create(options, otherwise)
  return { device, passkey: await verifyRegistration({ party, challenge, response, name, now }) }
}

/** The one refusal there must be: bad-input, and nothing in it of what was sent. */
export async function refusalOf(attempt: Promise<unknown>): Promise<AppError> {
  const error = await attempt.then(
    () => null,
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof AppError)) throw new Error('not refused with an AppError')
  expect(error.code).toBe('bad-input')
  expect(error.cause).toBeUndefined()
  expect(JSON.stringify([error.message, error.detail])).not.toContain(CANARY)
  return error
}
