import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { quiet } from './access-page.fixture.ts'
import { openPage } from './browser.ts'
import {
  administratorAt,
  ask,
  focused,
  invited,
  openAs,
  provenUntil,
  readyWard,
  signIn,
} from './signed-in.fixture.ts'

const title = (page: Page) => page.getByRole('heading', { level: 1 })
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })
/** The details; a question that lies on top of them is another dialog. */
const panel = (page: Page) => page.getByRole('dialog').filter({ has: page.locator('#details-title') })
const place = (page: Page) => page.url().replace(/^http:\/\/[^/]+/, '')
const bell = (page: Page, news = '') => button(page, new RegExp(`^Notifications${news}$`))

async function signOut(page: Page, name: string) {
  await button(page, name).click()
  await page.getByRole('menuitem', { name: 'Sign out' }).click()
  await title(page).filter({ hasText: 'Sign in' }).waitFor()
}

describe('pages', () => {
  test('of a role stand in its navigation, and no others open by their address', async () => {
    const ward = await readyWard()
    const pagesOf = (page: Page) =>
      page.getByRole('navigation', { name: 'Pages' }).getByRole('link').allTextContents()
    const workforce = await openAs(ward, await invited(ward, 'Noor Haddad', ['workforce']), '/')
    await workforce.page.getByRole('heading', { name: /you today$/ }).waitFor()
    expect(await pagesOf(workforce.page)).toEqual(['Home', 'Calendar', 'Check a text', 'Help'])
    await quiet(workforce.page)
    await workforce.page.goto(`${ward.url}/checks?check=exchange.smtp-auth-off`)
    await title(workforce.page).filter({ hasText: 'This page is not open to you' }).waitFor()
    await workforce.page
      .getByText(
        'You may not read the assessment, the requirements and the findings; ask a HIPAA administrator',
      )
      .waitFor()
    expect(await panel(workforce.page).count()).toBe(0)
    const auditor = await openAs(ward, await invited(ward, 'Ana Silva', ['auditor']), '/activity')
    await title(auditor.page)
      .filter({ hasText: /^Who did what in Ward/ })
      .waitFor()
    const steps = ['Evaluate', 'Sign up', 'Access control', 'Training', 'Procedures']
    expect(await pagesOf(auditor.page)).toEqual([
      'Home',
      ...steps.map((name, index) => `${index + 1}${name}`),
      'Calendar',
      'Activity',
      'People',
      'Lent permissions',
      'Help',
    ])
    await quiet(auditor.page)
    await auditor.page.goto(`${ward.url}/settings`)
    await title(auditor.page).filter({ hasText: 'This page is not open to you' }).waitFor()
    // Nor is there a button for what an auditor may not do.
    await quiet(auditor.page)
    await auditor.page.goto(`${ward.url}/checks?check=exchange.smtp-auth-off`)
    await panel(auditor.page).getByText('Nobody has written anything.').waitFor()
    await quiet(auditor.page)
    expect(await button(auditor.page, /^(?:Assign|Mark|Ask|Add)/).count()).toBe(0)
    expect([...workforce.problems, ...auditor.problems]).toEqual([])
  })
})

describe('two officers', () => {
  test('decide about a waiver one after the other, and are told of it', async () => {
    const ward = await readyWard()
    const CHECK = 'exchange.automatic-forwarding-blocked'
    const kim = await invited(ward, 'Kim Park', ['security-officer'])
    const { page, problems } = await openAs(ward, kim, '/')
    const since = page.getByRole('region', { name: 'Since your last visit' })
    await since.getByText('This is your first visit.').waitFor()
    await bell(page, '(?:: \\d+ new)?').click()
    await page.getByRole('dialog', { name: 'Notifications' }).waitFor()
    await page.keyboard.press('Escape')
    await signOut(page, kim.name)

    const asking = await openPage(`${ward.url}/checks?check=${CHECK}`)
    await button(asking.page, 'Ask to accept it until a day').click()
    await asking.page.getByLabel('What is accepted').selectOption({ index: 1 })
    await asking.page.getByLabel('Why it is accepted').fill('The billing office gets its reports by mail.')
    await button(asking.page, 'Ask for it').click()
    await asking.page
      .getByText('You asked for this yourself. Another security officer approves it.')
      .waitFor()
    expect(await button(asking.page, 'Look and approve').count()).toBe(0)

    await signIn(page, kim)
    const asked = 'Dana Ruiz asked that this is accepted for a time:'
    await since.getByRole('link', { name: asked }).waitFor()
    const news = bell(page, ': 1 new')
    await news.click()
    const notices = page.getByRole('dialog', { name: 'Notifications' })
    const notice = notices.getByRole('link', { name: /^New ?Dana Ruiz asks you to accept for a time/ })
    await notice.waitFor()
    await page.keyboard.press('Escape')
    await notices.waitFor({ state: 'detached' })
    await focused(page, bell(page))
    await since.getByRole('link', { name: asked }).click()
    await panel(page).waitFor()
    expect(place(page)).toBe(`/checks?check=${CHECK}`)
    await button(page, 'Look and approve').click()
    await panel(page).getByText('You accept that').waitFor()
    // Two people: there is nothing to put on record beside it.
    expect(await panel(page).getByText('This goes on record beside it').count()).toBe(0)
    await button(page, /^Approve until/).click()
    await provenUntil(page, panel(page).getByText('You approved it.'), kim)
    await panel(page)
      .getByText(/Accepted until .* by Kim Park/)
      .waitFor()

    await asking.page.reload()
    await asking.page.getByText('Kim Park approved it on 2 November 2026.').waitFor()
    await asking.page.keyboard.press('Escape')
    await bell(asking.page, ': \\d+ new').click()
    await asking.page
      .getByRole('dialog', { name: 'Notifications' })
      .getByText(/^New ?Kim Park accepted what you asked for/)
      .waitFor()
    expect([...problems, ...asking.problems]).toEqual([])
  })
})

describe('automatic logoff', () => {
  test('is announced, ends the session, and keeps what was being written', async () => {
    const ward = await readyWard()
    const remy = await invited(ward, 'Remy Laurent', ['it-administrator'])
    const address = '/checks?check=exchange.smtp-auth-off'
    const { page, problems } = await openAs(ward, remy, address, opened => opened.clock.install())
    const comment = page.getByLabel('Write a comment')
    await comment.fill('Ask the vendor of the scanner whether')
    await page.clock.fastForward('13:30')
    const warning = page.getByRole('alertdialog', { name: 'Are you still there?' })
    await warning.waitFor()
    await focused(page, warning.getByRole('button', { name: 'Stay signed in' }))
    await page.keyboard.press('Enter')
    await warning.waitFor({ state: 'detached' })
    await page.clock.fastForward('13:30')
    await warning.waitFor()
    await page.clock.fastForward('02:00')
    await title(page).filter({ hasText: 'Sign in' }).waitFor()
    await page.getByText('You were signed out because nobody used Ward for a while.').waitFor()
    expect(place(page)).toBe(address)
    expect(await page.getByText('scanner').count()).toBe(0)
    // Not only the page forgot it: the session opens nothing any more.
    await expect(ask(ward, 'GET', '/api/tenants/practice/waivers', remy)).rejects.toThrow('401')
    await signIn(page, remy)
    await panel(page)
      .getByText(/^Kept from/)
      .waitFor()
    expect(await comment.inputValue()).toBe('Ask the vendor of the scanner whether')
    expect(problems).toEqual([])
  })
})

/** A device with a fingerprint reader that always says yes. */
async function withAuthenticator(page: Page) {
  const devices = await page.context().newCDPSession(page)
  await devices.send('WebAuthn.enable')
  await devices.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
}

describe('a passkey', () => {
  test('is added to the account, and is then all that it takes to sign in', async () => {
    const ward = await readyWard()
    const lea = await invited(ward, 'Lea Brandt', ['owner'])
    const { page, problems } = await openAs(ward, lea, '/account', withAuthenticator)
    await page.getByLabel('Name of the new passkey').fill('Laptop at the front desk')
    await page.keyboard.press('Enter')
    await provenUntil(page, title(page).filter({ hasText: 'Your recovery codes for Ward' }), lea)
    await button(page, 'I have kept them').click()
    await page.getByRole('list', { name: 'Passkeys' }).getByText('Laptop at the front desk').waitFor()
    await signOut(page, lea.name)
    await button(page, 'Sign in with a passkey').click()
    await page.getByRole('list', { name: 'Passkeys' }).waitFor()
    expect(place(page)).toBe('/account')
    await button(page, lea.name).waitFor()
    expect(problems).toEqual([])
  })
})

describe('a second tenant', () => {
  test('is chosen by its name at the top, and leads to its set-up while it is empty', async () => {
    const ward = await readyWard()
    const dana = administratorAt(ward)
    await ask(ward, 'POST', '/api/tenants', dana, { name: 'riverside', title: 'Riverside Dental' })
    const { page, problems } = await openPage(`${ward.url}/`)
    await button(page, 'Tenant: Harbor Street Family Practice').click()
    await focused(page, page.getByRole('combobox', { name: 'Find one of 2 tenants' }))
    await page.keyboard.type('river')
    await page.getByRole('option', { name: /^Riverside Dental/ }).waitFor()
    await page.keyboard.press('Enter')
    await button(page, 'Tenant: Riverside Dental').waitFor()
    expect(place(page)).toBe('/?tenant=riverside')
    expect(await page.getByText('No person in it is real').count()).toBe(0)
    await page.getByRole('link', { name: /^Read them in/ }).click()
    await page.getByRole('progressbar', { name: 'How much of set-up is done' }).waitFor()
    expect(new URL(page.url()).searchParams.get('tenant')).toBe('riverside')
    await quiet(page)
    // An address of it that is passed on opens it for whoever has a role there.
    await page.goto(`${ward.url}/checks?tenant=riverside`)
    await title(page).filter({ hasText: 'Nothing was read yet' }).waitFor()
    await quiet(page)
    await page.goto(`${ward.url}/?tenant=other`)
    await title(page).filter({ hasText: 'There is no such tenant for you' }).waitFor()
    expect(problems).toEqual([])
  })
})
