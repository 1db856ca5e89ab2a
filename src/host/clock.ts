import { type Clock, instantFromMilliseconds } from '../base/time.ts'

/** The machine's clock. Everything else is handed a `Clock`, so tests and re-judgements choose the moment. */
export const systemClock: Clock = () => instantFromMilliseconds(Date.now())
