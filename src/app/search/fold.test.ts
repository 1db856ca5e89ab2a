import { expect, test } from 'vitest'
import { isOneSlip, keyOf, searchedWords, wordsOf } from './fold.ts'

test.each([
  ['Mailboxes & policies', ['mailboxe', 'policy'], 'without the ends of plurals'],
  ['Everybody’s access', ['everybody', 'access'], 'an apostrophe parts no word'],
  ['Münster É', ['munster', 'e'], 'without marks'],
  ['MS.AAD.3.1v1', ['ms', 'aad', '3', '1v1'], 'an id in its parts'],
  ['', [], 'nothing'],
])('%s has the words %j: %s', (text, words) => {
  expect(wordsOf(text)).toEqual(words)
})

test.each([
  ['who may see the mailbox', ['may', 'see', 'mailboxe'.slice(0, 7)], 'small words narrow nothing'],
  ['who is it', ['who', 'is', 'it'], 'but are kept where there are no others'],
  ['sharing sharing', ['sharing'], 'once each'],
])('a search for %j is for %j: %s', (text, words) => {
  expect(searchedWords(text)).toEqual(words)
})

test.each([
  ['45 CFR § 164.308 (a)(1)(ii)(D)', '164.308a1iid', 'as lawyers write it'],
  ['164.308 a 1 ii d', '164.308a1iid', 'as people type it'],
  ['§164.312(d)', '164.312d', 'with a sign alone'],
  ['CIS 5.2.2.2', '5.2.2.2', 'without whose it is'],
  ['MS.AAD.3.1v1', 'ms.aad.3.1v1', 'a ScubaGear policy'],
  ['entra.mfa-all-users', 'entra.mfaallusers', 'a check of Ward'],
])('%s is the key %s: %s', (text, key) => {
  expect(keyOf(text)).toBe(key)
})

test.each([
  ['sharing', 'sharng', true, 'a letter less'],
  ['sharing', 'sharring', true, 'a letter more'],
  ['sharing', 'shering', true, 'another letter'],
  ['sharing', 'shairng', true, 'two changed about'],
  ['sharing', 'sharing', false, 'the word itself'],
  ['sharing', 'shierng', false, 'two slips'],
  ['sharing', 'share', false, 'another word'],
  ['ab', 'ba', true, 'two letters changed about'],
])('%s and %s are one slip apart: %s (%s)', (one, other, is) => {
  expect(isOneSlip(one, other)).toBe(is)
  expect(isOneSlip(other, one)).toBe(is)
})
