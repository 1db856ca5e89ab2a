import { lazy, Suspense } from 'react'
import { HELP_TOPICS, type HelpTopic } from '../../api/contracts/help-topics.ts'
import { useView } from '../address.ts'
import { Loading } from '../parts/states.tsx'
import { isGuide } from './guide-links.ts'
import { HelpIndex } from './help-index.tsx'
import { TopicView } from './topic-view.tsx'

/** Reading Markdown comes with the first guide that is opened. */
const GuideView = lazy(async () => ({ default: (await import('./guide-view.tsx')).GuideView }))

/** Guides, the steps, Ward's words, the keys and where the data is: all of it is here without the web. */
export function HelpPage() {
  const [{ topic }] = useView()
  if (topic !== null && isTopic(topic)) return <TopicView topic={topic} />
  if (topic === null || !isGuide(topic)) return <HelpIndex />
  return (
    <Suspense fallback={<Loading />}>
      <GuideView key={topic} guide={topic} />
    </Suspense>
  )
}

function isTopic(topic: string): topic is HelpTopic {
  return Object.hasOwn(HELP_TOPICS, topic)
}
