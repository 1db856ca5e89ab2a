import { expect, test } from 'vitest'
import { browserWords, methodWords } from './session-words.ts'

const WINDOWS = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)'

test.each([
  [`${WINDOWS} Chrome/140.0.0.0 Safari/537.36`, 'Chrome on Windows', 'says Safari too'],
  [
    `${WINDOWS} Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0`,
    'Edge on Windows',
    'says Chrome and Safari too',
  ],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox on Linux', 'plain'],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Safari/604.1',
    'Safari on an iPhone or iPad',
    'says Mac OS X too',
  ],
  [
    'Mozilla/5.0 (Linux; Android 15; Pixel) AppleWebKit/537.36 Chrome/140.0.0.0 Mobile Safari/537.36',
    'Chrome on Android',
    'says Linux too',
  ],
  ['Mozilla/5.0 (X11; Linux) HeadlessChrome/140.0 Safari/537.36', 'Chrome on Linux', 'without a window'],
  ['', 'An unknown browser', 'says nothing'],
  ['curl/8.0', 'An unknown browser', 'no browser'],
])('%s: %s, %s', (agent, words) => {
  expect(browserWords(agent)).toBe(words)
})

test('a method is told in words, and one that is not known yet as it is', () => {
  expect(methodWords('password+totp')).toBe('a password and the authenticator')
  expect(methodWords('retina')).toBe('retina')
})
