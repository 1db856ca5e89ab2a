import { describe, expect, test } from 'vitest'
import { makeClone } from '../toolchain/clone.ts'
import { openPage } from './browser.ts'
import { startWard } from './ward-process.ts'

// The helpers against a made-up server, so a failing end-to-end test is about Ward and not about its harness.

const SERVER = `
import { createServer } from 'node:http'
const server = createServer((request, response) => {
  if (request.url !== '/') return void response.writeHead(404).end()
  response.setHeader('content-type', 'text/html')
  response.end('<title>made up</title><link rel="icon" href="data:,"><h1>' + process.argv.slice(2, 4).join(' ') + '</h1><script>' + (process.env.SCRIPT ?? '') + '</script>')
})
server.listen(0, '127.0.0.1', () => console.log('open http://127.0.0.1:' + server.address().port + '/ please'))
process.on('SIGTERM', () => { server.closeAllConnections(); server.close(() => process.exit(4)) })
`
const from = () => makeClone({ 'src/app/cli/main.ts': SERVER })

describe('the end-to-end harness', () => {
  test('starts the program, finds its address, opens it and stops it', async () => {
    const ward = await startWard({ from: from() })
    const { page, problems } = await openPage(ward.url)
    expect(await page.getByRole('heading').textContent()).toBe('start --practice')
    expect(problems).toEqual([])
    expect(await ward.stop()).toBe(4)
  })

  test('hears what a page complains of', async () => {
    const script = "console.error('one'); fetch('/none'); throw new Error('two')"
    const ward = await startWard({ from: from(), env: { SCRIPT: script } })
    const { page, problems } = await openPage(ward.url)
    await page.waitForLoadState('networkidle')
    expect(problems).toContain('console: one')
    expect(problems).toContain('thrown: two')
    expect(problems.some(problem => problem.includes('404'))).toBe(true)
  })

  test('says what a program that does not start has printed', async () => {
    const clone = makeClone({
      'src/app/cli/main.ts': "console.error('no port is free')\nprocess.exitCode = 2",
    })
    await expect(startWard({ from: clone })).rejects.toThrow('ended (2) without an address:\nno port is free')
  })
})
