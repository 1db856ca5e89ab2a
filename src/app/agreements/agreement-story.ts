import { agreementHistory, type AgreementWork } from '../../comply/agreements/agreement-records.ts'
import { namesIn, whatWasDone } from '../../comply/agreements/version-words.ts'

/**
 * What was done with an agreement, version by version.
 * @param people names of accounts as they are now; of one that is gone, that which stands beside what they did is told
 */
export async function agreementStory(
  { store, scope }: Pick<AgreementWork, 'store' | 'scope'>,
  id: string,
  people: readonly { readonly id: string; readonly name: string }[],
) {
  const versions = await agreementHistory(store, scope, id)
  const then = versions.flatMap(({ value }) => namesIn(value))
  const names = new Map([...then, ...people.map(account => [account.id, account.name] as const)])
  return versions.map(({ value, version, at, by, leaf }, index) => ({
    version,
    at,
    by: names.get(by) ?? by,
    did: whatWasDone(versions[index - 1]?.value ?? null, value),
    leaf,
  }))
}
