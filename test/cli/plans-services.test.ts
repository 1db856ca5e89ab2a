import { copyFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { azureAnswer, saidAnswer } from '../../src/app/api/contracts/service-answers.ts'
import { importAzure, importScope, importUsers } from '../../src/app/api/contracts/service-changes.ts'
import { readPeoplePlans, readServices } from '../../src/app/api/contracts/services.ts'
import { temporaryFolder, wardAt } from './ward.ts'

const ID = '5e0b7d1a-64c2-4f3b-9a15-0c8d2e7f4b61'

function withClinic() {
  const home = temporaryFolder()
  copyFileSync('src/connect/practice/clinic/ProviderSettingsExport.json', join(home, 'export.json'))
  writeFileSync(join(home, 'list.txt'), 'Exchange Online\nForms\nYammer\tNo\nA thing of tomorrow\n')
  writeFileSync(
    join(home, 'users.csv'),
    'Display name,User principal name,Licenses\nLily Tran,tran@clinic.example,Exchange Online Kiosk\n',
  )
  writeFileSync(join(home, 'azure.json'), JSON.stringify([{ id: ID, name: 'Backups', state: 'Enabled' }]))
  const ward = wardAt(home)
  expect(ward(['collect', '--from', 'scubagear', 'export.json']).code).toBe(0)
  const json = (...words: readonly string[]): unknown => {
    const ended = ward([...words, '--json'])
    expect(ended.code, ended.stderr).toBe(0)
    return JSON.parse(ended.stdout)
  }
  return { ward, json }
}

describe('ward plans services, scope, users and azure', () => {
  it('answer JSON of the form that is written down', () => {
    const { json } = withClinic()
    const list = [
      'plans',
      'scope',
      'import',
      'list.txt',
      '--as-of',
      '2026-01-20',
      '--source',
      'https://learn.microsoft.com/x',
    ]
    expect(importScope.answer.parse(json(...list, '--look'))).toMatchObject({ kept: false, isNew: true })
    expect(importScope.answer.parse(json(...list)).list.unmatched).toEqual(['A thing of tomorrow'])
    expect(importScope.answer.parse(json(...list)).isNew).toBe(false)
    expect(
      importUsers.answer.parse(json('plans', 'users', 'import', 'users.csv', '--as-of', '2026-01-20')).users,
    ).toBe(1)
    expect(
      importAzure.answer.parse(json('plans', 'azure', 'import', 'azure.json', '--as-of', '2026-01-20')).gone,
    ).toBe(0)
    const said = ['plans', 'services', 'use', 'Yammer', '--is', 'used', '--reason', 'The front desk']
    expect(saidAnswer.parse(json(...said))).toMatchObject({ about: 'viva-engage', version: 1 })
    saidAnswer.parse(json('plans', 'azure', 'say', ID, '--holds', 'ephi'))
    saidAnswer.parse(json('plans', 'dynamics', '--channel', 'partner'))
    const known = readServices.answer.parse(json('plans', 'services'))
    expect(known.first[0]).toBe('viva-engage')
    expect(known.dynamics.flag).toContain('partner')
    expect(azureAnswer.parse(json('plans', 'azure')).subscriptions.map(({ holds }) => holds)).toEqual([
      'ephi',
    ])
    const lacking = json('plans', 'users', '--safeguard', 'conditional-access')
    expect(readPeoplePlans.answer.parse(lacking).people.map(({ upn }) => upn)).toEqual([
      'tran@clinic.example',
    ])
  })

  it('refuse in one sentence', () => {
    const { ward } = withClinic()
    const refused = [
      [
        ['plans', 'scope', 'import', 'list.txt', '--as-of', '2026-02-30', '--source', 'x'],
        /--as-of is a day/,
      ],
      [['plans', 'scope', 'import', 'list.txt', '--as-of', '2999-01-01', '--source', 'x'], /lies ahead/],
      [['plans', 'users', 'import', 'list.txt', '--as-of', '2026-01-20'], /no column “User principal name”/],
      [['plans', 'services', 'use', 'Nothing', '--is', 'used', '--reason', 'x'], /no service “Nothing”/],
      [['plans', 'dynamics', '--channel', 'other'], /Say where and by whom/],
      [['plans', 'azure', 'say', ID, '--holds', 'ephi'], /give its --name too/],
    ] as const
    for (const [words, says] of refused) {
      const ended = ward([...words])
      expect([ended.stdout, ended.code === 0], words.join(' ')).toEqual(['', false])
      expect(ended.stderr).toMatch(/^ward: [^\n]+\n$/)
      expect(ended.stderr).toMatch(says)
    }
  })
})
