import { describe, expect, test } from 'vitest'
import { PAGES } from '../../api/contracts/pages.ts'
import { meantBy, PAGE_KEYS, type Pressed } from './shortcuts.ts'

const pressed = (key: string, more: Partial<Pressed> = {}): Pressed => ({
  key,
  isModified: false,
  isCommand: false,
  isTyping: false,
  isAfterG: false,
  lettersOn: true,
  ...more,
})

describe('a key', () => {
  test.each<[Pressed, unknown, string]>([
    [pressed('/'), { does: 'search-here' }, 'searches'],
    [pressed('?'), { does: 'show-shortcuts' }, 'shows the keys'],
    [pressed('g'), { does: 'wait' }, 'waits for the second'],
    [pressed('h'), null, 'alone is the page’s'],
    [pressed('h', { isAfterG: true }), { does: 'open', page: 'home' }, 'after g goes home'],
    [pressed('5', { isAfterG: true }), { does: 'open', page: 'procedures' }, 'after g opens a step'],
    [pressed('6', { isAfterG: true }), null, 'there are five steps'],
    [pressed('toString', { isAfterG: true }), null, 'what every object has is no page'],
    [pressed('/', { isTyping: true }), null, 'is written into the field'],
    [pressed('g', { isModified: true }), null, 'with Ctrl is the browser’s'],
    [pressed('/', { lettersOn: false }), null, 'is off where letters are off'],
    [pressed('h', { isAfterG: true, lettersOn: false }), null, 'and after g as well'],
    [
      pressed('k', { isModified: true, isCommand: true, isTyping: true, lettersOn: false }),
      { does: 'search-everywhere' },
      'with Ctrl is no single letter: it works from a field too',
    ],
  ])('%o means %o: it %s', (key, meant) => {
    expect(meantBy(key)).toEqual(meant)
  })

  test('leads to pages that there are', () => {
    for (const page of Object.values(PAGE_KEYS)) expect(PAGES).toHaveProperty(page)
  })
})
