import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { hasShared, SHARED } from '../agreement/scubagear.ts'
import { parseCsdl } from './property-names.csdl.ts'
import type { Catalogues } from './property-names.lookup.ts'

const GRAPH = join(SHARED, 'data/msgraph')
const DSC = join(SHARED, 'data/posture/microsoft365dsc/SchemaDefinition.json')
/** Whether Microsoft’s metadata lies among the shared data. */
export const present = hasShared && existsSync(GRAPH) && existsSync(DSC)
/** Read once, and only where the data is; empty without it. */
export const catalogues: Catalogues = present
  ? readCatalogues()
  : { graph: parseCsdl(''), beta: new Map(), dsc: new Map(), sample: {} }

function readCatalogues(): Catalogues {
  const json = <T>(path: string): T => JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, '')) as T
  type Classes = { readonly ClassName: string; readonly Parameters: readonly { readonly Name: string }[] }[]
  type Types = {
    readonly [namespace: string]: {
      readonly [type: string]: {
        readonly properties: readonly string[]
        readonly navigationProperties: readonly string[]
      }
    }
  }
  const beta = ['entity', 'complex'].flatMap(kind =>
    Object.entries(
      json<Types>(join(GRAPH, `type-mappings/beta-${kind}-types.json`))['microsoft.graph'] ?? {},
    ),
  )
  return {
    graph: parseCsdl(readFileSync(join(GRAPH, 'v1.0-Prod.csdl'), 'utf8')),
    beta: new Map(
      beta.map(([type, all]) => [type, new Set([...all.properties, ...all.navigationProperties])]),
    ),
    dsc: new Map(
      json<Classes>(DSC).map(one => [one.ClassName, new Set(one.Parameters.map(({ Name }) => Name))]),
    ),
    sample: json(join(SHARED, 'data/posture/scubagear/samples/v1.8.0/ProviderSettingsExport.json')),
  }
}
