import { PageHead } from '../parts/page-head.tsx'
import { PAGE_WORDS } from '../parts/page-words.ts'

export function SignPage() {
  return <PageHead title={PAGE_WORDS.sign} />
}
