import fs from 'node:fs'
import os from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { instantFromMilliseconds } from '../base/time.ts'
import { failingDisk } from './failing-disk.fixture.ts'
import {
  appendDurably,
  createFileDurably,
  type Disk,
  ensurePrivateFolder,
  readFileIfThere,
  removeDurably,
  removeLeftovers,
  renameDurably,
  writeFileDurably,
} from './files.ts'

let folder: string
let path: string
beforeEach(() => {
  folder = fs.mkdtempSync(join(os.tmpdir(), 'ward-files-'))
  path = join(folder, 'a.json')
})
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }))

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)
const read = (): string => fs.readFileSync(path, 'utf8')
const mode = (of: string): number => fs.statSync(of).mode & 0o777

type Operation = (disk: Disk) => void
/** Runs the operation with a failure at each call to the disk in turn; answers how many calls there are. */
function atEachCall(
  how: 'fail' | 'crash',
  operation: Operation,
  reset: () => void,
  check: (error: unknown) => void,
): number {
  for (let failAt = 1; ; failAt += 1) {
    reset()
    const { disk, calls } = failingDisk(failAt, how)
    try {
      operation(disk)
    } catch (error) {
      check(error)
      continue
    }
    // Only closing and tidying may fail unseen.
    if (calls.length < failAt) return calls.length
    check(null)
  }
}

describe('writeFileDurably', () => {
  test('writes a private file and leaves nothing beside it', () => {
    writeFileDurably(path, bytes('one'))
    writeFileDurably(path, bytes('two'))
    expect(read()).toBe('two')
    expect(mode(path)).toBe(0o600)
    expect(fs.readdirSync(folder)).toEqual(['a.json'])
  })

  test('the mode can be named', () => {
    writeFileDurably(path, bytes('one'), { mode: 0o640 })
    expect(mode(path)).toBe(0o640)
  })

  test('is on the disk before it is seen, and its name too before it returns', () => {
    const { disk, calls } = failingDisk(Number.POSITIVE_INFINITY, 'fail')
    writeFileDurably(path, bytes('one'), { disk })
    expect(calls).toEqual([
      'openSync',
      'writeSync',
      'fsyncSync',
      'closeSync',
      'renameSync',
      'openSync',
      'fsyncSync',
      'closeSync',
    ])
  })

  test.each(['fail', 'crash'] as const)('%s at any call leaves the old file or the new one, whole', how => {
    const calls = atEachCall(
      how,
      disk => writeFileDurably(path, bytes('new'), { disk }),
      () => fs.writeFileSync(path, 'the old one'),
      error => {
        expect(['the old one', 'new']).toContain(read())
        if (error !== null) expect(error).toMatchObject({ code: 'disk-failed' })
        if (how === 'fail') expect(fs.readdirSync(folder)).toEqual(['a.json'])
      },
    )
    expect(calls).toBe(8)
  })

  test('a disk that takes a few bytes at a time gets them all', () => {
    const slow = {
      ...fs,
      writeSync: (file: number, all: Uint8Array, from: number) => fs.writeSync(file, all, from, 1),
    }
    writeFileDurably(path, bytes('slowly'), { disk: slow as unknown as Disk })
    expect(read()).toBe('slowly')
  })

  test.each([
    ['ENOSPC', 'Ward could not write to the report folder: the disk is full; free some space and try again.'],
    [
      'EACCES',
      'Ward could not write to the report folder: the user who runs Ward has no permission; grant it and try again.',
    ],
    [
      'EROFS',
      'Ward could not write to the report folder: it is mounted read-only; mount it writable and try again.',
    ],
    [
      'EIO',
      'Ward could not write to the report folder: the disk reported an input or output error; check the disk before going on.',
    ],
    ['EXDEV', 'Ward could not write to the report folder: the system answered EXDEV.'],
  ])('%s is one sentence that names the purpose and not the path', (code, message) => {
    const { disk } = failingDisk(2, 'fail', code)
    expect(() => writeFileDurably(path, bytes('x'), { disk, purpose: 'the report folder' })).toThrow(
      expect.objectContaining({ code: 'disk-failed', message, detail: { errno: code, operation: 'write' } }),
    )
  })

  test('a fault in the code is not blamed on the disk', () => {
    const { disk } = failingDisk(2, 'fail', 'ERR_INVALID_ARG_TYPE')
    expect(() => writeFileDurably(path, bytes('x'), { disk })).toThrow('ERR_INVALID_ARG_TYPE')
  })
})

describe('createFileDurably', () => {
  test('the second of two is refused and the first stays', () => {
    createFileDurably(path, bytes('one'))
    expect(() => createFileDurably(path, bytes('two'))).toThrow(
      expect.objectContaining({ code: 'already-exists' }),
    )
    expect(read()).toBe('one')
    expect(mode(path)).toBe(0o600)
    expect(fs.readdirSync(folder)).toEqual(['a.json'])
  })

  test('a file system without hard links is served too', () => {
    const { disk: plain } = failingDisk(5, 'fail', 'ENOTSUP')
    createFileDurably(path, bytes('one'), { disk: plain })
    expect(read()).toBe('one')
    const { disk: again } = failingDisk(5, 'fail', 'EPERM')
    expect(() => createFileDurably(path, bytes('two'), { disk: again })).toThrow(
      expect.objectContaining({ code: 'already-exists' }),
    )
    expect(read()).toBe('one')
    expect(fs.readdirSync(folder)).toEqual(['a.json'])
  })

  test.each(['fail', 'crash'] as const)('%s at any call leaves no file or a whole one', how => {
    atEachCall(
      how,
      disk => createFileDurably(path, bytes('new'), { disk }),
      () => fs.rmSync(path, { force: true }),
      () => {
        if (fs.existsSync(path)) expect(read()).toBe('new')
      },
    )
  })
})

describe('appendDurably', () => {
  test('adds at the end and makes the file', () => {
    appendDurably(path, bytes('one\n'))
    appendDurably(path, bytes('two\n'))
    expect(read()).toBe('one\ntwo\n')
    expect(mode(path)).toBe(0o600)
  })

  test('a failure at any call leaves what was there or all of it', () => {
    atEachCall(
      'fail',
      disk => appendDurably(path, bytes('two\n'), { disk }),
      () => fs.writeFileSync(path, 'one\n'),
      () => expect(['one\n', 'one\ntwo\n']).toContain(read()),
    )
  })

  test('a disk that is full half way is cut back', () => {
    fs.writeFileSync(path, 'one\n')
    let isFull = false
    const filling = {
      ...fs,
      writeSync: (file: number, all: Uint8Array, from: number) => {
        if (isFull) throw Object.assign(new Error('full'), { code: 'ENOSPC' })
        isFull = true
        return fs.writeSync(file, all, from, 2)
      },
    }
    expect(() => appendDurably(path, bytes('two\n'), { disk: filling as unknown as Disk })).toThrow(
      /disk is full/,
    )
    expect(read()).toBe('one\n')
  })
})

describe('folders', () => {
  test('missing ones are made for their owner only', () => {
    const deep = join(folder, 'a', 'b', 'c')
    expect(ensurePrivateFolder(deep)).toEqual({ isPrivate: true, created: true })
    expect(ensurePrivateFolder(deep)).toEqual({ isPrivate: true, created: false })
    expect([join(folder, 'a'), join(folder, 'a', 'b'), deep].map(mode)).toEqual([0o700, 0o700, 0o700])
  })

  test('an empty one is closed, one in use is left alone and told', () => {
    const [empty, used, sticky] = ['empty', 'used', 'sticky'].map(name => join(folder, name)) as [
      string,
      string,
      string,
    ]
    for (const each of [empty, used, sticky]) fs.mkdirSync(each)
    fs.chmodSync(empty, 0o755)
    fs.chmodSync(used, 0o755)
    fs.chmodSync(sticky, 0o1777)
    fs.writeFileSync(join(used, 'x'), '')
    expect(ensurePrivateFolder(empty).isPrivate).toBe(true)
    expect(ensurePrivateFolder(used).isPrivate).toBe(false)
    expect(ensurePrivateFolder(sticky).isPrivate).toBe(false)
    expect([empty, used, sticky].map(mode)).toEqual([0o700, 0o755, 0o777])
  })

  test('a file in its place is refused', () => {
    fs.writeFileSync(path, '')
    expect(() => ensurePrivateFolder(path)).toThrow(/A file stands where the data folder should be/)
    expect(() => ensurePrivateFolder(join(path, 'below'))).toThrow(
      expect.objectContaining({ code: 'disk-failed' }),
    )
  })
})

describe('small helpers', () => {
  test('reading: the bytes, null for none, and a limit', () => {
    expect(readFileIfThere(path, 10)).toBeNull()
    fs.writeFileSync(path, '0123456789')
    expect(readFileIfThere(path, 10)).toEqual(bytes('0123456789'))
    expect(() => readFileIfThere(path, 9)).toThrow('a.json is longer than the 9 bytes it may have.')
    expect(() => readFileIfThere(folder, 9)).toThrow(expect.objectContaining({ code: 'disk-failed' }))
  })

  test('renaming and removing', () => {
    writeFileDurably(path, bytes('one'))
    renameDurably(path, join(folder, 'b'))
    expect(fs.readdirSync(folder)).toEqual(['b'])
    removeDurably(join(folder, 'b'))
    removeDurably(join(folder, 'b'))
    expect(fs.readdirSync(folder)).toEqual([])
  })

  test('only old temporary files are swept', () => {
    const { disk } = failingDisk(2, 'crash')
    expect(() => writeFileDurably(path, bytes('lost'), { disk })).toThrow(/disk is full/)
    fs.writeFileSync(join(folder, '.mine.tmp'), '')
    expect(fs.readdirSync(folder)).toHaveLength(2)
    expect(removeLeftovers(folder, instantFromMilliseconds(Date.now() - 3_600_000))).toBe(0)
    expect(removeLeftovers(folder, instantFromMilliseconds(Date.now() + 3_600_000))).toBe(1)
    expect(fs.readdirSync(folder)).toEqual(['.mine.tmp'])
  })
})
