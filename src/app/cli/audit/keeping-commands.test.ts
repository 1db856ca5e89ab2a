import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { eventsOf, importEvents } from '../../../../test/crash/audit-fixtures.ts'
import { temporaryFolder, wardAt } from '../../../../test/cli/ward.ts'
import { tenantName } from '../../../base/ids.ts'
import { systemClock } from '../../../host/clock.ts'
import { openInstallation } from '../../../host/keys.ts'
import { openStore } from '../../../store/open-store.ts'
import { auditCompact, auditExpire, auditRetention } from '../../api/contracts/audit-keeping.ts'

/** A data folder whose key the program finds where it looks for it, with four segments of one event each. */
async function keptEvents() {
  const home = temporaryFolder()
  const ward = wardAt(home)
  const dataFolder = join(home, 'data')
  const env = { HOME: home, XDG_CONFIG_HOME: join(home, 'config') }
  const installation = openInstallation({ dataFolder, env, clock: systemClock })
  const segmentSizes = { compact: { small: 1, most: 1 } }
  const store = await openStore({ dataFolder, installation, clock: systemClock, segmentSizes })
  const scope = await store.tenants.add(tenantName('default'), { by: 'tester' })
  for (const one of [0, 1, 2, 3]) await importEvents(store, scope, eventsOf(one, 1))
  await store.close()
  return ward
}

describe('keeping the audit log', () => {
  it('joins segments, sets the years, holds and releases, and removes what is over', async () => {
    const ward = await keptEvents()
    const joined = ward(['audit', 'compact', '--json'])
    expect(joined.code, joined.stderr).toBe(0)
    expect(auditCompact.parse(JSON.parse(joined.stdout))).toMatchObject({ tenant: 'default', from: 4, to: 1 })
    expect(ward(['audit', 'compact']).stdout).toMatch(/^There are no small segments/)

    const shown = auditRetention.parse(JSON.parse(ward(['audit', 'retention', 'show', '--json']).stdout))
    expect(shown).toMatchObject({ years: 6, holds: [] })
    expect(shown.notice).toMatch(/Not legal advice; confirm with counsel\.$/)
    expect(ward(['audit', 'retention', 'set', '8']).stdout).toMatch(
      /^Audit events are kept for 8 years\.\nThere are no legal holds/,
    )

    const hold = ['audit', 'hold', 'add', '--reason', 'A letter.', '--from', '2020-01-01', '--json']
    const held = auditRetention.parse(JSON.parse(ward(hold).stdout))
    expect(held).toMatchObject({
      years: 8,
      holds: [{ reason: 'A letter.', from: '2020-01-01T00:00:00.000Z', to: null }],
    })
    const id = held.holds[0]?.id ?? ''
    expect(ward(['audit', 'hold', 'list']).stdout).toContain(
      `${id}  events from 2020-01-01T00:00:00.000Z, since`,
    )
    const expired = ward(['audit', 'expire', '--json'])
    expect(auditExpire.parse(JSON.parse(expired.stdout)), expired.stderr).toMatchObject({
      segments: 0,
      events: 0,
    })
    expect(ward(['audit', 'hold', 'release', id]).stdout).toContain('There are no legal holds.')
    expect(ward(['evidence', 'verify']).code).toBe(0)
  }, 60_000)

  it('says what is wrong in one sentence, and exits 2', async () => {
    const ward = await keptEvents()
    for (const [args, says] of [
      [['retention', 'set', '5'], /at least 6/],
      [['retention', 'set', 'six'], /whole number/],
      [['hold', 'add'], /--reason/],
      [['hold', 'add', '--reason', ' '], /wants a reason/],
      [['hold', 'add', '--reason', 'x', '--from', 'yesterday'], /--from/],
      [
        ['hold', 'add', '--reason', 'x', '--from', '2021-01-01', '--to', '2020-01-01'],
        /later than its --from/,
      ],
      [['hold', 'release', 'hold-1'], /no such legal hold/],
      [['expire', '--tenant', 'nobody'], /no tenant "nobody"/],
    ] as const) {
      const ended = ward(['audit', ...args])
      expect([ended.code, ended.stdout], `${args.join(' ')}: ${ended.stderr}`).toEqual([2, ''])
      expect(ended.stderr).toMatch(says)
    }
  }, 60_000)
})
