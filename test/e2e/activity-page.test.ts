import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { axe } from './axe.ts'
import { openPage } from './browser.ts'
import { sharedWard } from './ward-process.ts'

async function openActivity(search = '') {
  const ward = await sharedWard()
  const opened = await openPage(`${ward.url}/activity${search}`)
  await opened.page.getByRole('heading', { level: 1, name: /^Who did what in Ward/ }).waitFor()
  await opened.page
    .getByRole('status')
    .filter({ hasText: /shown|Nothing matches/ })
    .waitFor()
  return opened
}

describe('the activity page', () => {
  test('tells who did what, is chosen from by keyboard, and the choice stands in the address', async () => {
    const { page, problems } = await openActivity()
    await page.getByRole('cell', { name: 'Dana Ruiz set a password.' }).waitFor()
    await page.getByRole('combobox', { name: 'What' }).selectOption({ label: 'Sign-ins' })
    await page.getByRole('button', { name: 'Show', exact: true }).press('Enter')
    await page.getByRole('cell', { name: /^Dana Ruiz signed in with the one-time link/ }).waitFor()
    expect(await page.getByRole('cell', { name: /set a password/ }).count()).toBe(0)
    expect(new URL(page.url()).searchParams.get('group')).toBe('sign-in')
    await page.reload()
    await page.getByRole('cell', { name: /^Dana Ruiz signed in/ }).waitFor()
    await page.getByLabel('First day (UTC)').fill('2026-11-09')
    await page.getByLabel('Last day (UTC)').fill('2026-11-08')
    await page.getByRole('button', { name: 'Show', exact: true }).click()
    await page.getByText('The last day is before the first.').waitFor()
    expect(await axe(page)).toEqual([])
    expect(problems).toEqual([])
  })

  test('says when nothing matches, and shows everything again', async () => {
    const { page, problems } = await openActivity('?log=installation&group=views')
    await page.getByText('Nothing matches what you chose.').waitFor()
    await page.getByRole('button', { name: 'Show everything' }).click()
    await page.getByRole('cell', { name: 'Dana Ruiz set a password.' }).waitFor()
    expect(problems).toEqual([])
  })

  test('saves what was chosen as a file', async () => {
    const { page, problems } = await openActivity('?log=installation&group=sign-in')
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Export as CSV' }).click(),
    ])
    expect(download.suggestedFilename()).toBe('ward-activity-installation.csv')
    const text = readFileSync(await download.path(), 'utf8')
    expect(text).toContain('"Dana Ruiz signed in with the one-time link of the first run."')
    expect(problems).toEqual([])
  })

  test.each([320, 1280])('is whole at %s pixels', async width => {
    const { page, problems } = await openActivity('?log=installation')
    await page.setViewportSize({ width, height: 900 })
    const wide = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(wide).toBeLessThanOrEqual(width)
    expect(await axe(page)).toEqual([])
    expect(problems).toEqual([])
  })
})
