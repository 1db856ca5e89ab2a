import { describe, expect, test } from 'vitest'
import { type Room, roomOf, tokenIn } from './room-of.ts'

const TOKEN = 'f3Zha9KjzfojaOHfR4Vvq__TPrKrR2YpRcbB2uXYtgc'

describe('the gate leads', () => {
  test.each<[Parameters<typeof roomOf>, Room, string]>([
    [['first-run', '/first-run', TOKEN], { room: 'first-run', link: true }, 'the link of the terminal'],
    [
      ['first-run', '/', TOKEN],
      { room: 'first-run', link: true },
      'the address is that of the first page already while the server is asked who is there',
    ],
    [['first-run', '/first-run', null], { room: 'first-run', link: false }, 'without its token'],
    [['first-run', '/fixes', null], { room: 'first-run', link: false }, 'a page before anybody can sign in'],
    [['signed-out', '/first-run', TOKEN], { room: 'first-run-over' }, 'a link of yesterday'],
    [['signed-in', '/first-run', null], { room: 'first-run-over' }, 'also for who is signed in'],
    [
      ['signed-out', '/invitation', TOKEN],
      { room: 'invitation', token: TOKEN },
      'an invited person has no way in but the link',
    ],
    [
      ['signed-in', '/invitation', TOKEN],
      { room: 'invitation', token: TOKEN },
      'a link opened where a colleague is signed in',
    ],
    [
      ['signed-out', '/counterparty', TOKEN],
      { room: 'counterparty', token: TOKEN },
      'a signer from outside has no account',
    ],
    [
      ['signed-in', '/counterparty', null],
      { room: 'counterparty', token: null },
      'without its link, where a colleague is signed in',
    ],
    [['signed-out', '/fixes', null], { room: 'sign-in' }, 'a deep link'],
    [['signed-out', '/none', null], { room: 'sign-in' }, 'who is outside is not told which pages there are'],
    [['signed-in', '/fixes', null], { room: 'pages' }, 'signed in'],
  ])('%j to %j: %s', (given, room) => {
    expect(roomOf(...given)).toEqual(room)
  })
})

describe('a one-time token', () => {
  test.each<[string, string, string | null, string]>([
    ['/first-run', `#${TOKEN}`, TOKEN, 'as the terminal prints it'],
    ['/invitation', `#${TOKEN}`, TOKEN, 'of an invitation'],
    ['/counterparty', `#${TOKEN}`, TOKEN, 'of a signer from outside'],
    ['/first-run', '', null, 'none'],
    ['/first-run', '#', null, 'empty'],
    [
      '/first-run',
      '#main',
      'main',
      'the server says what is no token; the page only takes it out of the address',
    ],
    ['/first-run', '#a b', null, 'no such sign is in a token'],
    ['/', `#${TOKEN}`, null, 'on another page it is a place on it'],
  ])('%s%s is %s: %s', (path, hash, token) => {
    expect(tokenIn(path, hash)).toBe(token)
  })
})
