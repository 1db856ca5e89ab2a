import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

/** The oldest Node that has what Ward uses (node:sqlite, argon2, zstd). */
const FLOOR = [24, 15] as const

/**
 * The carried Node binaries Ward was tested with, as npm installs them: SHA-256 of `bin/node`. Platforms that were not
 * measured are not in the list, and the doctor says so. `pinned` is the month in which Ward took that release.
 */
const CARRIED: Readonly<
  Record<string, { readonly version: string; readonly sha256: string; readonly pinned: string }>
> = {
  'linux-x64': {
    version: '24.21.0',
    sha256: '7fde7b8afa198da66257f42ee2001d874c7355631e6d1579a5fb5ef1f246df4c',
    pinned: '2026-11',
  },
}

export interface RuntimeFacts {
  readonly version: string
  readonly meetsFloor: boolean
  /** Whether the binary is the one Ward was tested with; null when this platform was not measured or brings its own. */
  readonly isTestedBinary: boolean | null
  /** The month the tested binary was pinned, to see when it lags Node's security releases. */
  readonly pinned: string | null
}

/** The Node that runs Ward now. */
export function runtimeFacts(): RuntimeFacts {
  const { node: version } = process.versions
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const carried = CARRIED[`${process.platform}-${process.arch}`]
  const isCarried = /[\\/]node_modules[\\/]node-/.test(process.execPath)
  return {
    version,
    meetsFloor: major > FLOOR[0] || (major === FLOOR[0] && minor >= FLOOR[1]),
    isTestedBinary: isCarried && carried ? sha256Of(process.execPath) === carried.sha256 : null,
    pinned: isCarried && carried ? carried.pinned : null,
  }
}

function sha256Of(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex')
}
