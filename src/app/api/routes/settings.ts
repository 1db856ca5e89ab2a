import type { Store } from '../../../store/store.ts'
import { breakGlassState, endBreakGlass, makeBreakGlass } from '../../auth/break-glass.ts'
import { deedOf } from '../../auth/caller.ts'
import { personWords } from '../../../report/activity/entry-words.ts'
import type { Doors } from '../add-route.ts'
import { endEmergencyCode, makeEmergencyCode, readSettings } from '../contracts/settings.ts'
import { defineRoute, type Route } from '../define-route.ts'

/** How the server runs, as it was started. */
export interface RunningAs {
  /** `127.0.0.1:8365`, known once it listens. */
  readonly listens: () => readonly string[]
  readonly encryption: 'ward' | 'proxy' | 'this-machine'
  readonly hasMetricsToken: boolean
}

/** What a HIPAA administrator sees and changes of the installation as a whole; Microsoft and mail have files of their own. */
export function settingsRoutes(
  { store, accounts, origin }: Pick<Doors, 'store' | 'accounts' | 'origin'>,
  running: RunningAs,
): readonly Route[] {
  return [
    defineRoute(readSettings, async () => {
      const names = new Map((await accounts.list()).map(({ id, name }) => [id, name]))
      const last = async (kind: string) => {
        const entry = await lastOf(store, kind)
        return entry === null ? null : { at: entry.at, by: personWords(entry.by, names) }
      }
      return {
        schema: 'ward.settings/1' as const,
        address: origin(),
        listens: [...running.listens()],
        encryption: running.encryption,
        metrics: { path: '/metrics', elsewhere: running.hasMetricsToken },
        backup: { last: await last('backup-made') },
        emergency: {
          ...(await breakGlassState(store, accounts)),
          made: await last('break-glass-made'),
          used: await last('break-glass-used'),
        },
      }
    }),
    defineRoute(makeEmergencyCode, async ({ body, caller }) => {
      const code = await makeBreakGlass(store, accounts, deedOf(caller()), body.expects)
      return { schema: 'ward.break-glass/1' as const, code }
    }),
    defineRoute(endEmergencyCode, async ({ body, caller }) => {
      const ended = await endBreakGlass(store, accounts, deedOf(caller()), body.expects)
      return { schema: 'ward.break-glass-ended/1' as const, ended }
    }),
  ]
}

async function lastOf({ installationEvidence }: Pick<Store, 'installationEvidence'>, kind: string) {
  const [newest] = (await installationEvidence.find({ kinds: [kind] }, { limit: 1 })).items
  return newest?.entry ?? null
}
