import { describe, expect, test } from 'vitest'
import { compare } from './compare.ts'
import { side } from './comparison.fixture.ts'

const LATER = { at: '2026-11-23T08:00:00.000Z' }

describe('what to know before believing it', () => {
  const here = side([], LATER)
  test.each([
    { because: 'two exports of one tenant in order of time', before: side([]), says: [] },
    { because: 'another tenant', before: side([], { id: 'tenant-2' }), says: [/different tenants/] },
    { because: 'ids are written both ways', before: side([], { id: 'TENANT-1' }), says: [] },
    {
      because: 'one id beats another name: tenants are renamed',
      before: side([], { name: 'Main Street Practice' }),
      says: [],
    },
    {
      because: 'without an id the name has to do',
      before: side([], { id: null, name: 'Elm Clinic' }),
      says: [/different/],
    },
    {
      because: 'a tenant that is not named may be this one',
      before: side([], { id: null, name: null }),
      says: [],
    },
    {
      because: 'the later one first',
      before: side([], { at: '2026-12-01T00:00:00.000Z' }),
      says: [/other way round/],
    },
    { because: 'at one moment', before: side([], LATER), says: [/same moment/] },
    { because: 'at an unknown time', before: side([], { at: null }), says: [/does not say when/] },
    {
      because: 'an older version of the tool reads less',
      before: side([], { version: '1.4.0' }),
      says: [/1\.4\.0 and 1\.8\.0/],
    },
  ])('$because', ({ before, says }) => {
    const { notes } = compare(before, here)
    expect(notes).toHaveLength(says.length)
    for (const [index, words] of says.entries()) expect(notes[index]).toMatch(words)
  })
})
