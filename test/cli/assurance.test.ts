import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ASSURANCE_ANSWERS } from '../../src/app/api/contracts/assurance-answers.ts'
import { WITH_SCRIPT, withTable } from '../../src/report/pdf/pdf.fixture.ts'
import { FIRST } from './programme.fixture.ts'
import { temporaryFolder } from './ward.ts'
import { wardHere } from './ward-here.ts'

const [listAnswer, shownAnswer, reportAnswer] = ASSURANCE_ANSWERS

const ADD = [
  'assurance',
  'add',
  '--about=Tidewater Billing',
  '--kind=soc-2',
  '--title=SOC 2 Type 2',
  '--scope=Billing',
  '--issuer=Example LLP',
  '--issued=2026-02-28',
  '--from=2025-01-01',
  '--to=2025-12-31',
] as const

/** A data folder with one tenant in it. */
async function here() {
  const home = temporaryFolder()
  const ward = wardHere(home)
  const file = join(home, 'export.json')
  writeFileSync(file, FIRST)
  expect((await ward(['collect', '--from', 'scubagear', file])).code).toBe(0)
  return { home, ward }
}

describe('ward assurance', () => {
  it('writes a report down, lists and shows it', async () => {
    const { ward } = await here()
    const added = await ward([...ADD, '--json'])
    expect(added).toMatchObject({ code: 0, stderr: '' })
    expect(reportAnswer.parse(JSON.parse(added.stdout)).report).toMatchObject({
      id: 'ar-1',
      status: { state: 'unread', until: '2026-12-31' },
    })
    const list = listAnswer.parse(JSON.parse((await ward(['assurance', 'list', '--json'])).stdout))
    expect(list.reports.map(({ id }) => id)).toEqual(['ar-1'])
    expect(list.suggestions.map(({ id }) => id)).toEqual(['ward', 'ward-host', 'ward-backups'])
    const shown = shownAnswer.parse(JSON.parse((await ward(['assurance', 'show', 'ar-1', '--json'])).stdout))
    expect(shown.report?.about.name).toBe('Tidewater Billing')
    expect((await ward(['assurance'])).stdout).toContain('ar-1  SOC 2 of Tidewater Billing. Nobody has said')
    expect((await ward(['assurance', 'show', 'ar-1'])).stdout).toContain('Covers: Billing')
  })

  it('marks a file in which something acts', async () => {
    const { home, ward } = await here()
    const file = join(home, 'report.pdf')
    writeFileSync(file, withTable(WITH_SCRIPT))
    expect((await ward([...ADD, `--file=${file}`])).stdout).toMatch(
      /This PDF holds JavaScript and .*evidence/,
    )
    const shown = shownAnswer.parse(JSON.parse((await ward(['assurance', 'show', 'ar-1', '--json'])).stdout))
    expect(shown.report?.active).toEqual(['script', 'on-opening'])
    expect((await ward(['assurance', 'show', 'ar-1'])).stdout).toMatch(/This PDF holds JavaScript/)
  })

  it.each([
    ['a kind that nobody knows', ['--kind=soc-9'], 'There is no kind of report'],
    ['a day that the calendar has not', ['--issued=2026-02-30'], 'is a day'],
    ['a file that is not there', ['--file=nowhere.pdf'], 'There is no file'],
    ['a file that is no PDF', ['--file=README.md'], 'is no PDF'],
    ['an issue in the future', ['--issued=2199-01-01'], 'issued in the future'],
  ])('refuses %s', async (_, args, says) => {
    const { ward } = await here()
    const ended = await ward([...ADD, ...args])
    expect(ended.code).toBe(2)
    expect(ended.stderr).toContain(says)
  })

  it('says that nothing has the id', async () => {
    const { ward } = await here()
    expect(await ward(['assurance', 'show', 'ar-7'])).toMatchObject({ code: 2, stdout: '' })
  })
})
