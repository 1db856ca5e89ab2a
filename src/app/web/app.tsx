import { FluentProvider } from '@fluentui/react-components'
import type { SignedOutWhy } from './sign-in/between-tabs.ts'
import { Gate } from './sign-in/gate.tsx'
import { SignedInPages } from './signed-in-pages.tsx'
import { useSystemTheme } from './theme.ts'

export function App({ why }: { why: SignedOutWhy | null }) {
  return (
    <FluentProvider theme={useSystemTheme()}>
      <Gate why={why}>{session => <SignedInPages {...session} />}</Gate>
    </FluentProvider>
  )
}
