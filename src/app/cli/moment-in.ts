import { AppError } from '../../base/app-error.ts'
import { type Instant, parseInstant } from '../../base/time.ts'

/** The moment an option gives. @throws AppError bad-usage naming the option */
export function momentIn(option: string, text: string): Instant {
  try {
    return parseInstant(text)
  } catch (error) {
    if (error instanceof AppError) throw new AppError('bad-usage', `${option}: ${error.message}`)
    throw error
  }
}
