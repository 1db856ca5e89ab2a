import type { Page, Request } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { axe } from './axe.ts'
import { openPage } from './browser.ts'
import { sharedWard, startWard, type WardProcess } from './ward-process.ts'

/** Made up; nobody else writes these words. */
const CANARY = 'Marta Quillfeather'
const SUBJECT = `Biopsy results for ${CANARY}: melanoma confirmed`

const box = (page: Page) => page.getByRole('textbox', { name: 'Text to check' })
const kind = (page: Page) => page.getByRole('combobox', { name: 'What is it?' })
const decision = (page: Page) => page.locator('main h2').first()
const told = (page: Page, text: string | RegExp) => decision(page).filter({ hasText: text }).waitFor()

/** Open, with the words loaded: the first answer is there. */
async function openText(ward?: WardProcess) {
  const { url } = ward ?? (await sharedWard())
  const opened = await openPage(`${url}/text`)
  await opened.page.getByRole('button', { name: 'A subject with a name and a diagnosis' }).click()
  await told(opened.page, /^ePHI$/)
  await opened.page.getByRole('button', { name: 'Clear' }).click()
  return opened
}

/** Lets a file fall on the form, as a hand does. */
async function drop(page: Page, name: string, bytes: readonly number[] | string): Promise<void> {
  const handed = await page.evaluateHandle(
    ([title, content]) => {
      const data = new DataTransfer()
      const part = typeof content === 'string' ? content : new Uint8Array(content as number[])
      data.items.add(new File([part], title as string))
      return data
    },
    [name, bytes] as const,
  )
  await page.getByRole('region', { name: 'What to judge' }).dispatchEvent('drop', { dataTransfer: handed })
}

describe('a pasted text', () => {
  test('is judged, marked and explained, and nothing of it leaves the page, with the server stopped too', async () => {
    const ward = await startWard()
    const { page, problems } = await openText(ward)
    const requests: Request[] = []
    page.context().on('request', request => requests.push(request))
    expect(await ward.stop()).toBe(0)
    await box(page).fill(SUBJECT)
    await told(page, /^ePHI$/)
    await page
      .getByText('What identifies a person and a matter of health stand together in the subject.')
      .first()
      .waitFor()
    const marks = await page.locator('[data-marked] mark').allTextContents()
    expect(marks.join('|')).toMatch(
      /Marta Quillfeather ?I1 \(identifies a person: .*melanoma ?H1 \(a matter of health: /s,
    )
    const rows = await page.locator('tbody tr').allTextContents()
    expect(rows.find(row => row.startsWith(CANARY))).toMatch(
      /Name of a person.*Identifies a person.*Characters 20 to 37/,
    )
    expect(requests.map(request => request.url())).toEqual([])
    const kept = await page.evaluate(async () => ({
      local: localStorage.length,
      session: sessionStorage.length,
      cookie: document.cookie,
      databases: (await indexedDB.databases()).length,
      caches: (await caches.keys()).length,
      state: JSON.stringify(history.state),
      address: location.href,
      title: document.title,
    }))
    expect(kept).toEqual({
      local: 0,
      session: 0,
      cookie: '',
      databases: 0,
      caches: 0,
      state: 'null',
      address: `${ward.url}/text`,
      title: expect.stringMatching(/^Check a text · /),
    })
    expect(ward.output()).not.toContain('Quillfeather')
    expect(problems).toEqual([])
  })

  test('is judged in a thread that may open no connection at all', async () => {
    const { page } = await openText()
    const [thread] = page.workers()
    expect(page.workers()).toHaveLength(1)
    expect(thread?.url()).toMatch(/\/assets\/scan\.worker-[\w-]+\.js$/)
    const answer = await thread?.evaluate(() =>
      fetch('/healthz', { method: 'POST', body: 'x' }).then(
        () => 'sent',
        () => 'refused',
      ),
    )
    expect(answer).toBe('refused')
  })

  test('is judged as what it is said to be, where it is said to stand', async () => {
    const { page } = await openText()
    await kind(page).selectOption('filename')
    await box(page).fill('Ostrander_Leonard.pdf')
    await told(page, 'Nothing that counts')
    await page.getByRole('checkbox', { name: 'This stands where patient data is kept' }).check()
    await told(page, 'Likely ePHI')
    await kind(page).selectOption('text')
    await box(page).fill('Payroll asks for the form of Dale Brannigan, SSN 536-90-4399.')
    await page.getByRole('checkbox').uncheck()
    await told(page, 'Sensitive number')
    expect(await page.getByRole('main').locator('[role=status]').first().textContent()).toMatch(
      /^Sensitive number/,
    )
  })

  test('of many lines is answered line by line, those that need a look first, fifty at a time', async () => {
    const { page, problems } = await openText()
    const lines = Array.from({ length: 10_000 }, (_, index) =>
      index % 100 === 99
        ? `Referral for Joanna Pettibone, type 2 diabetes`
        : `Lunch on Thursday, table ${index}?`,
    )
    await page.evaluate(text => {
      const data = new DataTransfer()
      data.setData('text/plain', text)
      document
        .querySelector('textarea')
        ?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
    }, lines.join('\r\n'))
    await told(page, '100 of 10,000 lines need a look')
    await page.getByRole('group', { name: 'The text' }).filter({ hasText: '10,000 lines' }).waitFor()
    const rows = page.locator('[data-line]')
    expect(await rows.count()).toBe(50)
    expect(await rows.first().getAttribute('data-line')).toBe('100')
    await page.getByRole('button', { name: 'Next' }).click()
    await page.getByText('Lines 51 to 100 of 100').waitFor()
    expect(await rows.last().getAttribute('data-line')).toBe('10000')
    await rows.last().focus()
    await page.keyboard.press('Enter')
    await page.getByRole('cell', { name: 'Joanna Pettibone' }).waitFor()
    await page.getByRole('button', { name: /^Nothing that counts 9900$/ }).click()
    await page.getByText('Lines 1 to 50 of 10,000').waitFor()
    expect(problems).toEqual([])
  })
})

describe('a dropped file', () => {
  test('is judged like a paste', async () => {
    const { page, problems } = await openText()
    await drop(page, 'subjects.txt', `Lunch?\n${SUBJECT}\n`)
    await told(page, '1 of 2 lines needs a look')
    expect(await box(page).inputValue()).toContain(CANARY)
    await kind(page).selectOption('document')
    await page.locator('[data-marked]').waitFor()
    expect(problems).toEqual([])
  })

  test.each<[string, readonly number[] | string, RegExp]>([
    ['photo.png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13], /^This file is not text/],
    ['note.pdf', '%PDF-1.7', /^This is a PDF/],
    ['note.docx', [0x50, 0x4b, 3, 4, 0, 0], /^This is a Word/],
    ['nothing.txt', '', /^This file is empty/],
    ['large.txt', 'x'.repeat(20 * 1024 * 1024 + 1), /larger than 20 MB/],
  ])('that is no text is told so: %s', async (name, bytes, problem) => {
    const { page } = await openText()
    await drop(page, name, bytes)
    await page.getByRole('alert').filter({ hasText: problem }).waitFor()
    expect(await box(page).inputValue()).toBe('')
  })
})

describe('the page', () => {
  test.each(['light', 'dark'] as const)('has no barrier that axe knows of in %s', async colorScheme => {
    const { page, problems } = await openText()
    await page.emulateMedia({ colorScheme })
    expect(await axe(page), 'empty').toEqual([])
    for (const example of ['A subject with a name', 'Five subjects']) {
      await page.getByRole('button', { name: example }).click()
      await page.locator('main mark').first().waitFor()
      if (example === 'Five subjects') await page.locator('summary').first().click()
      await page.locator('tbody tr').first().waitFor()
      expect(await axe(page), example).toEqual([])
      await page.getByRole('button', { name: 'Clear' }).click()
    }
    expect(problems).toEqual([])
  })

  test('fits a phone and the narrowest one without scrolling sideways', async () => {
    const { page } = await openText()
    await kind(page).selectOption('url')
    await box(page).fill(
      `https://files.example.com/${'Donaudampfschifffahrtsgesellschaft'.repeat(6)}?mrn=4471920`,
    )
    await page.locator('[data-marked]').waitFor()
    for (const width of [390, 320]) {
      await page.setViewportSize({ width, height: 844 })
      expect(await page.evaluate(() => document.documentElement.scrollWidth), `${width}`).toBeLessThanOrEqual(
        width,
      )
    }
  })

  test('is worked with the keyboard only', async () => {
    const { page } = await openText()
    await kind(page).focus()
    for (const each of [
      page.getByRole('checkbox'),
      box(page),
      page.getByRole('button', { name: 'Choose a file' }),
    ]) {
      await page.keyboard.press('Tab')
      await each.and(page.locator(':focus')).waitFor()
    }
    await page.keyboard.press('Shift+Tab')
    await page.keyboard.type(SUBJECT)
    await told(page, /^ePHI$/)
  })

  test('says what to do when the words cannot be loaded, and goes on when they can', async () => {
    const ward = await sharedWard()
    const { page } = await openPage(ward.url)
    await page.route('**/*.lexicon', route => route.abort())
    await page
      .getByRole('link', { name: /Training$/ })
      .first()
      .click()
    await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Check a text' }).click()
    await page.getByRole('alert').filter({ hasText: 'could not be loaded' }).waitFor()
    await box(page).fill(SUBJECT)
    await page.unroute('**/*.lexicon')
    await page.getByRole('button', { name: 'Try again' }).click()
    await told(page, /^ePHI$/)
  })

  test('brings the scanner with it: the other pages do not load it', async () => {
    const ward = await sharedWard()
    const { page } = await openPage(`${ward.url}/healthz`)
    const loaded: string[] = []
    page.on('request', request => loaded.push(new URL(request.url()).pathname))
    await page.goto(ward.url)
    await page.getByRole('heading', { level: 1 }).waitFor()
    expect(loaded.filter(path => /lexicon|worker|text-page/.test(path))).toEqual([])
    await page
      .getByRole('link', { name: /Training$/ })
      .first()
      .click()
    await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Check a text' }).click()
    await page.getByRole('button', { name: 'A subject with a name' }).click()
    await told(page, /^ePHI$/)
    expect(loaded.filter(path => /lexicon|worker|text-page/.test(path))).toHaveLength(3)
  })
})
