import { FluentProvider } from '@fluentui/react-components'
import { useEffect } from 'react'
import { AssessmentPage } from './assessment-page.tsx'
import { useAssessment } from './load-assessment.ts'
import { PageFrame } from './parts/page-frame.tsx'
import { Failed, Loading, NoSuchPage, NothingYet } from './parts/states.tsx'
import { useSystemTheme } from './theme.ts'

export function App() {
  return (
    <FluentProvider theme={useSystemTheme()}>
      {location.pathname === '/' ? <FirstPage /> : <NoSuchPage />}
    </FluentProvider>
  )
}

function FirstPage() {
  const [loaded, again] = useAssessment()
  const name = loaded.state === 'shown' ? loaded.assessment.tenant.name : null
  useEffect(() => {
    document.title = name === null ? 'Ward' : `Ward: ${name}`
  }, [name])
  if (loaded.state === 'shown') {
    return (
      <PageFrame practice={name ?? 'This clinic'}>
        <AssessmentPage assessment={loaded.assessment} />
      </PageFrame>
    )
  }
  return (
    <PageFrame>
      {loaded.state === 'loading' ? (
        <Loading />
      ) : loaded.state === 'failed' ? (
        <Failed why={loaded.why} again={again} />
      ) : (
        <NothingYet />
      )}
    </PageFrame>
  )
}
