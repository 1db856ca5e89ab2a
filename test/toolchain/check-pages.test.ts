import { describe, expect, it } from 'vitest'
import { checkPage } from '../../scripts/docs/check-page.ts'
import { checksPage } from '../../scripts/docs/checks-page.ts'
import { GENERATORS } from '../../scripts/docs/generators.ts'
import { requirementsPage } from '../../scripts/docs/requirements-page.ts'
import { CHECKS } from '../../src/assess/checks/index.ts'
import { type Check, defineCheck } from '../../src/assess/define-check.ts'

/** Says everything a declaration can say, in texts that Markdown would read otherwise. */
const all: Check = defineCheck({
  id: 'entra.made-up',
  since: '9.9',
  title: 'Nobody_signs in as <name>',
  requirements: [
    { citation: '164.312(d)', strength: 'required', why: 'One reason.' },
    { citation: '164.310(b)', strength: 'good-practice', why: 'Another reason.' },
  ],
  severity: 'critical',
  licence: 'entra-id-p2',
  needsLicenceToWork: true,
  needs: ['entra.domains', 'entra.privileged-users'],
  uses: ['entra.privileged-roles'],
  absentIn: ['gcc-high', 'dod'],
  judge: () => ({ verdict: 'pass', reason: '' }),
  rationale: 'It matters *much*.',
  fix: {
    steps: ['First', 'Then'],
    command: 'Set-It $true',
    docs: 'https://learn.microsoft.com/x',
    impact: 'Scanners stop.',
    disturbs: 'some-staff',
    workflows: ['scan-to-mail', 'telehealth-visits'],
  },
  equivalents: {
    scuba: ['MS.AAD.99.1v1'],
    cis: ['7.0.0/9.9'],
    partOf: ['MS.AAD.99.2v1'],
    differs: [{ scuba: 'MS.AAD.99.1v1', why: 'They look elsewhere.' }],
    related: [{ scuba: 'MS.AAD.99.3v1', why: 'It asks about guests.' }],
  },
})

describe('the page of a check', () => {
  const text = checkPage(all)
  it.each([
    ['# Nobody\\_signs in as \\<name>\n', 'the title, escaped'],
    [
      '`entra.made-up` · Critical · Entra ID · The rule’s text asks for it · since 9.9',
      'what it is at a glance',
    ],
    ['It matters \\*much\\*.', 'why it matters'],
    [
      '[`entra.domains`](../facts.md#entra-domains) Domains of the organisation: `GET /domains`; needed',
      'a fact',
    ],
    [
      '[`entra.privileged-roles`](../facts.md#entra-privileged-roles) Privileged roles: assignments and activation rules: `GET /roleManagement/directory/roleAssignmentScheduleInstances`; used where it was read',
      'a fact that helps',
    ],
    ['without `entra.domains` and `entra.privileged-users`: where one of these was not read', 'unread'],
    ['The setting belongs to Microsoft Entra ID P2.', 'the licence'],
    ['Without it the setting may stand there and do nothing', 'a setting that idles'],
    ['It does not apply in GCC High, DoD', 'the clouds'],
    [
      '- [45 CFR 164.312(d)](https://www.ecfr.gov/current/title-45/section-164.312) Person or entity authentication, `required`: One reason.',
      'a mapping',
    ],
    ['Workstation use, `good-practice`: Another reason.', 'each mapping has its own strength'],
    ['1. First\n2. Then\n', 'the steps'],
    ['```powershell\nSet-It $true\n```', 'the command, unescaped'],
    ['**What it can disturb.** Scanners stop.', 'the impact'],
    ['it disturbs some of the staff ([in which order to fix](../fix-order.md))', 'whom'],
    ['- [Scanning to e-mail](../fix-order.md#scanning-to-e-mail)\n- [', 'the workflows'],
    ['[Microsoft’s page](https://learn.microsoft.com/x)', 'the docs'],
    ['- ScubaGear: `MS.AAD.99.1v1`\n', 'ScubaGear'],
    ['CIS Microsoft 365 Foundations (version/number): `7.0.0/9.9`', 'CIS numbers'],
    ['A part of ScubaGear: `MS.AAD.99.2v1`', 'partOf'],
    ['### Where Ward answers otherwise\n\n- `MS.AAD.99.1v1`: They look elsewhere.', 'differs'],
    ['## Near it, but not the same\n\n- `MS.AAD.99.3v1`: It asks about guests.', 'related'],
    ['not legal advice; confirm with counsel', 'the last word'],
  ])('says %j (%s)', expected => {
    expect(text).toContain(expected)
  })

  it('leaves out what the declaration does not say', () => {
    const bare = checkPage({
      ...all,
      uses: [],
      needs: ['entra.domains'],
      licence: null,
      needsLicenceToWork: false,
      absentIn: [],
      fix: { steps: ['Only'], docs: 'https://learn.microsoft.com/x', impact: 'None.', disturbs: 'nobody' },
      equivalents: {},
    })
    for (const absent of ['undefined', 'used where', 'does not apply', 'As a command', 'Look at these'])
      expect(bare).not.toContain(absent)
    for (const absent of ['ScubaGear', 'elsewhere', 'otherwise', 'Near it', 'do nothing'])
      expect(bare).not.toContain(absent)
    expect(bare).toContain('it disturbs nobody (')
    expect(bare).toContain('Every business plan has the setting.')
    expect(bare).toContain('where that was not read')
  })

  it('is made for every check, and the index links each once', () => {
    const index = checksPage()
    const files = new Set(GENERATORS.map(({ file }) => file))
    for (const { id } of CHECKS) {
      expect(files).toContain(`docs/checks/${id}.md`)
      expect(index.split(`](${id}.md)`).length, id).toBe(2)
    }
  })

  it('is linked from each requirement it speaks to, under the strength of that mapping', () => {
    const rows = requirementsPage().split('\n')
    for (const check of CHECKS)
      for (const { citation, strength } of check.requirements) {
        const row = rows.find(line => line.startsWith(`| ${citation} |`))
        // Provisions outside the Security Rule have no row of their own.
        if (row === undefined) continue
        const speaking = row.split(' | ').at(-1) as string
        const group = speaking.split(/; (?=`)/).find(part => part.startsWith(`\`${strength}\`:`))
        expect(group, `${check.id} ${citation}`).toContain(`](checks/${check.id}.md)`)
      }
  })
})
