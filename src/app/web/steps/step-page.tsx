import type { Step } from '../../../base/hipaa/steps.ts'
import { PageHead } from '../parts/page-head.tsx'
import { PAGE_WORDS } from '../parts/page-words.ts'

export function StepPage({ step }: { step: Step }) {
  return <PageHead title={PAGE_WORDS[step]} />
}
