import { CHECKS } from '../../src/assess/checks/index.ts'
import { lintConfig } from '../lint-config.ts'
import { actorClassesPage } from './actor-classes-page.ts'
import { checkPage } from './check-page.ts'
import { checksPage } from './checks-page.ts'
import { differencesPage } from './differences-page.ts'
import { errorsPage } from './errors-page.ts'
import { factsPage } from './facts-page.ts'
import { fixOrderPage } from './fix-order-page.ts'
import { lexiconPage } from './lexicon-page.ts'
import { openApiFile } from './openapi-file.ts'
import { permissionsPage } from './permissions-page.ts'
import { stateMachinesPage } from './state-machines-page.ts'
import { phiEvalPage } from './phi-eval-page.ts'
import { plansPage } from './plans-page.ts'
import { recognizersPage } from './recognizers-page.ts'
import { requirementsPage } from './requirements-page.ts'
import { SCHEMAS } from './schemas.ts'

export type Generator = {
  /** The committed file, from the repository's root. */
  file: string
  make: () => string | Promise<string>
}

/** Every committed file that is made from declarations. `npm run docs` writes them; stale ones fail `npm run check`. */
export const GENERATORS: readonly Generator[] = [
  { file: '.oxlintrc.json', make: lintConfig },
  { file: 'docs/actor-classes.md', make: actorClassesPage },
  { file: 'docs/checks/README.md', make: checksPage },
  ...CHECKS.map(check => ({ file: `docs/checks/${check.id}.md`, make: () => checkPage(check) })),
  { file: 'docs/differences.md', make: differencesPage },
  { file: 'docs/errors.md', make: errorsPage },
  { file: 'docs/facts.md', make: factsPage },
  { file: 'docs/fix-order.md', make: fixOrderPage },
  { file: 'docs/lexicon.md', make: lexiconPage },
  { file: 'docs/openapi.json', make: openApiFile },
  { file: 'docs/permissions.md', make: permissionsPage },
  { file: 'docs/phi-eval.md', make: phiEvalPage },
  { file: 'docs/plans.md', make: plansPage },
  { file: 'docs/recognizers.md', make: recognizersPage },
  { file: 'docs/state-machines.md', make: stateMachinesPage },
  { file: 'docs/requirements.md', make: requirementsPage },
  ...SCHEMAS,
]

/** Folders in which every file is made: what no generator makes any more is removed. */
export const GENERATED_FOLDERS: readonly string[] = ['docs/checks']
