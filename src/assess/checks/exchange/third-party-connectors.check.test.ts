import { expect, it } from 'vitest'
import { judgeRow } from '../../../../test/check-table.ts'
import type { Facts } from '../../../collect/facts/facts.schema.ts'
import { thirdPartyConnectors } from './third-party-connectors.check.ts'

const rows: readonly {
  because: string
  verdict: string
  patch?: (facts: Facts) => void
  unread?: readonly (keyof Facts)[]
}[] = [
  { because: 'there are none', verdict: 'not-applicable' },
  {
    because: 'only a person knows whose it is and whether there is an agreement',
    verdict: 'manual',
    patch: facts => {
      facts['exchange.outbound-connectors'].push({ Name: 'Fax', Enabled: true, SmartHosts: ['fax.example'] })
    },
  },
  {
    because: 'one that is off carries no mail',
    verdict: 'not-applicable',
    patch: facts => {
      facts['exchange.inbound-connectors'].push({ Name: 'Old gateway', Enabled: false })
    },
  },
  {
    because: 'one that may be on is shown',
    verdict: 'manual',
    patch: facts => {
      facts['exchange.inbound-connectors'].push({ Name: 'Gateway' })
    },
  },
  {
    because: 'older exports hold no connectors',
    verdict: 'unknown',
    unread: ['exchange.outbound-connectors'],
  },
]

it.each(rows)(`${thirdPartyConnectors.id}: $verdict, $because`, ({ verdict, ...row }) => {
  const judged = judgeRow(thirdPartyConnectors, row)
  expect(judged.verdict, judged.reason).toBe(verdict)
})
