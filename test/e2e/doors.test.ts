import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { base32Bytes } from './base32.ts'
import { totpCode } from '../../src/app/auth/totp.ts'
import { ADMINISTRATOR, linkIn } from './administrator.ts'
import { axe } from './axe.ts'
import { openPage } from './browser.ts'
import { sharedWard, startWard } from './ward-process.ts'

const title = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name })
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })
/** The summary above the form; the field says it too. */
const alert = (page: Page) => page.getByRole('alert').filter({ hasText: 'There is a problem' })
const steps = (page: Page) => page.getByRole('heading', { name: 'The five steps' })

async function signIn(page: Page, { email, password }: { email: string; password: string }) {
  await page.getByLabel('Work address').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.keyboard.press('Enter')
}

describe('the first run', () => {
  test('goes from the link on the terminal to the first page, by the keyboard', async () => {
    const ward = await startWard({ administrator: false })
    const token = linkIn(ward.output())
    const { page, problems } = await openPage(`${ward.url}/first-run#${token}`, { signedIn: false })
    await title(page, 'Become the first administrator').waitFor()
    // The token opens Ward: it stays in no address, so in no history and no screenshot.
    expect(page.url()).toBe(`${ward.url}/first-run`)
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      expect(await axe(page), colorScheme).toEqual([])
    }
    await page.setViewportSize({ width: 320, height: 720 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
    await page.getByLabel('Your name').focus()
    await page.keyboard.type(ADMINISTRATOR.name)
    await page.getByLabel('Work address').fill(ADMINISTRATOR.email)
    await page.getByLabel('Password', { exact: true }).fill('password1234')
    await page.keyboard.press('Enter')
    await alert(page).waitFor()
    expect(await page.getByLabel('Your name').inputValue()).toBe(ADMINISTRATOR.name)
    await page.getByLabel('Password', { exact: true }).fill(ADMINISTRATOR.password)
    await page.keyboard.press('Enter')
    await steps(page).waitFor()
    expect(page.url()).toBe(`${ward.url}/`)
    const [cookie] = await page.context().cookies(ward.url.replace('http:', 'https:'))
    expect(cookie).toMatchObject({
      name: '__Host-ward-session',
      httpOnly: true,
      secure: true,
      sameSite: 'Strict',
      path: '/',
    })
    // A password that is refused is a failed request to the browser's tools, and nothing else went wrong.
    expect(problems.filter(problem => !problem.includes('422'))).toEqual([])
    const again = await openPage(`${ward.url}/first-run#${token}`, { signedIn: false })
    await title(again.page, /administrator/).waitFor()
    expect(await again.page.getByLabel('Your name').count()).toBe(0)
  })
})

describe('sign-in', () => {
  test('leads to where the link pointed, with every page behind it', async () => {
    const ward = await sharedWard()
    const { page } = await openPage(`${ward.url}/checks?verdict=fail`, { signedIn: false })
    await title(page, 'Sign in').waitFor()
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme })
      expect(await axe(page), colorScheme).toEqual([])
    }
    await signIn(page, { ...ADMINISTRATOR, password: 'not the password' })
    const said = await alert(page).textContent()
    await signIn(page, { email: 'nobody@clinic.example', password: 'not the password' })
    await alert(page).waitFor()
    // Nothing tells whether there is such an account.
    expect(await alert(page).textContent()).toBe(said)
    await signIn(page, ADMINISTRATOR)
    await page.getByRole('heading', { name: 'All checks' }).waitFor()
    expect(page.url()).toBe(`${ward.url}/checks?verdict=fail`)
    await button(page, ADMINISTRATOR.name).click()
    await page.getByRole('menuitem', { name: 'Sign out' }).click()
    await title(page, 'Sign in').waitFor()
    await page.goBack()
    expect(await steps(page).count()).toBe(0)
  })

  test('waits before it answers whoever guesses', async () => {
    const ward = await startWard()
    const { page } = await openPage(ward.url, { signedIn: false })
    await title(page, 'Sign in').waitFor()
    for (let guess = 0; guess < 6; guess += 1) {
      // Listened for before the click: an answer may be there before anything listens.
      const answered = page.waitForResponse(response => response.url().endsWith('/api/sign-in/password'))
      await signIn(page, { email: 'somebody@clinic.example', password: `guess number ${guess}` })
      await answered
    }
    await page.getByText(/Too many tries\. Wait \d+ seconds/).waitFor()
  })

  test('asks for the second step once an authenticator is set up, and takes a recovery code once', async () => {
    const ward = await startWard()
    const { page } = await openPage(`${ward.url}/account`)
    await button(page, 'Set up an authenticator app').click()
    const password = page.getByRole('dialog').getByLabel('Password', { exact: true })
    // The first run was a moment ago: the server may take that as proof.
    const key = page.getByRole('img', { name: /QR code/ })
    await key.or(password).first().waitFor()
    if (await password.isVisible()) {
      await password.fill(ADMINISTRATOR.password)
      await page.keyboard.press('Enter')
    }
    await key.waitFor()
    expect(await axe(page), 'setting up').toEqual([])
    const shown = (await page.locator('code').allTextContents()).map(text => text.replaceAll(/\s/g, ''))
    const secret = base32Bytes(shown.find(text => /^[A-Z2-7]{32}$/.test(text)) ?? '')
    const code = (offset: number) => totpCode(secret, Math.floor(Date.now() / 30_000) + offset)
    await page.getByRole('textbox', { name: 'Code' }).fill(code(0))
    await page.keyboard.press('Enter')
    const codes = page.locator('li', { hasText: /^[0-9A-Z]{4}(-[0-9A-Z]{4}){5}$/ })
    await codes.first().waitFor()
    const [first = ''] = await codes.allTextContents()
    expect(await codes.count()).toBe(10)
    const other = await openPage(ward.url, { signedIn: false })
    await signIn(other.page, ADMINISTRATOR)
    await title(other.page, 'The second step').waitFor()
    expect(await axe(other.page), 'the second step').toEqual([])
    await other.page.getByRole('textbox', { name: 'Code' }).fill('000000')
    await other.page.keyboard.press('Enter')
    await alert(other.page).waitFor()
    await button(other.page, 'Use a recovery code instead').click()
    await other.page.getByLabel('Recovery code').fill(first.toLowerCase())
    await other.page.keyboard.press('Enter')
    await steps(other.page).waitFor()
    const third = await openPage(ward.url, { signedIn: false })
    await signIn(third.page, ADMINISTRATOR)
    await title(third.page, 'The second step').waitFor()
    await button(third.page, 'Use a recovery code instead').click()
    await third.page.getByLabel('Recovery code').fill(first)
    await third.page.keyboard.press('Enter')
    await alert(third.page).waitFor()
    await button(third.page, 'Use the authenticator app instead').click()
    // The step of before was used up: the next code is taken, a step early.
    await third.page.getByRole('textbox', { name: 'Code' }).fill(code(1))
    await third.page.keyboard.press('Enter')
    await steps(third.page).waitFor()
  })
})
