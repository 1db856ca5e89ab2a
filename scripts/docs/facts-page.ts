import { CHECKS } from '../../src/assess/checks/index.ts'
import { FACTS } from '../../src/collect/facts/index.ts'
import { MAPPINGS } from '../../src/collect/import/scubagear/import-export.ts'
import { page, table } from './markdown.ts'

export function factsPage(): string {
  const rows = Object.values(FACTS).map(fact => [
    `\`${fact.id}\``,
    fact.title,
    `\`${fact.endpoint}\``,
    fact.permission,
    MAPPINGS.filter(mapping => mapping.fact === fact.id)
      .map(mapping => `\`${mapping.key}\``)
      .join(', '),
    String(CHECKS.filter(check => [...check.needs, ...check.uses].some(id => id === fact.id)).length),
  ])
  return page(
    'Facts',
    'src/collect/facts',
    'A fact is one thing read from a tenant, or the reason it could not be read. Permission is the least that Microsoft asks for the live reading; an export needs none. The fifth column is the member of a ScubaGear export the fact comes from.',
    table(['fact', 'what it is', 'Microsoft’s call', 'permission', 'ScubaGear', 'checks'], rows),
  )
}
