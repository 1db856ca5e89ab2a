import { CHECKS } from '../../src/assess/checks/index.ts'
import { FACTS } from '../../src/collect/facts/index.ts'
import { MAPPINGS } from '../../src/collect/import/scubagear/import-export.ts'
import { code, link, page, plain, table } from './markdown.ts'
import { schemaPaths } from './schema-paths.ts'

/** What stands behind `#` in a link to a fact: a table's row has no name of its own. */
export function factAnchor(id: string): string {
  return id.replaceAll('.', '-')
}

export function factsPage(): string {
  const rows = Object.values(FACTS).map(fact => [
    `<a id="${factAnchor(fact.id)}"></a>${code(fact.id)}`,
    plain(fact.title),
    code(fact.endpoint),
    plain(fact.permission),
    MAPPINGS.filter(mapping => mapping.fact === fact.id)
      .map(mapping => code(mapping.key))
      .join(', '),
    String(CHECKS.filter(check => [...check.needs, ...check.uses].some(id => id === fact.id)).length),
  ])
  return page(
    'Facts',
    'src/collect/facts',
    `A fact is one thing read from a tenant, or the reason it could not be read. Permission is the least that Microsoft asks for the live reading; an export needs none. The fifth column is the member of a ScubaGear export the fact comes from, the last how many ${link('checks', 'checks/README.md')} read it. The properties of each stand below the table.`,
    table(['fact', 'what it is', 'Microsoft’s call', 'permission', 'ScubaGear', 'checks'], rows),
    '## Their properties',
    'As Microsoft names them; `a.b` is b inside a. A property that a source does not hold is absent, never false.',
    table(
      ['fact', 'properties'],
      Object.values(FACTS).map(({ id, schema }) => [code(id), schemaPaths(schema).map(code).join(' ')]),
    ),
  )
}
