import type { ReactNode } from 'react'
import { HELP_TOPICS, type HelpTopic } from '../../api/contracts/help-topics.ts'
import { PageHead } from '../parts/page-head.tsx'
import { BackToHelp } from './back-to-help.tsx'
import { KeyboardTopic } from './keyboard-topic.tsx'
import { StepsTopic } from './steps-topic.tsx'
import { WordsTopic } from './words-topic.tsx'
import { YourDataTopic } from './your-data-topic.tsx'

const CONTENT: { readonly [T in HelpTopic]: () => ReactNode } = {
  steps: StepsTopic,
  words: WordsTopic,
  keyboard: KeyboardTopic,
  'your-data': YourDataTopic,
}

/** One of the topics that help tells by itself. */
export function TopicView({ topic }: { topic: HelpTopic }) {
  const Content = CONTENT[topic]
  return (
    <>
      <BackToHelp />
      <PageHead title={HELP_TOPICS[topic].title} />
      <Content />
    </>
  )
}
