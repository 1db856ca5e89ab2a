import { counted } from '../../../assess/judgement.ts'
import { AppError } from '../../../base/app-error.ts'
import type { SnapshotSummary } from '../../../store/snapshots.ts'
import { deedOf } from '../../auth/caller.ts'
import { keepExport } from '../../collect-export.ts'
import { readExportApart } from '../../read-export-apart.ts'
import { IMPORT_JOB, importSettings, listImports } from '../contracts/imports.ts'
import { defineRoute, type Route } from '../define-route.ts'
import type { ProgressHub } from '../progress.ts'

/** Files that are read at once, each up to 200 MB: more wait for their turn with whoever sent them. */
const AT_ONCE = 2
const PER_PAGE = 20
/** Steps of one file: read, judged, kept. */
const STEPS = 3

/** Settings read in from a file that somebody chose in the page. It goes on when the page is closed. */
export function importRoutes(progress: ProgressHub): readonly Route[] {
  const running = new Set<string>()
  return [
    defineRoute(listImports, async ({ tenant, query }) => {
      const { store, scope } = tenant().work()
      const { limit = PER_PAGE, after } = query
      const { items, next } = await store.snapshots.list(scope, {
        limit,
        ...(after === undefined ? {} : { after }),
      })
      return { schema: 'ward.imports/1' as const, items: items.map(shown), next }
    }),
    defineRoute(importSettings, async ({ caller, tenant, body }) => {
      const { name, practice, work } = tenant()
      if (practice) {
        throw new AppError(
          'not-allowed',
          'The practice clinic is made up and keeps its own settings. Add your own tenant, then read the file in there.',
        )
      }
      begin(running, name)
      const tell = (done: number, words: string) =>
        progress.publish({
          job: IMPORT_JOB,
          tenant: name,
          permission: 'settings:collect',
          done,
          of: STEPS,
          words,
        })
      try {
        tell(0, `Reading the file: ${megabytes(body.length)}.`)
        const read = await readExportApart(body)
        const { facts } = read.snapshot
        const all = Object.values(facts)
        tell(
          1,
          `Read ${counted(all.length, 'fact')} and judged ${counted(read.assessment.verdicts.length, 'check')}. Keeping them.`,
        )
        const { store, scope } = work()
        const { saved, recorded } = await keepExport(store, scope, read, deedOf(caller()))
        tell(STEPS, `Kept: ${counted(saved.facts, 'fact')}, ${saved.unread} of them not read.`)
        return {
          schema: 'ward.imported/1' as const,
          kept: shown(saved),
          isNew: saved.created,
          changes: recorded.changes.map(({ check, change }) => ({ check, change })),
        }
      } catch (error) {
        tell(
          STEPS,
          error instanceof AppError ? `Not kept. ${error.message}` : 'Not kept: a fault in Ward itself.',
        )
        throw error
      } finally {
        running.delete(name)
      }
    }),
  ]
}

/** @throws AppError conflict, too-many */
function begin(running: Set<string>, tenant: string): void {
  if (running.has(tenant)) {
    throw new AppError('conflict', 'Another file of this tenant is being read in. Wait until it is done.')
  }
  if (running.size >= AT_ONCE) {
    throw new AppError('too-many', 'Files of other tenants are being read in. Try again in a minute.')
  }
  running.add(tenant)
}

function shown({ id, takenAt, savedAt, source, facts, unread }: SnapshotSummary) {
  return { id, takenAt, savedAt, tool: source.tool, version: source.version, facts, unread }
}

function megabytes(bytes: number): string {
  return `${(bytes / (1024 * 1024)).toFixed(1)} MB`
}
