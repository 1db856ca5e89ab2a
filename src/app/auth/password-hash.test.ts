import { argon2Sync } from 'node:crypto'
import { setImmediate as soon } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { createTurns, hashPassword, spendAsMuchTime, verifyPassword } from './password-hash.ts'

const PASSWORD = 'lantern gravel otter'
const SALT = Buffer.from('sixteen bytes ok')
const SALT64 = SALT.toString('base64').replaceAll('=', '')

describe('hashPassword', () => {
  it('writes the PHC form with the work that OWASP asks', async () => {
    expect(await hashPassword(PASSWORD)).toMatch(
      /^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/,
    )
    expect(await hashPassword(PASSWORD, 'pbkdf2')).toMatch(
      /^\$pbkdf2-sha256\$i=600000\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/,
    )
  })

  it('salts: the same password twice gives two texts', async () => {
    expect(await hashPassword(PASSWORD)).not.toBe(await hashPassword(PASSWORD))
  })

  it('refuses a text that no password may be, before it is hashed', async () => {
    await expect(hashPassword('a'.repeat(1025))).rejects.toMatchObject({ code: 'bad-input' })
  })
})

describe('verifyPassword', () => {
  const weaker = argon2Text({ memory: 64, passes: 1 })
  it.each([
    {
      reason:
        "the reference implementation's own vector (phc-winner-argon2, test.c); its salt is shorter than ours",
      password: 'password',
      stored: '$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc',
      verdict: { ok: true, stale: true },
    },
    {
      reason:
        'made by hashlib of Python, 600,000 rounds; stale because this installation hashes with Argon2id',
      password: PASSWORD,
      stored: `$pbkdf2-sha256$i=600000$${SALT64}$wwydJNwfvaPTJOiKPc9s4V1a2GL5f1UqT6I5xf2CSQM`,
      verdict: { ok: true, stale: true },
    },
    {
      reason: 'a higher number of rounds in the text is another hash',
      password: PASSWORD,
      stored: `$pbkdf2-sha256$i=600001$${SALT64}$wwydJNwfvaPTJOiKPc9s4V1a2GL5f1UqT6I5xf2CSQM`,
      verdict: { ok: false, stale: true },
    },
    {
      reason: 'less work than today',
      password: PASSWORD,
      stored: weaker,
      verdict: { ok: true, stale: true },
    },
    {
      reason: 'more memory, fewer passes than today',
      password: PASSWORD,
      stored: argon2Text({ memory: 32_768, passes: 1 }),
      verdict: { ok: true, stale: true },
    },
    {
      reason: 'more work than today is kept',
      password: PASSWORD,
      stored: argon2Text({ memory: 32_768, passes: 3 }),
      verdict: { ok: true, stale: false },
    },
    {
      reason: 'one letter off',
      password: `${PASSWORD}s`,
      stored: weaker,
      verdict: { ok: false, stale: true },
    },
    {
      reason: 'the same with a capital is another password',
      password: 'Lantern gravel otter',
      stored: weaker,
      verdict: { ok: false, stale: true },
    },
    {
      reason: 'longer than any password: not hashed',
      password: PASSWORD.repeat(100_000),
      stored: weaker,
      verdict: { ok: false, stale: true },
    },
  ])('$reason', async ({ password, stored, verdict }) => {
    expect(await verifyPassword(password, stored)).toEqual(verdict)
  })

  it.each(['argon2id', 'pbkdf2'] as const)('knows what hashPassword wrote today: %s', async mode => {
    const stored = await hashPassword(PASSWORD, mode)
    expect(await verifyPassword(PASSWORD, stored, mode)).toEqual({ ok: true, stale: false })
    expect(await verifyPassword('gravel lantern otter', stored, mode)).toMatchObject({ ok: false })
  })

  it('takes a letter with its mark in one character or in two for the same (NFC)', async () => {
    const stored = argon2Text({ memory: 64, passes: 1, password: 'löffel und gräser'.normalize('NFC') })
    expect(await verifyPassword('löffel und gräser'.normalize('NFD'), stored)).toMatchObject({ ok: true })
  })

  const good = argon2Text({ memory: 64, passes: 1 })
  it.each([
    { reason: 'empty', stored: '' },
    { reason: 'the password itself', stored: PASSWORD },
    { reason: 'bcrypt', stored: '$2b$12$R9h/cIPz0gi.URNNX3kh2OPST9/PgBkqquzi.Ss7KIUgO2t0jWMUW' },
    { reason: 'another variant', stored: good.replace('argon2id', 'argon2i') },
    { reason: 'another version', stored: good.replace('v=19', 'v=16') },
    { reason: '4 TB of memory', stored: good.replace('m=64', 'm=4294967295') },
    { reason: 'just over what we would spend', stored: good.replace('m=64', 'm=131073') },
    { reason: 'a number beyond every integer', stored: good.replace('m=64', `m=${'9'.repeat(40)}`) },
    { reason: 'less memory than Argon2 takes', stored: good.replace('m=64', 'm=7') },
    { reason: 'passes for a day', stored: good.replace('t=1', 't=1000000') },
    { reason: 'no passes', stored: good.replace('t=1', 't=0') },
    { reason: 'a lane more than we would spend', stored: good.replace('p=1', 'p=5') },
    { reason: 'a thousand lanes', stored: good.replace('p=1', 'p=1000') },
    { reason: 'rounds for a day', stored: `$pbkdf2-sha256$i=999999999$${SALT64}$${'A'.repeat(43)}` },
    { reason: 'no hash: every password would be right', stored: good.slice(0, good.lastIndexOf('$') + 1) },
    { reason: 'a hash of one byte is guessed', stored: `${good.slice(0, good.lastIndexOf('$') + 1)}AA` },
    { reason: 'something after the end', stored: `${good}$` },
    { reason: 'a line break after the end', stored: `${good}\n` },
    { reason: 'long', stored: good + 'A'.repeat(10_000) },
  ])('is not the password, and is no error: $reason', async ({ stored }) => {
    expect(await verifyPassword(PASSWORD, stored)).toEqual({ ok: false, stale: false })
  })
})

describe('spendAsMuchTime', () => {
  it.each(['argon2id', 'pbkdf2'] as const)('answers nothing for any password: %s', async mode => {
    expect(await spendAsMuchTime(PASSWORD, mode)).toBeUndefined()
  })

  it('stands in the same queue as the others, so a flood of unknown names is refused like one of known', async () => {
    const cheap = argon2Text({ memory: 64, passes: 1 })
    const flood = Array.from({ length: 66 }, () => verifyPassword(PASSWORD, cheap))
    await expect(spendAsMuchTime(PASSWORD)).rejects.toMatchObject({ code: 'too-many' })
    await expect(verifyPassword(PASSWORD, cheap)).rejects.toMatchObject({ code: 'too-many' })
    await expect(verifyPassword(PASSWORD, 'none of ours')).rejects.toMatchObject({ code: 'too-many' })
    expect((await Promise.all(flood)).every(one => one.ok)).toBe(true)
    // And afterwards the door is open again.
    expect(await spendAsMuchTime(PASSWORD)).toBeUndefined()
  })
})

describe('createTurns', () => {
  it('runs so many at once, the others in the order they came, and refuses the rest at once', async () => {
    const turns = createTurns(2, 3)
    const log: string[] = []
    const ends: (() => void)[] = []
    const works = ['a', 'b', 'c', 'd', 'e'].map(name =>
      turns.take(async () => {
        log.push(name)
        await new Promise<void>(resolve => ends.push(resolve))
      }),
    )
    await expect(turns.take(async () => {})).rejects.toMatchObject({ code: 'too-many' })
    expect(log).toEqual(['a', 'b'])
    for (const expected of ['abc', 'abcd', 'abcde', 'abcde', 'abcde']) {
      ends.shift()?.()
      await soon()
      expect(log.join('')).toBe(expected)
    }
    await Promise.all(works)
    expect(await turns.take(async () => 'again')).toBe('again')
  })

  it('gives the turn on when a work fails', async () => {
    const turns = createTurns(1, 1)
    const failing = turns.take(async () => {
      throw new Error('made up')
    })
    const next = turns.take(async () => 'next')
    await expect(failing).rejects.toThrow('made up')
    expect(await next).toBe('next')
  })
})

/** A text as another program would write it, with the work named. */
function argon2Text(options: { memory: number; passes: number; password?: string }): string {
  const { memory, passes, password = PASSWORD } = options
  const tag = argon2Sync('argon2id', {
    message: password,
    nonce: SALT,
    parallelism: 1,
    tagLength: 32,
    memory,
    passes,
  })
  return `$argon2id$v=19$m=${memory},t=${passes},p=1$${SALT64}$${tag.toString('base64').replaceAll('=', '')}`
}
