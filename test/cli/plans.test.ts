import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { planAnswer, plansAnswer, plansImportedAnswer } from '../../src/app/api/contracts/plans.ts'
import { productListSchema } from '../../src/collect/import/microsoft-products/products.schema.ts'
import { SHARED } from '../agreement/scubagear.ts'
import { type Ended, temporaryFolder, wardAt } from './ward.ts'

const LIST = [
  'Product_Display_Name,String_Id,GUID,Service_Plan_Name,Service_Plan_Id,Service_Plans_Included_Friendly_Names',
  '"Clinic Suite, New",CLINIC_NEW,aaaaaaaa-0000-0000-0000-000000000001,AAD_PREMIUM,41781fb2-bc02-4b7c-bd55-b576c07bb09d,Entra',
  '"Clinic Suite, New",CLINIC_NEW,aaaaaaaa-0000-0000-0000-000000000001,AAD_PREMIUM,41781fb2-bc02-4b7c-bd55-b576c07bb09d,Entra',
  'Microsoft 365 Business Premium,SPB,cbdc14ab-d96c-4c30-b9f4-6ada7cdc1d46,AAD_PREMIUM,41781fb2-bc02-4b7c-bd55-b576c07bb09d,Entra',
  'torn',
  '',
].join('\r\n')

function withList(text: string | Uint8Array = `\ufeff${LIST}`, file = 'list_2026-07-29.csv') {
  const home = temporaryFolder()
  writeFileSync(join(home, file), text)
  const ward = wardAt(home)
  return { home, ward, imported: (...more: string[]) => ward(['plans', 'import', file, ...more]) }
}

function expectOneSentence(ended: Ended, code: number, says: RegExp): void {
  expect([ended.code, ended.stdout], ended.stderr).toEqual([code, ''])
  expect(ended.stderr).toMatch(/^ward: [^\n]+\n$/)
  expect(ended.stderr).toMatch(says)
}

describe('ward plans list', () => {
  it('lists families with the features checks ask for, and touches no folder', () => {
    const home = temporaryFolder()
    const { code, stdout, stderr } = wardAt(home)(['plans'])
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(/^plan +P1 +P2 /)
    expect(stdout).toMatch(/^Microsoft 365 Business Premium +yes +- +yes +yes +yes .*SPB$/m)
    expect(stdout).toMatch(/^Free, trial and companion$/m)
    expect(readdirSync(home)).toEqual([])
  })

  it('answers JSON as its contract says; one family by its name', () => {
    const ward = wardAt(temporaryFolder())
    const answer = plansAnswer.parse(JSON.parse(ward(['plans', 'list', '--json']).stdout))
    expect(answer.plans.length).toBeGreaterThan(100)
    expect(answer.imported).toBeNull()
    const one = plansAnswer.parse(
      JSON.parse(ward(['plans', 'list', '--family', 'education', '--json']).stdout),
    )
    expect(new Set(one.plans.map(plan => plan.family))).toEqual(new Set(['education']))
    expect(ward(['plans', 'list', '--family', 'nothing']).code).toBe(2)
  })
})

describe('ward plans show', () => {
  it.each([
    ['SPB', /^Microsoft 365 Business Premium\nSPB · cbdc14ab/],
    [
      'cbdc14ab-d96c-4c30-b9f4-6ada7cdc1d46',
      /purview\.dlp-everywhere: .*\(in part: needs Data Loss Prevention in Teams/,
    ],
    ['E3 of 2012', /^Office 365 E3 \(was E3 of 2012\)\nENTERPRISEPACK/],
    ['K2', /Its place was taken by Office 365 F3: ward plans show office-365-f3/],
    ['TEAMS_EXPLORATORY', /A trial: nobody has bought it/],
    ['M365_Copilot', /as of 2021, does not name Microsoft 365 Copilot/],
    ['cloud for healthcare', /^ward: There is no plan .* Near it: .*cloud-for-healthcare/],
    ['cloud-for-healthcare', /Ward does not know: Microsoft’s list does not say/],
  ])('%s', (name, says) => {
    const { stdout, stderr } = wardAt(temporaryFolder())(['plans', 'show', name])
    expect(stdout + stderr).toMatch(says)
    if (stdout !== '') expect(stdout).toMatch(/not legal advice/)
  })

  it('answers JSON as its contract says, with the checks the plan lacks', () => {
    const ended = wardAt(temporaryFolder())(['plans', 'show', 'Business Basic', '--json'])
    const [basic] = planAnswer.parse(JSON.parse(ended.stdout)).plans
    expect(basic?.capabilities).toMatchObject({
      teams: true,
      'entra-id-p1': false,
      'cloud-for-healthcare': null,
    })
    expect(basic?.notLicensed?.map(one => one.check)).toContain('entra.mfa-all-users')
  })

  it('says what comes near and where a newer list may be put', () => {
    const ended = wardAt(temporaryFolder())(['plans', 'show', 'Business Premum'])
    expectOneSentence(
      ended,
      2,
      /There is no plan “Business Premum” .*Near it: Business Premium.*ward plans import FILE/,
    )
  })
})

describe('ward plans import', () => {
  it('keeps the list in the data folder, and then list and show know its products', () => {
    const { home, ward, imported } = withList()
    const ended = imported()
    expect([ended.code, ended.stderr]).toEqual([0, ''])
    expect(ended.stdout).toMatch(
      /^Kept Microsoft’s list of 2026-07-29: 2 products with 1 service plan from 4 rows\./,
    )
    expect(ended.stdout).toMatch(/line 5: It has 1 cells where 6 belong\./)
    const kept = readFileSync(join(home, 'data/products.json'), 'utf8')
    expect(productListSchema.parse(JSON.parse(kept)).duplicates).toBe(1)
    if (process.platform !== 'win32')
      expect(statSync(join(home, 'data/products.json')).mode & 0o777).toBe(0o600)
    for (const name of ['CLINIC_NEW', 'clinic suite, new', 'AAAAAAAA-0000-0000-0000-000000000001']) {
      const shown = ward(['plans', 'show', name])
      expect(shown.stdout).toMatch(/^Clinic Suite, New\nCLINIC_NEW · aaaaaaaa.* · not in Ward’s own table/)
      expect(shown.stdout).toMatch(/Can enforce\n {2}Microsoft Entra ID P1/)
    }
    expect(ward(['plans', 'list']).stdout).toMatch(
      /1 product more in list_2026-07-29\.csv of 2026-07-29: ward plans list --all/,
    )
    expect(ward(['plans', 'list', '--all']).stdout).toMatch(/^Clinic Suite, New +yes +- .*CLINIC_NEW$/m)
  })

  it('answers JSON as its contract says', () => {
    const answer = plansImportedAnswer.parse(JSON.parse(withList().imported('--json').stdout))
    expect(answer).toMatchObject({ rows: 4, duplicates: 1, products: 2, newToWard: 1, bad: { count: 1 } })
    expect(answer.rows).toBe(2 + answer.duplicates + answer.bad.count)
  })

  it('takes the list from standard input and to the folder that --data names', () => {
    const home = temporaryFolder()
    const ended = wardAt(home)(['plans', 'import', '-', '--data', 'elsewhere'], LIST)
    expect(ended.code, ended.stderr).toBe(0)
    expect(readdirSync(join(home, 'elsewhere'))).toEqual(['products.json'])
  })

  it.each([
    ['an empty file', '', /is empty/],
    ['JSON', '{"a":1}', /is not Microsoft’s product list/],
    ['a workbook', Buffer.from('PK\u0003\u0004....'), /a workbook or an archive/],
    ['a list without service plans', 'Product_Display_Name,String_Id,GUID\na,b,c\n', /lacks the heads/],
  ])('refuses %s in one sentence and writes nothing', (_, text, says) => {
    const { home, imported } = withList(text)
    expectOneSentence(imported(), 2, says)
    expect(existsSync(join(home, 'data'))).toBe(false)
  })

  it('a wrong file leaves the list that was there', () => {
    const { home, ward, imported } = withList()
    imported()
    const before = readFileSync(join(home, 'data/products.json'), 'utf8')
    writeFileSync(join(home, 'wrong.csv'), 'a,b\n1,2\n')
    expectOneSentence(ward(['plans', 'import', 'wrong.csv']), 2, /is not Microsoft’s product list/)
    expectOneSentence(ward(['plans', 'import', 'nowhere.csv']), 2, /There is no file/)
    expect(readFileSync(join(home, 'data/products.json'), 'utf8')).toBe(before)
    expect(readdirSync(join(home, 'data'))).toEqual(['products.json'])
  })

  it.each([
    ['is torn', '{"schema":"ward.products/1"', /is not the list that Ward wrote; import/],
    ['is newer', '{"schema":"ward.products/2"}', /was written by a newer Ward/],
  ])('a kept list that %s is told in one sentence', (_, text, says) => {
    const { home, ward } = withList()
    mkdirSync(join(home, 'data'))
    writeFileSync(join(home, 'data/products.json'), text)
    expectOneSentence(ward(['plans', 'show', 'SPB']), 2, says)
  })

  const FILE = join(SHARED, 'data/grc/microsoft/ConversionTable_product-names-service-plans_2026-07-29.csv')
  it.skipIf(!existsSync(FILE))('takes Microsoft’s own file', () => {
    const ward = wardAt(temporaryFolder())
    const answer = plansImportedAnswer.parse(JSON.parse(ward(['plans', 'import', FILE, '--json']).stdout))
    expect(answer).toMatchObject({
      asOf: '2026-07-29',
      rows: 5990,
      duplicates: 16,
      products: 619,
      servicePlans: 791,
    })
    expect(ward(['plans', 'show', 'Windows 365 Enterprise 2 vCPU 8 GB 128 GB']).stdout).toMatch(
      /CPC_E_2C_8GB_128GB/,
    )
    plansAnswer.parse(JSON.parse(ward(['plans', 'list', '--json']).stdout))
  })
})

it('what a list from outside says cannot move the cursor', () => {
  const { ward, imported } = withList(LIST.replaceAll('Clinic Suite, New', 'Clinic\u001b[2JSuite\u202e'))
  expect(imported().code).toBe(0)
  for (const args of [
    ['list', '--all'],
    ['show', 'CLINIC_NEW'],
  ]) {
    const { stdout } = ward(['plans', ...args])
    expect(stdout).toMatch(/Clinic/)
    expect(stdout).not.toMatch(/[\u001b\u202e]/)
  }
})
