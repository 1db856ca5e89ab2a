import { Command } from 'commander'
import { expect, test } from 'vitest'
import { addChecks } from './checks.ts'

function shown(...args: readonly string[]): string {
  let answer = ''
  const program = new Command().exitOverride()
  addChecks(program, {
    answer: text => void (answer += text),
    say: () => {},
    columns: undefined,
    colour: false,
  })
  program.parse(['checks', 'show', ...args], { from: 'user' })
  return answer
}

test.each([
  {
    id: 'exchange.smtp-auth-off',
    says: [/^ {2}Some of the staff\.$/m, /^ {2}Announce to staff\./m, /^ {2}Scanning to e-mail:$/m],
    because: 'scanners send with a mailbox password',
  },
  {
    id: 'teams.lobby-for-strangers',
    says: [/^ {2}Patients\.$/m, /^ {2}Talk to the practice first\./m, /^ {2}Video visits .*:$/m],
    because: 'patients wait in the lobby of a visit',
  },
  {
    id: 'purview.audit-log-on',
    says: [/^ {2}Nobody\.$/m, /^ {2}Do now: nobody notices\./m],
    because: 'recording is seen by nobody',
  },
])('show $id says whom it disturbs: $because', ({ id, says }) => {
  for (const line of says) expect(shown(id)).toMatch(line)
})

test('a fix that breaks nothing known has no heading for it', () => {
  expect(shown('purview.audit-log-on')).not.toContain('Look at this first')
  expect(shown('exchange.smtp-auth-off')).toContain('Look at this first')
})

test('programs get the same as data', () => {
  const { checks } = JSON.parse(shown('exchange.smtp-auth-off', '--json')) as {
    checks: { fix: { disturbs: string; workflows: string[] } }[]
  }
  expect(checks[0]?.fix).toMatchObject({
    disturbs: 'some-staff',
    workflows: expect.arrayContaining(['scan-to-mail', 'fax-to-mail', 'ehr-mail-relay']),
  })
})
