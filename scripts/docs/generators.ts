import { lintConfig } from '../lint-config.ts'
import { checksPage } from './checks-page.ts'
import { differencesPage } from './differences-page.ts'
import { errorsPage } from './errors-page.ts'
import { factsPage } from './facts-page.ts'
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
  { file: 'docs/checks.md', make: checksPage },
  { file: 'docs/differences.md', make: differencesPage },
  { file: 'docs/errors.md', make: errorsPage },
  { file: 'docs/facts.md', make: factsPage },
  { file: 'docs/requirements.md', make: requirementsPage },
  ...SCHEMAS,
]
