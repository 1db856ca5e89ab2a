import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import type * as z from 'zod'
import { collectedAnswer } from '../../src/app/api/contracts/command-answers.ts'
import { PROGRAMME_ANSWERS } from '../../src/app/api/contracts/programme.ts'
import { type Ended, temporaryFolder } from './ward.ts'
import { wardHere } from './ward-here.ts'

export const [profileAnswer, decisionsAnswer, waiversAnswer, programmeFile] = PROGRAMME_ANSWERS

const CLINIC = readFileSync(
  new URL('../../src/connect/practice/clinic/ProviderSettingsExport.json', import.meta.url),
  'utf8',
)
export const CHECK = 'exchange.ip-allow-list-empty'
export const WAIVER = `${CHECK}:1`
const DAY = 86_400_000
export const inDays = (days: number) => new Date(Date.now() + days * DAY).toISOString().slice(0, 10)

/** The clinic’s export with another list of addresses whose mail is not filtered. */
function exported(taken: string, allowed: readonly string[]): string {
  const whole = JSON.parse(CLINIC)
  whole.timestamp_zulu = taken
  whole.conn_filter[0].IPAllowList = allowed
  return JSON.stringify(whole)
}
export const FIRST = exported('2026-11-02T07:00:00.000Z', ['203.0.113.44'])
/** Nothing but the day is another. */
export const SAME = exported('2026-11-09T07:00:00.000Z', ['203.0.113.44'])
export const WIDER = exported('2026-11-16T07:00:00.000Z', ['203.0.113.44', '198.51.100.9'])

export type Args = readonly string[]

type Run = (args: Args) => Ended | Promise<Ended>

/** @param start the whole program as a person runs it, or the same in this process, which is quicker. */
export function atHome(start: (home: string) => Run = wardHere) {
  const home = temporaryFolder()
  const ward = start(home)
  /** What a command that has to work answers, as its contract reads it. */
  const answer = async <T>(contract: z.ZodType<T>, args: Args): Promise<T> => {
    const { code, stdout, stderr } = await ward([...args, '--json'])
    expect(code, stderr).toBe(0)
    const told = JSON.parse(stdout)
    expect(contract.parse(told)).toEqual(told)
    return told
  }
  const file = (name: string, text: string | Uint8Array) => {
    writeFileSync(join(home, name), text)
    return join(home, name)
  }
  const collect = (text: string) =>
    answer(collectedAnswer, ['collect', '--from', 'scubagear', file('export.json', text)])
  return { home, ward, answer, collect, file }
}

export const PROFILE = ['profile', 'set', '--name', 'Main Street Clinic', '--kind', 'provider'] as const
const ASKED = ['--reason', 'The record system sends from one address.', '--by', 'Sam Okoro'] as const
export const REQUEST = [
  'waiver',
  'request',
  CHECK,
  '--entity',
  'Default',
  ...ASKED,
  '--until',
  inDays(200),
] as const
export const APPROVE = ['waiver', 'approve', WAIVER, '--by', 'Dana Ruiz'] as const
const OFFICER = ['--by', 'Dana Ruiz', '--capacity', 'Security officer'] as const
export const decide = (citation: string, word: string, why: string): Args => [
  'decision',
  'record',
  citation,
  '--decision',
  word,
  '--why',
  why,
  ...OFFICER,
]
export const DECIDE = decide('164.312(e)(2)(ii)', 'implemented', 'Mail is encrypted.')
