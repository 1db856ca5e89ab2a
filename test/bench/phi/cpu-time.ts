/** CPU milliseconds of this process that the work takes, its helpers (collecting garbage, compiling) included. */
export function cpuTime(work: () => unknown): number {
  const start = process.cpuUsage()
  work()
  return since(start)
}

/** The same for work that waits in between. */
export async function cpuTimeOf(work: () => Promise<void>): Promise<number> {
  const start = process.cpuUsage()
  await work()
  return since(start)
}

function since(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}
