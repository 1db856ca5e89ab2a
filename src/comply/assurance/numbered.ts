import { AppError } from '../../base/app-error.ts'

const MOST_TRIES = 5

/** The next id behind a word: numbers say nothing, for they stand in the evidence log in the clear. */
export function nextId(word: string, ids: readonly string[]): string {
  const numbers = ids.map(id => Number(id.replace(`${word}-`, ''))).filter(Number.isSafeInteger)
  return `${word}-${Math.max(0, ...numbers) + 1}`
}

/** Once more where somebody else took the number at the same moment. */
export async function retried<T>(once: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await once()
    } catch (error) {
      if (!(error instanceof AppError && error.code === 'conflict') || tries === MOST_TRIES) throw error
    }
  }
}
