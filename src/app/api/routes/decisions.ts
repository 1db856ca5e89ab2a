import { CHECKS } from '../../../assess/checks/index.ts'
import type { Decision } from '../../../assess/programme.ts'
import { AppError } from '../../../base/app-error.ts'
import { type Citation, normaliseCitation } from '../../../base/hipaa/citation.ts'
import { parseInstant } from '../../../base/time.ts'
import { choicesFor, decisionHistory, keepDecision } from '../../../comply/decision-records.ts'
import { knownFailing } from '../../../comply/known-failing.ts'
import { programmeOf } from '../../../comply/programme.ts'
import { callerMay, deedOf } from '../../auth/caller.ts'
import type { ShownTenant } from '../../tenants.ts'
import type { Doors } from '../add-route.ts'
import * as contracts from '../contracts/decisions.ts'
import { defineRoute, type Route } from '../define-route.ts'
import { capacityOf } from './capacity.ts'

/** Officers’ records about the requirements: what was decided, and how one is signed. */
export function decisionRoutes(_doors: Doors): readonly Route[] {
  return [
    defineRoute(contracts.readDecisions, async ({ params, tenant, caller, now }) => {
      const on = requirementIn(params.citation)
      const { store, scope, now: clock } = tenant().work()
      const decisions = await decisionHistory(store, scope, on)
      const { account } = caller()
      const maySign = callerMay(caller(), 'decisions:sign', tenant().name, now)
      return {
        schema: 'ward.requirement-decisions/1' as const,
        citation: on,
        today: clock().slice(0, 10),
        version: decisions.length,
        decisions: decisions.map(shown),
        choices: [...choicesFor(on)],
        knownFailing: (await failingNow(tenant(), on)).map(check => ({ check, title: titleOf(check) })),
        signer: maySign
          ? { name: account.name, capacity: capacityOf(account, 'decisions:sign', tenant().name, now) }
          : null,
      }
    }),

    defineRoute(contracts.signDecision, async ({ params, body, tenant, caller, now }) => {
      const on = requirementIn(params.citation)
      const { store, scope, now: clock } = tenant().work()
      const { account } = caller()
      refuseOtherName(body.name, account.name)
      const failing = await failingNow(tenant(), on)
      if (!sameChecks(failing, body.knownFailing)) {
        throw new AppError(
          'conflict',
          'The settings that speak to this requirement have changed meanwhile. Look at them again before you sign.',
        )
      }
      const { decision, why, alternative, evidence, reviewBy, expects } = body
      const value: Decision = {
        citation: on,
        decision,
        why,
        alternative,
        evidence,
        by: account.name,
        capacity: capacityOf(account, 'decisions:sign', tenant().name, now),
        at: clock(),
        reviewBy: parseInstant(reviewBy),
        knownFailing: failing,
      }
      const kept = await keepDecision(store, scope, { value, version: expects }, deedOf(caller()))
      return {
        schema: 'ward.decision-signed/1' as const,
        decision: shown(kept),
        version: (await decisionHistory(store, scope, on)).length,
      }
    }),
  ]
}

/** @throws AppError not-found */
function requirementIn(text: string): Citation {
  const on = normaliseCitation(text)
  if (on !== undefined) return on
  throw new AppError('not-found', 'There is no such requirement. Write it like 164.312(a)(2)(iii).')
}

/** Nothing where no settings were read: a decision may come before. */
async function failingNow(tenant: ShownTenant, on: Citation): Promise<readonly string[]> {
  const clinic = await tenant.clinic()
  if (clinic === null) return []
  const { store, scope, now } = tenant.work()
  return knownFailing(clinic.assessment, CHECKS, await programmeOf(store, scope, now()), on)
}

function sameChecks(now: readonly string[], seen: readonly string[]): boolean {
  const [one, other] = [new Set(now), new Set(seen)]
  return one.size === other.size && now.every(check => other.has(check))
}

/** The name is typed so that nobody signs by a slip of the hand; who signs, the session says. @throws AppError bad-input */
function refuseOtherName(typed: string, name: string): void {
  const folded = (text: string) => text.normalize('NFKC').trim().replaceAll(/\s+/g, ' ').toLowerCase()
  if (folded(typed) === folded(name)) return
  throw new AppError('bad-input', `To sign, type your name as it stands in your account: ${name}.`)
}

function titleOf(check: string): string {
  return CHECKS.find(one => one.id === check)?.title ?? check
}

function shown({ citation: _, ...decision }: Decision): contracts.ShownDecision {
  return {
    ...decision,
    evidence: [...decision.evidence],
    knownFailing: [...decision.knownFailing],
  }
}
