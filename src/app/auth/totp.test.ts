import { describe, expect, it } from 'vitest'
import { type Instant, instantFromMilliseconds } from '../../base/time.ts'
import { base32, checkTotp, newTotpSecret, totpCode, totpQr, totpUri } from './totp.ts'

/** The secret of RFC 6238, appendix B. */
const SECRET = Buffer.from('12345678901234567890')
/** Starts the step 50,000,000: 2017-07-14T02:40:00Z. */
const STEP = 50_000_000
const START = STEP * 30

describe('totpCode', () => {
  it.each([
    { seconds: 59, code: '94287082' },
    { seconds: 1_111_111_109, code: '07081804' },
    { seconds: 1_111_111_111, code: '14050471' },
    { seconds: 1_234_567_890, code: '89005924' },
    { seconds: 2_000_000_000, code: '69279037' },
    { seconds: 20_000_000_000, code: '65353130' },
  ])('RFC 6238, appendix B: $seconds s', ({ seconds, code }) => {
    expect(totpCode(SECRET, Math.floor(seconds / 30), 8)).toBe(code)
    expect(totpCode(SECRET, Math.floor(seconds / 30))).toBe(code.slice(2))
  })

  it('RFC 4226, appendix D: the first ten counters', () => {
    expect(Array.from({ length: 10 }, (_, step) => totpCode(SECRET, step)).join(' ')).toBe(
      '755224 287082 359152 969429 338314 254676 287922 162583 399871 520489',
    )
  })
})

describe('checkTotp', () => {
  const wrong = { ok: false, why: 'wrong' }
  const used = { ok: false, why: 'used' }
  it.each([
    { reason: 'the present step', of: 0, second: 0, lastStep: null, verdict: { ok: true, step: STEP } },
    { reason: 'its last second', of: 0, second: 29, lastStep: null, verdict: { ok: true, step: STEP } },
    { reason: 'a clock 30 s slow', of: -1, second: 0, lastStep: null, verdict: { ok: true, step: STEP - 1 } },
    { reason: 'a clock 30 s fast', of: 1, second: 29, lastStep: null, verdict: { ok: true, step: STEP + 1 } },
    { reason: 'a minute old', of: -2, second: 0, lastStep: null, verdict: wrong },
    { reason: 'a minute early', of: 2, second: 29, lastStep: null, verdict: wrong },
    { reason: 'the same code again', of: 0, second: 10, lastStep: STEP, verdict: used },
    { reason: 'the one before the last that was used', of: -1, second: 10, lastStep: STEP, verdict: used },
    {
      reason: 'the next after the last',
      of: 1,
      second: 10,
      lastStep: STEP,
      verdict: { ok: true, step: STEP + 1 },
    },
    { reason: 'used long ago', of: 0, second: 10, lastStep: STEP - 9, verdict: { ok: true, step: STEP } },
    {
      reason: 'used in the first step of all',
      of: 0,
      second: 10,
      lastStep: 0,
      verdict: { ok: true, step: STEP },
    },
    { reason: 'wrong stays wrong after a use', of: -2, second: 10, lastStep: STEP, verdict: wrong },
  ])('$reason', ({ of, second, lastStep, verdict }) => {
    const code = totpCode(SECRET, STEP + of)
    expect(checkTotp({ secret: SECRET, code, now: at(START + second), lastStep })).toEqual(verdict)
  })

  const code = totpCode(SECRET, STEP)
  it.each([
    { reason: 'as the app shows it', typed: `${code.slice(0, 3)} ${code.slice(3)}`, ok: true },
    { reason: 'pasted with a line break', typed: ` ${code}\n`, ok: true },
    { reason: 'with a hard space', typed: `${code.slice(0, 3)}\u00a0${code.slice(3)}`, ok: true },
    { reason: 'empty', typed: '', ok: false },
    { reason: 'five digits', typed: code.slice(1), ok: false },
    { reason: 'eight digits', typed: totpCode(SECRET, STEP, 8), ok: false },
    { reason: 'a sign before it', typed: `+${code}`, ok: false },
    { reason: 'another secret', typed: totpCode(Buffer.from('another-secret-of-20'), STEP), ok: false },
    { reason: 'digits of another script', typed: fullWidth(code), ok: false },
    { reason: 'the code within a flood of spaces', typed: `${' '.repeat(1e6)}${code}`, ok: false },
  ])('typed: $reason', ({ typed, ok }) => {
    expect(checkTotp({ secret: SECRET, code: typed, now: at(START), lastStep: null }).ok).toBe(ok)
  })

  it('has no step before 1970', () => {
    const verdict = checkTotp({ secret: SECRET, code: totpCode(SECRET, 0), now: at(0), lastStep: null })
    expect(verdict).toEqual({ ok: true, step: 0 })
  })

  it('uses up a code for both steps where two have the same by chance', () => {
    // Found by search: two neighbouring steps of one code come about once in a million steps.
    const twins = 910_737
    expect(totpCode(SECRET, twins + 1)).toBe(totpCode(SECRET, twins))
    const now = at(twins * 30 + 1)
    const twice = totpCode(SECRET, twins)
    expect(checkTotp({ secret: SECRET, code: twice, now, lastStep: null })).toEqual({
      ok: true,
      step: twins + 1,
    })
    expect(checkTotp({ secret: SECRET, code: twice, now, lastStep: twins })).toEqual({
      ok: true,
      step: twins + 1,
    })
    expect(checkTotp({ secret: SECRET, code: twice, now, lastStep: twins + 1 })).toEqual(used)
  })
})

describe('newTotpSecret', () => {
  it('has 160 bits, never the same', () => {
    expect(newTotpSecret()).toHaveLength(20)
    expect(Buffer.from(newTotpSecret()).equals(newTotpSecret())).toBe(false)
  })
})

describe('totpUri', () => {
  it.each([
    {
      reason: 'spaces as %20, since apps show a plus as it is',
      account: 'dana.whitfield@maple.example',
      issuer: 'Ward Maple Clinic',
      label: 'Ward%20Maple%20Clinic:dana.whitfield%40maple.example',
    },
    {
      reason: 'a colon would part the label at the wrong place',
      account: 'maple:dana',
      issuer: 'Ward: Maple',
      label: 'Ward%20%20Maple:maple%20dana',
    },
    {
      reason: 'signs that would add parameters',
      account: 'a&secret=b?#',
      issuer: 'M&M=',
      label: 'M%26M%3D:a%26secret%3Db%3F%23',
    },
    { reason: 'half a character', account: 'a\ud800', issuer: 'Wärd', label: 'W%C3%A4rd:a%EF%BF%BD' },
  ])('$reason', ({ account, issuer, label }) => {
    const uri = totpUri({ secret: SECRET, account, issuer })
    const [named] = label.split(':')
    expect(uri).toBe(
      `otpauth://totp/${label}?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=${named}&algorithm=SHA1&digits=6&period=30`,
    )
    expect(new URL(uri).searchParams.getAll('secret')).toHaveLength(1)
  })
})

describe('base32', () => {
  // RFC 4648, 10, without its padding.
  it.each([
    ['', ''],
    ['f', 'MY'],
    ['fo', 'MZXQ'],
    ['foo', 'MZXW6'],
    ['foob', 'MZXW6YQ'],
    ['fooba', 'MZXW6YTB'],
    ['foobar', 'MZXW6YTBOI'],
  ])('%j', (text, coded) => {
    expect(base32(Buffer.from(text))).toBe(coded)
  })

  it('keeps the high bits of long input', () => {
    expect(base32(new Uint8Array(20).fill(255))).toBe('7'.repeat(32))
  })
})

describe('totpQr', () => {
  const { size, dark } = totpQr(totpUri({ secret: SECRET, account: 'dana@maple.example', issuer: 'Ward' }))

  it('is a square of a size that QR codes have, with its quiet zone', () => {
    expect((size - 8 - 17) % 4).toBe(0)
    expect(dark).toHaveLength(size)
    expect(dark.every(row => row.length === size)).toBe(true)
    const edge = [0, 1, 2, 3, size - 4, size - 3, size - 2, size - 1]
    expect(edge.filter(at => dark[at]?.includes(true) || dark.some(row => row[at]))).toEqual([])
  })

  it('has the finder patterns in three corners and the timing pattern between, dark as true', () => {
    const far = size - 4 - 7
    for (const [y, x] of [
      [4, 4],
      [4, far],
      [far, 4],
    ] as const) {
      const drawn = dark.slice(y, y + 7).map(row => row.slice(x, x + 7).map(one => (one ? '#' : '.')))
      expect(drawn.map(row => row.join(''))).toEqual([
        '#######',
        '#.....#',
        '#.###.#',
        '#.###.#',
        '#.###.#',
        '#.....#',
        '#######',
      ])
    }
    for (let at = 12; at < far - 1; at += 1) expect(dark[10]?.[at]).toBe(at % 2 === 0)
  })

  it('differs with the secret', () => {
    const other = totpQr(totpUri({ secret: newTotpSecret(), account: 'dana@maple.example', issuer: 'Ward' }))
    expect(other.dark).not.toEqual(dark)
  })
})

function at(seconds: number): Instant {
  return instantFromMilliseconds(seconds * 1000)
}

function fullWidth(digits: string): string {
  return digits.replaceAll(/\d/g, digit => String.fromCodePoint(0xff10 + Number(digit)))
}
