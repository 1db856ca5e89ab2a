import { CHECKS } from '../../src/assess/checks/index.ts'
import { page, table } from './markdown.ts'

const CONDITIONAL_ACCESS = `## Conditional Access, in all its checks

ScubaGear looks for one policy that includes all users and all apps. Ward asks besides whether that policy holds at all times and for everybody:

- A policy that holds only for some platforms, places, devices, client apps, risks or sign-in flows does not count as one for everybody. Microsoft’s own template “MFA for risky sign-ins” includes all users and all apps and would pass otherwise.
- With “require one of the selected controls”, every control must do: “MFA or a managed device” does not require MFA.
- Whoever one policy leaves out counts as covered when another policy of the same kind, without exclusions of its own, holds for them.
- A strength that allows a single-factor method is not MFA.`

export function differencesPage(): string {
  const rowsOf = (kind: 'differs' | 'related') =>
    CHECKS.flatMap(check =>
      (check.equivalents[kind] ?? []).map(({ scuba, why }) => [scuba, `\`${check.id}\``, why]),
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
