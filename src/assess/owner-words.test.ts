import { describe, expect, test } from 'vitest'
import type { Assessment } from './assess.ts'
import { matterWords, notSeen, withoutIds } from './owner-words.ts'

const A = '4972169c-1a2b-4c3d-8e9f-001122334455'
const B = '5972169C-1A2B-4C3D-8E9F-001122334455'

describe('a sentence for the owner', () => {
  test.each<[string, string, string]>([
    [`It leaves out user ${A}.`, 'It leaves out one account.', 'an account that no export names'],
    [
      `It leaves out user ${A} and user ${B}.`,
      'It leaves out 2 accounts.',
      'two are counted, in any letters',
    ],
    [
      `It leaves out user ${A}, user ${B}, user ${A} and 4 more.`,
      'It leaves out 3 accounts and 4 more.',
      'cut',
    ],
    [`It leaves out Dana Ruiz and user ${A}.`, 'It leaves out Dana Ruiz and one account.', 'beside a name'],
    [
      `It leaves out Dana Ruiz, user ${A} and user ${B}.`,
      'It leaves out Dana Ruiz and 2 accounts.',
      'after it',
    ],
    [
      `It leaves out user ${A}, Dana Ruiz and Kim Lee.`,
      'It leaves out one account, Dana Ruiz and Kim Lee.',
      'before',
    ],
    [`It leaves out group ${A} and user ${B}.`, 'It leaves out one group and one account.', 'of two kinds'],
    [`It leaves out application ${A}.`, 'It leaves out one app.', 'an app'],
    [`“${A}” is off.`, '“one entry” is off.', 'of no kind'],
    ['Dana Ruiz (user) is out.', 'Dana Ruiz (user) is out.', 'nothing is an id'],
    [`x${A} and file-${A}`, `x${A} and file-${A}`, 'part of a longer word'],
  ])('“%s”: “%s” (%s)', (sentence, words) => {
    expect(withoutIds(sentence)).toBe(words)
  })

  test('is so in every part of a matter', () => {
    const row = { rationale: `Harm by user ${A}.`, reason: `It leaves out user ${A}.` }
    expect(matterWords({ kind: 'fix', why: `It leaves out user ${A}. ${row.rationale}` }, row)).toEqual({
      why: 'Harm by one account.',
      seen: 'It leaves out one account.',
    })
    expect(matterWords({ kind: 'read', why: `Not read. ${row.reason}` }, row)).toEqual({
      why: 'Not read.',
      seen: 'It leaves out one account.',
    })
    expect(matterWords({ kind: 'record', why: `Of user ${A}.` }, undefined).why).toBe('Of one account.')
  })

  test('is so in what could not be seen', () => {
    const verdicts = { unknown: 0, manual: 0, 'not-licensed': 0 }
    const summary = {
      verdicts,
      unread: [],
      notes: [`Nothing of user ${A}.`],
    } as unknown as Assessment['summary']
    expect(notSeen({ summary }).at(-1)?.sentence).toBe('Nothing of one account.')
  })
})
