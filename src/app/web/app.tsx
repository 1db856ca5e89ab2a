import { FluentProvider } from '@fluentui/react-components'
import { Gate } from './sign-in/gate.tsx'
import { SignedInPages } from './signed-in-pages.tsx'
import { useSystemTheme } from './theme.ts'

export function App() {
  return (
    <FluentProvider theme={useSystemTheme()}>
      <Gate>{session => <SignedInPages {...session} />}</Gate>
    </FluentProvider>
  )
}
