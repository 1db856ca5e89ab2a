import type * as z from 'zod'
import type { listFeeds, makeFeed } from '../../api/contracts/calendar-feed.ts'

export type Feeds = z.output<(typeof listFeeds)['answer']>
export type MadeFeed = z.output<(typeof makeFeed)['answer']>
