import { use } from './use.ts'

/** Files that the cases import; none may be reported. */
export const GOOD_FILES: Readonly<Record<string, string>> = {
  'src/base/good.ts': 'export type Value = number\nexport const value: Value = 1\n',
  'src/host/good.ts': "import { readFileSync } from 'node:fs'\nexport const value = readFileSync\n",
  'src/store/good.ts':
    "import { Kysely } from 'kysely'\nexport type Value = number\nexport const value = Kysely\n",
  'src/store/sqlite/driver.ts':
    "import { DatabaseSync } from 'node:sqlite'\nexport const value = DatabaseSync\n",
  'src/connect/good.ts': use('value', '../host/good.ts'),
  'src/collect/define-fact.ts': 'export const value = 1\n',
  'src/collect/facts/entra/good.schema.ts':
    "import { z } from 'zod'\nimport { field } from '../field.schema.ts'\nimport type { Value } from '../../../base/good.ts'\nexport const value = z.array(field)\nexport type Shape = Value\n",
  'src/collect/facts/field.schema.ts': "import { z } from 'zod'\nexport const field = z.string()\n",
  'src/collect/facts/entra/good.fact.ts':
    "import { value as defined } from '../../define-fact.ts'\nimport type { Value } from '../../../store/good.ts'\nexport type Fact = Value\nexport const value = defined\n",
  'src/assess/checks/entra/good.check.ts':
    "import type { Shape } from '../../../collect/facts/entra/good.schema.ts'\nimport { value } from '../../../base/good.ts'\nexport const shape: Shape = value\n",
  'src/assess/good.test.ts':
    "import { readFileSync } from 'node:fs'\nimport { value } from '../store/good.ts'\nexport const used = [value, readFileSync]\n",
  'src/comply/good.ts': use('shape', '../assess/checks/entra/good.check.ts'),
  'src/report/good.ts': use('used', '../comply/good.ts'),
  'src/app/start.ts': use('value', '../connect/good.ts'),
  'src/app/cli/good.ts': "console.log('the command line may')\nexport const value = 1\n",
  'src/app/api/contracts/good.ts':
    "import { z } from 'zod'\nimport { value } from '../../../base/good.ts'\nexport const contract = z.literal(value)\n",
  'src/app/api/routes.ts': 'export const value = 1\n',
  'src/app/web/api/client.ts': 'export const value = 1\n',
  'src/app/web/pages/report/good.ts': 'export const value = 1\n',
  // Folders of app/web that are named like rooms and parts of app are its own.
  'src/app/web/pages/risk/good.ts':
    "import { contract } from '../../../api/contracts/good.ts'\nimport { value as client } from '../../api/client.ts'\nimport { value as sibling } from '../report/good.ts'\nimport { shape } from '../../../../assess/checks/entra/good.check.ts'\nimport { createElement } from 'react'\nexport const used = [contract, client, sibling, shape, createElement]\n",
  'good.config.ts': 'export default {}\n',
}
