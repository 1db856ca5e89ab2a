import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, test } from 'vitest'
import { place, quiet } from './access-page.fixture.ts'
import { ADMINISTRATOR } from './administrator.ts'
import { axe } from './axe.ts'
import { openPage } from './browser.ts'
import { expectProblems, focused, linkedProblems, provenUntil, readyWard } from './signed-in.fixture.ts'
import { expectWhole } from './whole-page.fixture.ts'

// The time it takes to get ready is no test's.
beforeAll(async () => void (await readyWard()), 120_000)

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name })
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name })

describe('the evaluation', () => {
  test('is written, signed as a PDF, and answers the requirement', async () => {
    const ward = await readyWard()
    const { page, problems } = await openPage(`${ward.url}/assurance?part=evaluation`)
    await page.getByRole('link', { name: 'Write an evaluation' }).click()
    await focused(page, heading(page, 'Evaluate the safeguards'))
    await button(page, 'Write it down').click()
    await expectProblems(page, ['Write the conclusions.', 'Write what is done next.'])
    const conclusions = page.getByLabel('Conclusions')
    await linkedProblems(page).first().click()
    await focused(page, conclusions)
    await expectWhole(page, 'the form')
    await conclusions.fill('Sign-in holds for most; forwarding does not.')
    await page.getByLabel('What is done next').fill('Tomas closes forwarding by 30 November.')
    await button(page, 'Write it down').click()
    // The clinic's own draft waits beside it.
    const mine = page.getByRole('listitem').filter({ hasText: '2 November 2025 to 2 November 2026' })
    const make = mine.getByRole('button', { name: 'Make the PDF and sign it' })
    await provenUntil(page, make, ADMINISTRATOR)
    await expectWhole(page, 'with a draft')
    await make.click()
    const sign = page.getByRole('form', { name: 'Sign', exact: true })
    await provenUntil(page, sign, ADMINISTRATOR)
    expect(place(page)).toMatch(/^\/sign\?signature=sg-/)
    await page.getByText('Tomas closes forwarding by 30 November.').waitFor()
    await sign.getByRole('button', { name: 'Check everything once more' }).click()
    await expectProblems(page, [
      'Enter your title, such as Practice owner.',
      'Say why you may sign for your organisation.',
      'Tick the box about signing electronically.',
      'Tick the box that you mean to sign.',
      'Type your full name as it stands here: Dana Ruiz.',
    ])
    await linkedProblems(page).first().click()
    await focused(page, sign.getByLabel('Your title'))
    await expectWhole(page, 'what is signed')
    await sign.getByLabel('Your title').fill('Security officer')
    await sign.getByLabel(/^Why you may sign for/).fill('The partners gave me the office in 2024.')
    for (const box of await sign.getByRole('checkbox').all()) await box.check()
    await sign.getByLabel('Type your full name: Dana Ruiz').fill('Dana Ruiz')
    await sign.getByRole('button', { name: 'Check everything once more' }).click()
    await focused(page, heading(page, 'Check once more, then sign'))
    expect(await axe(page), 'all of it once more').toEqual([])
    await button(page, 'I sign and accept').click()
    const signed = page.getByRole('status').filter({ hasText: /^Signed and sealed\. Dana Ruiz signed on/ })
    await provenUntil(page, signed, ADMINISTRATOR)
    await focused(page, signed)
    await expectWhole(page, 'what proves it')
    const sealed = await page.getByRole('link', { name: /^Download the sealed PDF/ }).getAttribute('href')

    await page.getByRole('link', { name: 'Back to assurance' }).click()
    const answer = page.getByRole('link', { name: 'Answer 164.308(a)(8) with it' })
    await answer.waitFor()
    expect(await page.getByRole('link', { name: 'The sealed PDF' }).getAttribute('href')).toBe(sealed)
    await answer.click()
    await focused(page, heading(page, 'Answer 45 CFR 164.308(a)(8) with this evaluation?'))
    await button(page, 'Sign the decision').click()
    await expectProblems(page, ['Type your full name.'])
    await page.getByLabel('Your full name').fill('Dana Ruiz')
    await button(page, 'Sign the decision').click()
    await provenUntil(page, page.getByRole('link', { name: 'Write an evaluation' }), ADMINISTRATOR)
    await answer.waitFor({ state: 'detached' })
    await quiet(page)
    await page.goto(`${ward.url}/requirements?requirement=164.308(a)(8)`)
    const panel = page.getByRole('dialog')
    await panel
      .getByText(/Dana Ruiz/)
      .first()
      .waitFor()
    await panel.getByText('Met by record').first().waitFor()
    await expectWhole(page, 'the requirement')
    expect(problems).toEqual([])
  })
})

describe('a step', () => {
  test.each([
    ['/evaluate', ['Covered services', 'Evaluation']],
    ['/sign-up', ['Microsoft’s agreement', 'HIPAA contact', 'Designated officers', 'Vendors and apps']],
  ])('%s shows what is on record, each with the way to it', async (path, titles) => {
    const ward = await readyWard()
    const { page, problems } = await openPage(`${ward.url}${path}`)
    const known = page.getByRole('region', { name: 'What is on record' })
    await known.getByRole('listitem').first().waitFor()
    for (const title of titles) await known.getByRole('link').filter({ hasText: title }).waitFor()
    for (const link of await known.getByRole('link').all()) {
      expect(await link.textContent()).toMatch(/^(?:On record|Soon due|Open)/)
    }
    await expectWhole(page, path)
    await known.getByRole('link').last().click()
    await page.waitForURL(address => address.pathname !== path)
    await quiet(page)
    expect(problems).toEqual([])
  })
})
