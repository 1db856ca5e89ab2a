import { CallFailed } from '../parts/call.ts'

/** Does it; who closes the question for the password has given it up, of which nothing needs to be said. */
export async function unlessGivenUp(act: () => Promise<void>): Promise<void> {
  try {
    await act()
  } catch (error) {
    if (!(error instanceof CallFailed) || error.code !== 'prove-again') throw error
  }
}
