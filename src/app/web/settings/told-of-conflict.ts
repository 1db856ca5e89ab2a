import { CallFailed } from '../parts/call.ts'

/** Does it; where somebody else has changed it meanwhile, what is shown is old. @throws what the act throws */
export async function toldOfConflict<T>(act: () => Promise<T>, isOld: () => void): Promise<T> {
  try {
    return await act()
  } catch (error) {
    if (error instanceof CallFailed && error.code === 'conflict') isOld()
    throw error
  }
}
