import { argon2, pbkdf2, randomBytes } from 'node:crypto'
import { AppError } from '../../base/app-error.ts'
import { equalBytes } from '../../host/crypto.ts'

/** `pbkdf2` is for installations that may use FIPS 140 approved functions only; Argon2 is none of them. */
export type HashMode = 'argon2id' | 'pbkdf2'

export interface PasswordVerdict {
  readonly ok: boolean
  /** True when it was hashed with less work than today's, or by the other mode: hash it anew at this sign-in. */
  readonly stale: boolean
}

interface Argon2Work {
  readonly mode: 'argon2id'
  readonly memoryKib: number
  readonly passes: number
  readonly lanes: number
}

interface Pbkdf2Work {
  readonly mode: 'pbkdf2'
  readonly iterations: number
}

type Work = Argon2Work | Pbkdf2Work
interface Kept {
  readonly work: Work
  readonly salt: Uint8Array
  readonly tag: Uint8Array
}

/** OWASP Password Storage Cheat Sheet: Argon2id m=19 MiB, t=2, p=1; PBKDF2-HMAC-SHA256 600,000 iterations. */
const TODAY = {
  argon2id: { mode: 'argon2id', memoryKib: 19_456, passes: 2, lanes: 1 },
  pbkdf2: { mode: 'pbkdf2', iterations: 600_000 },
} as const satisfies Record<HashMode, Work>

/** What a stored text may ask of this machine at most; more was never written by Ward and would only wear it out. */
const MOST = { memoryKib: 131_072, passes: 10, lanes: 4, iterations: 5_000_000 } as const
const SALT_BYTES = 16
const TAG_BYTES = 32
/** In UTF-16 units: four times the longest password that the rules allow, so anything longer was never accepted. */
const MOST_UNITS = 1024
const MOST_STORED = 256

/** Both work in libuv's pool, which has four threads by default: two are left for files and names of hosts. */
const AT_ONCE = 2
const WAITING = 64

/**
 * The password as it is stored: a PHC string, `$argon2id$v=19$m=19456,t=2,p=1$salt$hash` or
 * `$pbkdf2-sha256$i=600000$salt$hash`, base64 without padding, a salt of 16 random bytes, a hash of 32. The password is
 * brought to Unicode NFC first, so that every keyboard writes the same one (NIST SP 800-63B-4, 3.1.1.2).
 * @throws AppError bad-input when it is longer than any password may be, too-many when too many wait already
 */
export async function hashPassword(password: string, mode: HashMode = 'argon2id'): Promise<string> {
  if (password.length > MOST_UNITS)
    throw new AppError('bad-input', 'The password is too long. Take a shorter one.')
  const salt = randomBytes(SALT_BYTES)
  const tag = await turns.take(() => derived(password, TODAY[mode], salt, TAG_BYTES))
  return written(TODAY[mode], salt, tag)
}

/**
 * Whether it is the password that was stored. A stored text that is none of ours, or asks for absurd work, is never the
 * password's; it takes as long as a wrong password.
 * @param mode what this installation hashes with today
 * @throws AppError too-many when too many wait already
 */
export async function verifyPassword(
  password: string,
  stored: string,
  mode: HashMode = 'argon2id',
): Promise<PasswordVerdict> {
  const kept = readKept(stored)
  if (kept === undefined) {
    await spendAsMuchTime(password, mode)
    return { ok: false, stale: false }
  }
  return { ok: await isPassword(password, kept), stale: isStale(kept, mode) }
}

/**
 * Takes as long as `verifyPassword` of a wrong password, so that nobody learns from the time whether a name is known
 * (OWASP ASVS 5, 6.3.8).
 * @throws AppError too-many as verifyPassword does
 */
export async function spendAsMuchTime(password: string, mode: HashMode = 'argon2id'): Promise<void> {
  // Nothing has this hash: it is random, not made from a password.
  await isPassword(password, {
    work: TODAY[mode],
    salt: randomBytes(SALT_BYTES),
    tag: randomBytes(TAG_BYTES),
  })
}

export interface Turns {
  /** @throws AppError too-many when the queue is full; and whatever the work throws */
  take<T>(work: () => Promise<T>): Promise<T>
}

/** Lets `atOnce` works run at a time and `waiting` more wait, first come first served; the rest is refused at once. */
export function createTurns(atOnce: number, waiting: number): Turns {
  let running = 0
  const queue: (() => void)[] = []
  return {
    async take(work) {
      if (running < atOnce) running += 1
      else if (queue.length >= waiting) throw tooMany()
      // Whoever ends hands the turn over, so the number of those running stays.
      else await new Promise<void>(resolve => queue.push(resolve))
      try {
        return await work()
      } finally {
        const next = queue.shift()
        if (next === undefined) running -= 1
        else next()
      }
    },
  }
}

/** One queue for the process: the memory and the threads that it guards are the process's. */
const turns = createTurns(AT_ONCE, WAITING)

async function isPassword(password: string, { work, salt, tag }: Kept): Promise<boolean> {
  if (password.length > MOST_UNITS) return false
  return equalBytes(await turns.take(() => derived(password, work, salt, tag.length)), tag)
}

/** Done outside the main thread. */
function derived(password: string, work: Work, salt: Uint8Array, bytes: number): Promise<Uint8Array> {
  const message = Buffer.from(password.normalize('NFC'))
  return new Promise((resolve, reject) => {
    const settle = (failed: Error | null, key: Uint8Array): void => {
      if (failed) reject(failed)
      else resolve(key)
    }
    if (work.mode === 'pbkdf2') return pbkdf2(message, salt, work.iterations, bytes, 'sha256', settle)
    const { memoryKib: memory, passes, lanes: parallelism } = work
    argon2('argon2id', { message, nonce: salt, parallelism, tagLength: bytes, memory, passes }, settle)
  })
}

function isStale({ work, salt, tag }: Kept, mode: HashMode): boolean {
  if (work.mode !== mode || salt.length < SALT_BYTES || tag.length < TAG_BYTES) return true
  if (work.mode === 'pbkdf2') return work.iterations < TODAY.pbkdf2.iterations
  return work.memoryKib < TODAY.argon2id.memoryKib || work.passes < TODAY.argon2id.passes
}

function written(work: Work, salt: Uint8Array, tag: Uint8Array): string {
  const how =
    work.mode === 'pbkdf2'
      ? `pbkdf2-sha256$i=${work.iterations}`
      : `argon2id$v=19$m=${work.memoryKib},t=${work.passes},p=${work.lanes}`
  return `$${how}$${unpadded(salt)}$${unpadded(tag)}`
}

// Salts of 8 to 48 bytes and hashes of 16 to 64: shorter ones prove nothing, longer ones are none of ours.
const ENDS = String.raw`\$([A-Za-z0-9+/]{11,64})\$([A-Za-z0-9+/]{22,86})$`
const NUMBER = String.raw`([1-9]\d{0,9})`
const ARGON2 = new RegExp(String.raw`^\$argon2id\$v=19\$m=${NUMBER},t=${NUMBER},p=${NUMBER}${ENDS}`)
const PBKDF2 = new RegExp(String.raw`^\$pbkdf2-sha256\$i=${NUMBER}${ENDS}`)

function readKept(stored: string): Kept | undefined {
  if (stored.length > MOST_STORED) return undefined
  const argon2id = ARGON2.exec(stored)
  if (argon2id) {
    const [, memory, passes, lanes, salt = '', tag = ''] = argon2id
    const work = {
      mode: 'argon2id',
      memoryKib: Number(memory),
      passes: Number(passes),
      lanes: Number(lanes),
    } as const
    return isBearable(work) ? { work, salt: bytesOf(salt), tag: bytesOf(tag) } : undefined
  }
  const found = PBKDF2.exec(stored)
  if (!found) return undefined
  const [, iterations, salt = '', tag = ''] = found
  if (Number(iterations) > MOST.iterations) return undefined
  return {
    work: { mode: 'pbkdf2', iterations: Number(iterations) },
    salt: bytesOf(salt),
    tag: bytesOf(tag),
  }
}

/** RFC 9106, 3.1 asks for 8 KiB a lane at least. */
function isBearable({ memoryKib, passes, lanes }: Argon2Work): boolean {
  return memoryKib >= 8 * lanes && memoryKib <= MOST.memoryKib && passes <= MOST.passes && lanes <= MOST.lanes
}

function unpadded(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64').replaceAll('=', '')
}

function bytesOf(base64: string): Uint8Array {
  return Buffer.from(base64, 'base64')
}

function tooMany(): AppError {
  return new AppError(
    'too-many',
    'Too many people are signing in to Ward at this moment. Wait half a minute, then try again.',
  )
}
