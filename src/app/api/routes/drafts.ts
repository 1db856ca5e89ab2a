import { AppError } from '../../../base/app-error.ts'
import { type Instant, instantFromMilliseconds, millisecondsOf } from '../../../base/time.ts'
import { type Caller, sessionOf } from '../../auth/caller.ts'
import type { Doors } from '../add-route.ts'
import { keepDraft, readDraft, removeDraft } from '../contracts/drafts.ts'
import { defineRoute, type Route } from '../define-route.ts'

const KEPT_DAYS = 30
/** Of one account: nobody writes in more places at once. */
const MOST_DRAFTS = 200

/** What somebody was writing when the session ended: only the same account gets it back, and of the same tenant. */
export function draftRoutes({ store }: Doors): readonly Route[] {
  const { drafts } = store.people
  const ownerOf = async (caller: Caller, now: Instant): Promise<string> => {
    // A program writes nothing that it would have to be given back.
    const { account } = sessionOf(caller)
    await drafts.removeOlder(account, instantFromMilliseconds(millisecondsOf(now) - KEPT_DAYS * 86_400_000))
    return account
  }
  return [
    defineRoute(readDraft, async ({ caller, params, query, now }) => {
      const draft = await drafts.read(await ownerOf(caller(), now), nameOf(params, query))
      return {
        schema: 'ward.draft/1' as const,
        draft: draft === null ? null : { value: draft.body, keptAt: draft.keptAt },
      }
    }),
    defineRoute(keepDraft, async ({ caller, params, query, body, now }) => {
      const account = await ownerOf(caller(), now)
      const name = nameOf(params, query)
      const known = await drafts.names(account)
      if (known.length >= MOST_DRAFTS && !known.includes(name)) {
        throw new AppError(
          'too-many',
          `Ward keeps ${MOST_DRAFTS} unfinished forms of a person. Send or clear one of the others first.`,
        )
      }
      await drafts.keep(account, name, body.value)
      return { schema: 'ward.draft-kept/1' as const, keptAt: now }
    }),
    defineRoute(removeDraft, async ({ caller, params, query, now }) => {
      await drafts.remove(await ownerOf(caller(), now), nameOf(params, query))
      return { schema: 'ward.draft-removed/1' as const }
    }),
  ]
}

/** A blank is in no tenant's name and in no form's. */
function nameOf({ name }: { readonly name: string }, { tenant }: { readonly tenant?: string | undefined }) {
  return tenant === undefined ? name : `${tenant} ${name}`
}
