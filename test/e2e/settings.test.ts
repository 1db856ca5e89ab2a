import { SMTPServer } from 'smtp-server'
import { describe, expect, onTestFinished, test } from 'vitest'
import { ADMINISTRATOR } from './administrator.ts'
import { axe } from './axe.ts'
import { openPage } from './browser.ts'
import { focused, linkedProblems, provenUntil, readyWard } from './signed-in.fixture.ts'

/** A mail server on this machine, and what it took. */
async function mailServer() {
  const taken: string[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, _, done) => {
      let text = ''
      stream.on('data', (part: Buffer) => (text += part.toString('utf8')))
      stream.on('end', () => {
        taken.push(text)
        done()
      })
    },
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', () => resolve()))
  onTestFinished(() => new Promise<void>(resolve => server.close(() => resolve())))
  const address = server.server.address()
  return { port: typeof address === 'object' && address !== null ? address.port : 0, taken }
}

describe('mail', () => {
  test('is set up with a server, tried out, and turned off', async () => {
    const { port, taken } = await mailServer()
    const ward = await readyWard()
    const { page, problems } = await openPage(`${ward.url}/settings`)
    const mail = page.getByRole('region', { name: 'Mail' })
    const begin = mail.getByRole('button', { name: 'Set up mail' })
    await provenUntil(page, begin, ADMINISTRATOR)
    await begin.click()
    await mail.getByRole('button', { name: 'Turn on mail' }).click()
    const wrong = linkedProblems(page)
    await wrong.first().click()
    const host = mail.getByLabel('Mail server')
    await focused(page, host)
    expect(await axe(page), 'settings with the form of mail').toEqual([])
    await mail.getByLabel('Encryption').selectOption({ label: 'None: mail can be read on its way' })
    await host.fill('mail.clinic.example')
    // Only for a server elsewhere is there a way on which it can be read.
    const plainly = mail.getByRole('checkbox', { name: /^I know that anybody on the way/ })
    await plainly.waitFor()
    await host.fill('127.0.0.1')
    await plainly.waitFor({ state: 'detached' })
    await mail.getByLabel('Port', { exact: true }).fill(String(port))
    await mail.getByLabel('Sender’s address').fill('ward@harborstreet.example')
    await mail.getByRole('button', { name: 'Turn on mail' }).click()
    const change = mail.getByRole('button', { name: 'Change' })
    await provenUntil(page, change, ADMINISTRATOR)
    await focused(page, change)
    await mail.getByText(`127.0.0.1, port ${port}`).waitFor()
    await mail.getByRole('button', { name: 'Send me a test mail' }).click()
    await mail.getByText(`The mail server took a test mail to ${ADMINISTRATOR.email}.`).waitFor()
    expect(taken).toHaveLength(1)
    expect(taken[0]).toContain(`To: ${ADMINISTRATOR.email}`)
    expect(taken[0]).toContain(ward.url)
    await mail.getByRole('list', { name: 'The last mails' }).getByRole('listitem').first().waitFor()
    await mail.getByRole('button', { name: 'Turn off mail' }).click()
    await page
      .getByRole('alertdialog', { name: 'Turn off mail?' })
      .getByRole('button', { name: 'Turn it off' })
      .click()
    await provenUntil(page, begin, ADMINISTRATOR)
    await mail.getByText('Off. With it on').waitFor()
    expect(problems).toEqual([])
  })
})

describe('the calendar address', () => {
  test('is shown once, is read by a calendar program, and reads nothing once it is ended', async () => {
    const ward = await readyWard()
    const { page, problems } = await openPage(`${ward.url}/account`)
    const section = page.getByRole('region', { name: 'Tasks in your calendar' })
    await section.getByText('You have no calendar address.').waitFor()
    await section.getByRole('radio', { name: 'Everybody’s' }).check()
    await section.getByRole('button', { name: 'Make the address' }).click()
    const once = section.getByRole('group', { name: 'Your calendar address' })
    await provenUntil(page, once, ADMINISTRATOR)
    await focused(page, once)
    expect(await axe(page), 'the account with an address').toEqual([])
    const address = (await once.locator('code').textContent()) ?? ''
    const read = await fetch(address)
    expect([read.status, read.headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8'])
    expect(await read.text()).toMatch(/^BEGIN:VCALENDAR\r\n[^]*\r\nBEGIN:VEVENT\r\n/)
    await once.getByRole('button', { name: 'I have added it' }).click()
    await once.waitFor({ state: 'detached' })
    expect(await page.getByText(address).count()).toBe(0)
    await section
      .getByRole('button', { name: 'End the address of All tasks of Harbor Street Family Practice' })
      .click()
    await page
      .getByRole('alertdialog', { name: 'End this calendar address?' })
      .getByRole('button', { name: 'End it' })
      .click()
    await provenUntil(page, section.getByText('You have no calendar address.'), ADMINISTRATOR)
    expect((await fetch(address)).status).toBe(404)
    expect(problems).toEqual([])
  })
})
