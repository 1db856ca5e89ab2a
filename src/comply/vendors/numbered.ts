import { AppError } from '../../base/app-error.ts'

/** Of writing down while others do. */
const MOST_TRIES = 5

/** The next id of a kind whose ids are numbers behind a word: they say nothing, for they stand in the evidence log in the clear. */
export function nextId(word: string, ids: readonly string[]): string {
  const numbers = ids.flatMap(id => {
    const number = id.startsWith(`${word}-`) ? Number(id.slice(word.length + 1)) : Number.NaN
    return Number.isSafeInteger(number) ? [number] : []
  })
  return `${word}-${Math.max(0, ...numbers) + 1}`
}

/** Once more where somebody else took the number at the same moment. @param isMine whether the conflict is about the number */
export async function retried<T>(
  once: () => Promise<T>,
  isMine: (tries: number) => boolean = () => true,
): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await once()
    } catch (error) {
      const again =
        error instanceof AppError && error.code === 'conflict' && tries < MOST_TRIES && isMine(tries)
      if (!again) throw error
    }
  }
}
