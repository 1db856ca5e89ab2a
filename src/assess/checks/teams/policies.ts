import type { Judgement, JudgeContext } from '../../define-check.ts'
import { judgeEach, type Looked, namesOf, unread } from '../../judgement.ts'
import type { Truth } from '../../truth.ts'

interface TeamsPolicy {
  readonly Identity?: string | undefined
}

/**
 * Judges Teams policies or configurations by name. Every tenant has the one named Global, so an empty list was not read.
 * @param asked.onlyGlobal judge the policy that holds for everyone who has no other.
 */
export function judgePolicies<P extends TeamsPolicy>(
  all: readonly P[],
  context: JudgeContext,
  asked: {
    readonly onlyGlobal?: boolean
    readonly what: string
    readonly meets: (policy: P) => Truth
    readonly properties: (policy: P) => Looked['properties'] & object
    readonly pass: string
    readonly fail: (names: string) => string
  },
): Judgement {
  const policies = asked.onlyGlobal ? all.filter(policy => policy.Identity === 'Global') : all
  return judgeEach(context, {
    entities: policies.map((policy, index) => ({
      kind: 'policy',
      id: policy.Identity ?? `${asked.what} ${index + 1}`,
      name: withoutTag(policy.Identity) ?? `a ${asked.what} without a readable name`,
      meets: asked.meets(policy),
      properties: asked.properties(policy),
    })),
    pass: () => asked.pass,
    fail: bad => asked.fail(namesOf(bad.map(policy => ({ name: `“${policy.name}”` })))),
    none: unread(
      asked.onlyGlobal
        ? `The ${asked.what} named Global was not read, though every tenant has it.`
        : `No ${asked.what} was read, though every tenant has one.`,
    ),
  })
}

/** Teams writes `Tag:` before the names of the policies that people can be given. */
function withoutTag(identity: string | undefined): string | undefined {
  return identity?.startsWith('Tag:') ? identity.slice('Tag:'.length) : identity
}
