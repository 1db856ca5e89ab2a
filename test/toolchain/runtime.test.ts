import { readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { makeClone, root, start, startNode } from './clone.ts'

const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
const carried = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`
const pin: string | undefined = manifest.optionalDependencies[carried]
const MAIN = 'src/app/cli/main.ts'

/** What the launcher sees when an old Node reads it. */
const OLD_NODE = `data:text/javascript,${encodeURIComponent(
  "Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.20.2' } })",
)}`

describe('the launcher', () => {
  test('is two small files, so an old Node and a reviewer can read them', () => {
    const lines = ['bin/ward.mjs', 'bin/runtime.mjs'].map(
      file => readFileSync(join(root, file), 'utf8').split('\n').length - 1,
    )
    expect(lines[0]! + lines[1]!).toBeLessThan(140)
  })

  test('passes arguments and the exit code on, from any folder', async () => {
    const clone = makeClone({
      [MAIN]:
        'const code: number = 7\nconsole.log(JSON.stringify(process.argv.slice(2)))\nprocess.exitCode = code',
    })
    const { code, stdout } = await startNode([join(clone, 'bin/ward.mjs'), 'phi', 'scan', '--field', 'a b'], {
      cwd: tmpdir(),
    }).ended
    expect({ code, stdout }).toEqual({ code: 7, stdout: '["phi","scan","--field","a b"]\n' })
  })

  test('says in one sentence that the program is missing', async () => {
    const { code, stderr } = await startNode([join(makeClone(), 'bin/ward.mjs')]).ended
    expect(code).toBe(2)
    expect(stderr).toMatch(/^ward: Ward's program is missing from .*: install Ward again\.\n$/)
  })
})

const SERVER = `
process.on('SIGTERM', () => { console.log('stopping'); setTimeout(() => process.exit(5), 50) })
setInterval(() => {}, 1000)
console.log('pid ' + process.pid)
`
const pidIn = (text: string) => Number(/pid (\d+)/.exec(text)?.[1])
const isAlive = (pid: number) => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
const ends = async (pid: number) => {
  for (let tries = 0; tries < 100 && isAlive(pid); tries += 1) await sleep(50)
  return !isAlive(pid)
}

describe.skipIf(process.platform === 'win32')('a server behind the launcher', () => {
  test('gets SIGTERM and its exit code comes back', async () => {
    const launcher = startNode([join(makeClone({ [MAIN]: SERVER }), 'bin/ward.mjs')])
    await launcher.says('pid')
    launcher.process.kill('SIGTERM')
    expect(await launcher.ended).toMatchObject({ code: 5, stdout: expect.stringContaining('stopping') })
  })

  test('ends with 128 + n when a signal ends it', async () => {
    const launcher = startNode([join(makeClone({ [MAIN]: SERVER }), 'bin/ward.mjs')])
    process.kill(pidIn(await launcher.says('pid')), 'SIGKILL')
    expect((await launcher.ended).code).toBe(137)
  })

  test('stops by itself when the launcher is killed with -9', async () => {
    const launcher = startNode([join(makeClone({ [MAIN]: SERVER }), 'bin/ward.mjs')])
    const pid = pidIn(await launcher.says('pid'))
    launcher.process.kill('SIGKILL')
    expect(await ends(pid)).toBe(true)
  })

  // A shell that starts the launcher and is killed: npm's shell does that, and so does `ward start &` at logout.
  const orphan = async (env: NodeJS.ProcessEnv) => {
    const clone = makeClone({ [MAIN]: SERVER })
    const shell = start('sh', ['-c', `"${process.execPath}" "${join(clone, 'bin/ward.mjs')}"; true`], {
      env: { ...process.env, ...env },
    })
    const pid = pidIn(await shell.says('pid'))
    shell.process.kill('SIGTERM')
    return pid
  }

  test("stops when npm's shell dies without passing the signal on", async () => {
    expect(await ends(await orphan({ npm_command: 'start' }))).toBe(true)
  })

  test.skipIf(process.platform !== 'linux')(
    'stops when npm is killed with -9 and its shell lives on',
    async () => {
      const clone = makeClone({ [MAIN]: SERVER })
      const npm = `sh -c '"${process.execPath}" "${join(clone, 'bin/ward.mjs')}"; true'; true`
      const shell = start('sh', ['-c', npm], { env: { ...process.env, npm_command: 'start' } })
      const pid = pidIn(await shell.says('pid'))
      shell.process.kill('SIGKILL')
      expect(await ends(pid)).toBe(true)
    },
  )

  test('outside npm goes on when its shell ends', async () => {
    const pid = await orphan({ npm_command: undefined })
    await sleep(1200)
    expect(isAlive(pid)).toBe(true)
    process.kill(pid, 'SIGKILL')
  })

  test('a finished command is not held by the open channel', async () => {
    const launcher = startNode([join(makeClone({ [MAIN]: "console.log('done')" }), 'bin/ward.mjs')])
    expect(await launcher.ended).toMatchObject({ code: 0, stdout: 'done\n' })
  })
})

describe('the carried Node', () => {
  const find = (bin: string, ...preload: string[]) =>
    startNode([
      ...preload.flatMap(each => ['--import', each]),
      '--input-type=module',
      '-e',
      `import { findNode } from ${JSON.stringify(join(bin, 'runtime.mjs'))}
       try { console.log(findNode()) } catch (error) { console.log(error.message) }`,
    ]).ended

  test('is not used when this Node is new enough', async () => {
    expect((await find(join(root, 'bin'))).stdout.trim()).toBe(process.execPath)
  })

  // npm skips a pin that does not exist without a word, so a mistyped one would only show on an old Node.
  test.skipIf(pin === undefined)('is the pinned one, to the digit', async () => {
    const binary = (await find(join(root, 'bin'), OLD_NODE)).stdout.trim()
    expect(binary).toContain(carried)
    const { stdout } = await start(binary, ['--version']).ended
    expect(stdout.trim()).toBe(`v${pin}`)
    expect(lock.packages[`node_modules/${carried}`].version).toBe(pin)
  })

  test('every pin stands in the lockfile, with its platform and without an install script', () => {
    for (const [name, version] of Object.entries(manifest.optionalDependencies)) {
      const entry = lock.packages[`node_modules/${name}`]
      expect(entry, name).toMatchObject({ version, optional: true })
      const [, os, cpu] = /^node-(\w+)-(\w+)$/.exec(name) ?? []
      expect([entry.os, entry.cpu].flat(), name).toEqual([os === 'win' ? 'win32' : os, cpu])
      expect(entry.hasInstallScript, name).toBeUndefined()
      expect(version).toMatch(/^24\.(1[5-9]|[2-9]\d)\.\d+$/)
    }
  })

  test('where none is carried, one sentence says which Node to install', async () => {
    const { stdout } = await find(join(makeClone(), 'bin'), OLD_NODE)
    expect(stdout).toMatch(/^Ward needs Node 24\.15 or newer and this is v\S+: install Node 24\.\n$/)
  })
})

describe('what is installed', () => {
  const wanted = {
    '': {},
    'node_modules/a': { version: '1.0.0' },
    'node_modules/b': { version: '2.0.0', optional: true },
  }
  const a = wanted['node_modules/a']
  const b = wanted['node_modules/b']

  test.each([
    { why: 'a fresh clone', present: undefined, stale: true },
    { why: 'all there', present: { 'node_modules/a': a, 'node_modules/b': b }, stale: false },
    {
      why: 'optional packages of other platforms are not there',
      present: { 'node_modules/a': a },
      stale: false,
    },
    { why: 'one is missing', present: { 'node_modules/b': b }, stale: true },
    { why: 'one is older', present: { 'node_modules/a': { version: '0.9.0' } }, stale: true },
    {
      why: 'an optional one is older: the carried Node is optional',
      present: { 'node_modules/a': a, 'node_modules/b': { version: '1.9.0' } },
      stale: true,
    },
    {
      why: 'one more than wanted does no harm',
      present: { 'node_modules/a': a, 'node_modules/c': a },
      stale: false,
    },
  ])('$why: stale $stale', async ({ present, stale }) => {
    const clone = makeClone({
      'package-lock.json': JSON.stringify({ packages: wanted }),
      ...(present && { 'node_modules/.package-lock.json': JSON.stringify({ packages: present }) }),
    })
    const code = `import { isStale } from ${JSON.stringify(join(clone, 'bin/runtime.mjs'))}\nconsole.log(isStale())`
    const env = { ...process.env, WARD_NO_INSTALL: '' }
    expect((await startNode(['--input-type=module', '-e', code], { env }).ended).stdout.trim()).toBe(
      String(stale),
    )
  })

  test('here, and now: nothing is missing', async () => {
    const code = `import { isStale } from ${JSON.stringify(join(root, 'bin/runtime.mjs'))}\nconsole.log(isStale())`
    const env = { ...process.env, WARD_NO_INSTALL: '' }
    expect((await startNode(['--input-type=module', '-e', code], { env }).ended).stdout.trim()).toBe('false')
  })

  /** A clone whose npm is ours: it writes down how it was called, and `ci` answers the given code. */
  const cloneWithNpm = (ciCode: number, installCode = 0) => {
    const clone = makeClone({
      [MAIN]: "console.log('{}')",
      'package-lock.json': JSON.stringify({ packages: wanted }),
      'tools/npm': `#!/bin/sh
echo "$@" >> calls
echo "npm talks"
sleep 0.3
mkdir -p node_modules
if [ "$1" = ci ]; then code=${ciCode}; else code=${installCode}; fi
[ $code = 0 ] && cp package-lock.json node_modules/.package-lock.json
exit $code
`,
    })
    const env = {
      ...process.env,
      WARD_NO_INSTALL: '',
      PATH: `${join(clone, 'tools')}${delimiter}${process.env['PATH']}`,
    }
    const run = () => startNode([join(clone, 'bin/ward.mjs')], { env, cwd: tmpdir() }).ended
    return { run, calls: () => readFileSync(join(clone, 'calls'), 'utf8').trim().split('\n') }
  }
  const FLAGS = '--ignore-scripts --include=dev --include=optional --loglevel=error'

  describe.skipIf(process.platform === 'win32')('is installed', () => {
    test('once, with nothing but the answer on stdout', async () => {
      const { run, calls } = cloneWithNpm(0)
      const first = await run()
      expect(first).toMatchObject({ code: 0, stdout: '{}\n' })
      expect(first.stderr).toContain('ward: installing packages')
      expect(await run()).toEqual({ code: 0, stdout: '{}\n', stderr: '' })
      expect(calls()).toEqual([`ci ${FLAGS}`])
    })

    test('by npm install where npm ci refuses, leaving the lockfile alone', async () => {
      const { run, calls } = cloneWithNpm(1)
      expect(await run()).toMatchObject({ code: 0, stdout: '{}\n' })
      expect(calls()).toEqual([`ci ${FLAGS}`, `install --no-save ${FLAGS}`])
    })

    test('or one sentence says what to do', async () => {
      const { code, stdout, stderr } = await cloneWithNpm(1, 1).run()
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
      expect(stderr.trim().split('\n').at(-1)).toMatch(
        /^ward: npm could not install Ward's packages: see above, or run "npm ci" in /,
      )
    })

    test('by one process while the other waits', async () => {
      const { run, calls } = cloneWithNpm(0)
      // Both at the very same moment: only one may find the lock free.
      const both = await Promise.all([run(), run()])
      expect(both.map(({ code }) => code)).toEqual([0, 0])
      expect(calls()).toHaveLength(1)
    })
  })
})
