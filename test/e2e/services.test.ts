import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { ADMINISTRATOR } from './administrator.ts'
import { openPage } from './browser.ts'
import { expectProblems, focused, linkedProblems, provenUntil, readyWard } from './signed-in.fixture.ts'
import { expectWhole, sidePanel } from './whole-page.fixture.ts'

// The time it takes to get ready is no test's.
beforeAll(async () => void (await readyWard()), 120_000)

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })

async function savedTable(page: Page): Promise<{ readonly name: string; readonly lines: readonly string[] }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    button(page, 'Save this table as CSV').click(),
  ])
  const text = await readFile(await download.path(), 'utf8')
  return { name: download.suggestedFilename(), lines: text.trim().split('\r\n') }
}

describe('covered services', () => {
  test('who sits on a plan without a safeguard is named, and saved as a table', async () => {
    const ward = await readyWard()
    const { page, problems } = await openPage(`${ward.url}/services?part=people`)
    await page.getByRole('row', { name: /^Exchange Online Kiosk Kiosk mailbox 3 0$/ }).waitFor()
    await expectWhole(page, 'people by plan')
    await button(page, 'Show who lacks: Conditional Access').click()
    await page.getByRole('heading', { name: 'People whose plan lacks: Conditional Access' }).waitFor()
    await page.getByRole('status').filter({ hasText: '3 of 3 shown' }).waitFor()
    const people = page.getByRole('listitem').filter({ hasText: 'Kiosk mailbox' })
    expect(await people.count()).toBe(3)
    await people
      .filter({ hasText: 'Lily Tran' })
      .getByText(/^Lacks 10 of 10: Conditional Access/)
      .waitFor()
    const { name, lines } = await savedTable(page)
    expect(name).toBe('practice-people.csv')
    expect(lines).toHaveLength(4)
    expect(lines.filter(line => line.includes('Lily Tran'))).toHaveLength(1)
    await button(page, 'Show everybody').click()
    await page.getByRole('status').filter({ hasText: '47 of 47 shown' }).waitFor()
    expect(problems).toEqual([])
  })

  test('a service that is used is said to be, with how one knows', async () => {
    const ward = await readyWard()
    const { page, problems } = await openPage(`${ward.url}/services`)
    const toDo = button(page, /^To do \d+$/)
    await toDo.waitFor()
    const before = Number(/\d+/.exec((await toDo.textContent()) ?? '')?.[0])
    await page.getByRole('searchbox').fill('Viva Learning')
    await button(page, /^Viva Learning/).click()
    await sidePanel(page).getByText('Nobody has said whether it is used.').waitFor()
    await sidePanel(page).getByRole('button', { name: 'Say whether it is used' }).click()
    const form = page.getByRole('form', { name: 'Is Viva Learning used?' })
    await form.getByRole('button', { name: 'Say so' }).click()
    await expectProblems(page, [
      'Choose: it is.',
      'Enter how you know, and what keeps patient data out where none goes in.',
    ])
    await linkedProblems(page).last().click()
    const how = form.getByLabel(/^How you know/)
    await focused(page, how)
    await expectWhole(page, 'a service with its form')
    await form
      .getByLabel('It is', { exact: true })
      .selectOption({ label: 'used, and no patient data goes in' })
    await how.fill('Only courses; the front desk was asked.')
    await form.getByRole('button', { name: 'Say so' }).click()
    const said = sidePanel(page).getByText(/Only courses; the front desk was asked\. \(Dana Ruiz/)
    await provenUntil(page, said, ADMINISTRATOR)
    await page.keyboard.press('Escape')
    await button(page, new RegExp(`^To do ${before - 1}$`)).waitFor()
    await page.getByRole('searchbox').fill('')
    const { name, lines } = await savedTable(page)
    expect(name).toBe('practice-services.csv')
    expect(lines.filter(line => line.includes('Only courses'))).toHaveLength(1)
    expect(problems).toEqual([])
  })

  test('one answer with one reason is said of several services, with the keyboard alone', async () => {
    const ward = await readyWard()
    const { page, problems } = await openPage(`${ward.url}/services`)
    const row = button(page, /^What looks after accounts, devices and mail\? 9 services/)
    await row.waitFor()
    expect(await page.getByRole('list').locator('button[data-row]').count()).toBeLessThan(8)
    await expectWhole(page, 'services as decisions')
    await row.focus()
    await page.keyboard.press('Enter')
    const form = page.getByRole('form', { name: 'Say it of several at once' })
    await form.getByRole('button', { name: 'Say so', exact: true }).press('Enter')
    await expectProblems(page, [
      'Choose at least one service.',
      'Choose what they are.',
      'Enter how you know.',
    ])
    await linkedProblems(page).first().press('Enter')
    const all = form.getByRole('checkbox', { name: 'All 9' })
    await focused(page, all)
    await page.keyboard.press('Space')
    await form.getByRole('checkbox', { name: 'Microsoft Entra ID' }).press('Space')
    expect(await all.evaluate((box: HTMLInputElement) => box.indeterminate)).toBe(true)
    await expectWhole(page, 'a decision about several services')
    await form.getByLabel('They are').selectOption({ label: 'used, and no patient data goes in' })
    await form.getByLabel(/^How you know/).fill('Checked with Bayline IT.')
    await form.getByRole('button', { name: 'Say so of 8' }).press('Enter')
    const kept = page
      .getByRole('status')
      .filter({ hasText: 'Kept: used without patient data, said of 8 services.' })
    await provenUntil(page, kept, ADMINISTRATOR)
    await button(page, /^What looks after accounts, devices and mail\? one service/).waitFor()
    expect(problems).toEqual([])
  })

  test('Microsoft’s list is pasted, looked at, and kept only then', async () => {
    const ward = await readyWard()
    const { page, problems } = await openPage(`${ward.url}/services?part=list`)
    const form = page.getByRole('form', { name: 'Bring Microsoft’s list of today' })
    const look = form.getByRole('button', { name: 'Look at what it changes' })
    await look.click()
    await expectProblems(page, ['Choose a file, or paste the names.'])
    await expectWhole(page, 'the list with its form')
    const names = 'Exchange Online\nSharePoint Online\nMicrosoft Loop\nA service of tomorrow'
    await form.getByLabel('Or paste the names, one to a line').fill(names)
    await look.click()
    const changes = page.getByRole('region', { name: 'What the list changes' })
    await changes.getByText(/4 names, the first\.$/).waitFor()
    await changes.getByText('Names that Ward does not know (they are kept): 1').waitFor()
    await expectWhole(page, 'what the list changes')
    await page.getByText('No list of today is on record.').waitFor()
    // What was pasted is still there for whoever looks again.
    await changes.getByRole('button', { name: 'Do not keep it' }).click()
    expect(await form.getByLabel('Or paste the names, one to a line').inputValue()).toBe(names)
    await look.click()
    await changes.getByRole('button', { name: 'Keep this list' }).click()
    const kept = page.getByRole('status').filter({ hasText: /is on record: 4 names\.$/ })
    await provenUntil(page, kept, ADMINISTRATOR)
    await page.getByText(/4 names, a part of what is covered\. Brought by Dana Ruiz/).waitFor()
    await page.getByRole('link', { name: 'Services', exact: true }).click()
    await button(page, /^All \d+$/).click()
    await button(page, /^Microsoft Loop .*List of 2026-11-02/).waitFor()
    expect(problems).toEqual([])
  })
})
