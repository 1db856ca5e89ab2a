import { CallFailed } from '../parts/call.ts'
import { unlessGivenUp } from '../people/unless-given-up.ts'

/**
 * Sends what a person decided. Where somebody else was quicker, what they wrote is read and the person is told to look;
 * whoever closes the question for the password has given it up.
 * @throws CallFailed for `useSending`
 */
export async function sendDecided(send: () => Promise<void>, readAgain: () => void): Promise<void> {
  try {
    await unlessGivenUp(send)
  } catch (error) {
    if (!(error instanceof CallFailed) || error.code !== 'conflict') throw error
    readAgain()
    throw new CallFailed(error.code, error.status, `${error.message} What stands now is shown.`)
  }
}
