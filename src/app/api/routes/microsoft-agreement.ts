import { AppError } from '../../../base/app-error.ts'
import { isSameName } from '../../../base/audit/review.ts'
import type { Permission } from '../../../base/people/permissions.ts'
import type { Instant } from '../../../base/time.ts'
import * as acts from '../../../comply/microsoft-agreement/agreement-acts.ts'
import type { KeptAgreement } from '../../../comply/microsoft-agreement/agreement-records.ts'
import type { Actor } from '../../../comply/microsoft-agreement/agreement-work.ts'
import { readMicrosoftAgreementKnown } from '../../../comply/microsoft-agreement/known.ts'
import { confirmAgreement, lookAtDocument } from '../../../comply/microsoft-agreement/later-acts.ts'
import { loggedRefusals } from '../../../comply/logged-refusals.ts'
import { statusOn } from '../../../comply/microsoft-agreement/status-on.ts'
import { composePdf } from '../../../report/pdf/compose-pdf.ts'
import { readPdf } from '../../../report/pdf/read-pdf.ts'
import { type Caller, deedOf } from '../../auth/caller.ts'
import type { ShownTenant } from '../../tenants.ts'
import * as contracts from '../contracts/microsoft-agreement.ts'
import type { RouteContract } from '../contracts/route.ts'
import { type Asked, defineRoute, type Route } from '../define-route.ts'
import { capacityOf } from './capacity.ts'
import { shownMicrosoftAgreement } from './microsoft-agreement-shown.ts'

const PDF = { compose: composePdf, read: readPdf }

/** The practice's own record of Microsoft's agreement: kept, reviewed, accepted, confirmed, ended. */
export const microsoftAgreementRoutes: readonly Route[] = [
  defineRoute(contracts.readMicrosoftAgreement, async ({ tenant, caller, now }) =>
    shownMicrosoftAgreement(tenant(), caller(), now),
  ),

  defineRoute(contracts.readMicrosoftStatus, async ({ tenant, query }) => {
    const known = await readMicrosoftAgreementKnown(tenant().work())
    const day = query.asOf ?? known.today
    if (day > known.today) {
      throw new AppError('bad-input', `That day has not come yet: today is ${known.today} there.`)
    }
    return { schema: 'ward.microsoft-agreement-status/1' as const, ...statusOn(known, day) }
  }),

  defineRoute(contracts.writeMicrosoftAgreement, async asked =>
    kept(
      await acting(asked, 'write', 'agreements:change', actor =>
        acts.writeAgreement(asked.tenant().work(), PDF, asked.body, actor),
      ),
    ),
  ),

  defineRoute(contracts.reviewMicrosoftAgreement, async asked =>
    kept(
      await acting(asked, 'review', 'agreements:change', actor =>
        acts.reviewAgreement(asked.tenant().work(), asked.body, actor),
      ),
    ),
  ),

  defineRoute(contracts.askMicrosoftSignature, async asked => {
    const { agreement, signature } = await acting(asked, 'ask-signature', 'agreements:change', actor =>
      acts.askAgreementSignature(asked.tenant().work(), PDF, asked.body, actor),
    )
    return kept(agreement, signature.value.id)
  }),

  defineRoute(contracts.putAsideMicrosoftDraft, async asked =>
    kept(
      await acting(asked, 'put-aside', 'agreements:change', actor =>
        acts.putAsideDraft(asked.tenant().work(), asked.body, actor),
      ),
    ),
  ),

  defineRoute(contracts.attestMicrosoftAgreement, async asked =>
    kept(
      await acting(asked, 'attest', 'agreements:sign', actor => {
        refuseOtherName(asked.body.name, asked.caller())
        return acts.attestAgreement(asked.tenant().work(), PDF, asked.body, actor)
      }),
    ),
  ),

  defineRoute(contracts.confirmMicrosoftAgreement, async asked => {
    await acting(asked, 'confirm', 'agreements:sign', actor => {
      refuseOtherName(asked.body.name, asked.caller())
      const { changesKey: changes, ...sent } = asked.body
      return confirmAgreement(asked.tenant().work(), { ...sent, changes }, actor)
    })
    const { agreements } = await readMicrosoftAgreementKnown(asked.tenant().work())
    const version = agreements.find(({ id }) => id === asked.body.id)?.version ?? 1
    return kept({ id: asked.body.id, version })
  }),

  defineRoute(contracts.lookAtMicrosoftDocument, async asked => {
    await acting(asked, 'look', 'agreements:change', actor =>
      lookAtDocument(asked.tenant().work(), asked.body, actor),
    )
    return { schema: 'ward.microsoft-look-kept/1' as const }
  }),

  defineRoute(contracts.endMicrosoftAgreement, async asked =>
    kept(
      await acting(asked, 'end', 'agreements:sign', actor => {
        refuseOtherName(asked.body.name, asked.caller())
        return acts.endAgreement(asked.tenant().work(), asked.body, actor)
      }),
    ),
  ),
]

/** Does it as whoever the session says; what is refused stands in the evidence log. */
async function acting<C extends RouteContract, T>(
  { tenant, caller, now }: Pick<Asked<C>, 'tenant' | 'caller' | 'now'>,
  act: string,
  permission: Permission,
  work: (actor: Actor) => Promise<T>,
): Promise<T> {
  const deed = deedOf(caller())
  const tried = { kind: 'microsoft-agreement-refused', subject: 'microsoft-agreement', act } as const
  return await loggedRefusals(tenant().work(), tried, deed, async () =>
    work(actorOf(caller(), permission, tenant(), now)),
  )
}

function actorOf(caller: Caller, permission: Permission, tenant: ShownTenant, now: Instant): Actor {
  const { account } = caller
  const capacity = capacityOf(account, permission, tenant.name, now)
  return { person: { id: account.id, name: account.name, capacity }, deed: deedOf(caller) }
}

/** The name is typed so that nobody answers for it by a slip of the hand; who it is, the session says. @throws AppError bad-input */
function refuseOtherName(typed: string, { account: { name } }: Caller): void {
  if (isSameName(typed, name)) return
  throw new AppError('bad-input', `To go on, type your name as it stands in your account: ${name}.`)
}

function kept({ id, version }: Pick<KeptAgreement, 'id' | 'version'>, signature: string | null = null) {
  return { schema: 'ward.microsoft-agreement-kept/1' as const, id, version, signature }
}
