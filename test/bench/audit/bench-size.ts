/** A whole number from the environment, such as 50000 or 50_000. @throws Error that names the variable */
export function benchSize(
  name: string,
  unlessGiven: number,
  env: Readonly<Record<string, string | undefined>> = process.env,
): number {
  const text = env[name]
  if (text === undefined || text === '') return unlessGiven
  if (!/^[1-9][\d_]{0,11}$/.test(text))
    throw new Error(`${name} is a number of events such as 50000, not "${text}"`)
  return Number(text.replaceAll('_', ''))
}

/** The middle one of an odd number of values. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN
}

export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}
