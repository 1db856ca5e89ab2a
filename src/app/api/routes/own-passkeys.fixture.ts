import { type Otherwise, softwareAuthenticator } from '../../auth/passkeys.fixture.ts'
import type { PasskeyRegistrationOptions } from '../contracts/passkeys.ts'
import { LOCALHOST as host, type OpenDoors, openDoors } from '../doors.fixture.ts'

/** Where passkeys work. */
export const ORIGIN = `http://${host}`

/** Somebody who is signed in and has a passkey. */
export async function withPasskey({ password = false } = {}) {
  const doors = await openDoors()
  const account = await doors.add({ role: 'auditor', password })
  const as = await doors.signIn(account)
  const device = softwareAuthenticator(ORIGIN)
  const added = await add(doors, as, device)
  return { doors, account, as, device, added }
}

/** Adds a passkey, and can try the same once more. */
export async function add(
  doors: OpenDoors,
  as: string,
  device: ReturnType<typeof softwareAuthenticator>,
  { name = 'Work laptop', otherwise = {} }: { name?: string; otherwise?: Otherwise } = {},
) {
  const { json } = await doors.ask('POST', '/api/account/passkeys/begin', { as, host })
  const response = device.create(json['options'] as PasskeyRegistrationOptions, otherwise)
  const body = { ticket: json['ticket'], name, response }
  const finish = () => doors.ask('POST', '/api/account/passkeys/finish', { as, host, body })
  return { ...(await finish()), again: finish }
}
