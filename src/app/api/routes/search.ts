import { PERMISSION_NAMES, ruleOf } from '../../../base/people/permissions.ts'
import type { Instant } from '../../../base/time.ts'
import { type Caller, callerMay } from '../../auth/caller.ts'
import { find } from '../../search/find.ts'
import { rememberedWords } from '../../search/fold.ts'
import type { Doors } from '../add-route.ts'
import { MOST_FOUND, searchTenant } from '../contracts/search.ts'
import { defineRoute, type Route } from '../define-route.ts'

/** Search over everything of a tenant that the caller may read. */
export function searchRoutes({ accounts }: Doors): readonly Route[] {
  const wordsIn = rememberedWords()
  return [
    defineRoute(searchTenant, async ({ tenant, caller, body, now }) => {
      const shown = tenant()
      const { account } = caller()
      const held = heldBy(caller(), shown.name, now)
      const found = await find({ tenant: shown, accounts, account, held, now, wordsIn }, body.q)
      return {
        schema: 'ward.search/1' as const,
        q: body.q,
        count: found.length,
        results: found.slice(0, MOST_FOUND),
      }
    }),
  ]
}

function heldBy(caller: Caller, tenant: string, now: Instant) {
  return new Set(
    PERMISSION_NAMES.filter(one =>
      callerMay(caller, one, ruleOf(one).scope === 'tenant' ? tenant : null, now),
    ),
  )
}
