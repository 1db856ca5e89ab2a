import { CHECKS } from '../../src/assess/checks/index.ts'
import { code, link, page, plain, table } from './markdown.ts'

const CONDITIONAL_ACCESS = `## Conditional Access, in all its checks

ScubaGear looks for one policy that includes all users and all apps. Ward asks besides whether that policy holds at all times and for everybody:

- A policy that holds only for some platforms, places, devices, client apps, risks or sign-in flows does not count as one for everybody. Microsoft’s own template “MFA for risky sign-ins” includes all users and all apps and would pass otherwise.
- With “require one of the selected controls”, every control must do: “MFA or a managed device” does not require MFA.
- Whoever one policy leaves out counts as covered when another policy of the same kind, without exclusions of its own, holds for them.
- A strength that allows a single-factor method is not MFA.
- Two policies that each block one kind of old client block both, and clients that are blocked for everyone are not left out of a policy that does not name them.
- Who is in a group was not read: a policy for groups may be for everyone, so Ward says unknown. So it does where no policy is enforced and security defaults, which were not read, would do the same.
- What a control of another product asks for is not in the policy: Ward says unknown where MFA may come from it.`

export function differencesPage(): string {
  const rowsOf = (kind: 'differs' | 'related') =>
    CHECKS.flatMap(check =>
      (check.equivalents[kind] ?? []).map(({ scuba, why }) => [
        scuba,
        link(code(check.id), `checks/${check.id}.md`),
        plain(why),
      ]),
    )
  return page(
    'Where Ward judges otherwise than ScubaGear',
    'src/assess/checks',
    'Ward’s verdicts are compared with ScubaGear’s own results on real exports and on its policy cases (test/agreement). Where they differ on purpose, this is why.',
    CONDITIONAL_ACCESS,
    '## The same question, answered otherwise in some tenants',
    table(['ScubaGear', 'check', 'why'], rowsOf('differs')),
    '## A near question that Ward cuts differently',
    table(['ScubaGear', 'check', 'why'], rowsOf('related')),
  )
}
