import { spawnSync } from 'node:child_process'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { makeHome, startWard } from './ward-process.ts'

const root = join(import.meta.dirname, '../..')

function ward(...args: string[]) {
  const home = makeHome()
  return spawnSync(process.execPath, [join(root, 'bin/ward.mjs'), ...args], {
    cwd: home,
    encoding: 'utf8',
    env: { ...process.env, XDG_CONFIG_HOME: join(home, 'config'), WARD_NO_INSTALL: '1' },
  })
}

describe('ward start', () => {
  test('prints its address and one link, answers only to its own name and stops on SIGTERM with 0', async () => {
    const server = await startWard({ administrator: false })
    expect(server.output()).toContain(`Ward is at ${server.url}\n`)
    expect(server.output().split(`${server.url}/first-run#${server.link}\n`)).toHaveLength(2)
    const answer = await fetch(server.url, { redirect: 'error' })
    expect([answer.status, (await answer.text()).includes('<title>Ward</title>')]).toEqual([200, true])
    const refused = await fetch(`${server.url}/api/none`)
    expect([refused.status, refused.headers.get('content-type')]).toEqual([
      404,
      'application/problem+json; charset=utf-8',
    ])
    expect(await server.stop()).toBe(0)
    await expect(fetch(server.url)).rejects.toThrow()
  })

  test('prints no link any more when there is an administrator', async () => {
    const home = makeHome()
    const first = await startWard({ home })
    expect(first.link).not.toBeNull()
    await first.stop()
    const second = await startWard({ home })
    expect(second.output()).toContain('Ward is at')
    expect(second.link).toBeNull()
    expect(second.output()).not.toContain('first-run')
  })

  test('refuses to listen beyond this machine without TLS, in one sentence', () => {
    const { status, stdout, stderr } = ward('start', '--listen', '0.0.0.0', '--port', '0')
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr).toMatch(/^ward: Ward does not answer beyond this machine without encryption\..*\n$/)
  })

  test('says in one sentence that the port is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    onTestFinished(() => void other.close())
    await new Promise(resolve => other.once('listening', resolve))
    const address = other.address()
    const port = typeof address === 'object' && address !== null ? address.port : 0
    const { status, stdout, stderr } = ward('start', '--practice', '--port', String(port))
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' })
    expect(stderr.split('\n').at(-2)).toBe(
      `ward: Port ${port} is taken by another program, perhaps another Ward; choose one with --port, or --port 0 for any free one.`,
    )
  })

  test.each(['65536', '-1', 'web', ''])('refuses --port %j', port => {
    const { status, stderr } = ward('start', `--port=${port}`)
    expect({ status, stderr }).toEqual({
      status: 2,
      stderr: 'ward: --port takes a whole number from 0 to 65535.\n',
    })
  })
})
