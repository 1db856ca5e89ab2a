import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import type { Instant } from '../../../base/time.ts'
import type { endFeed, listFeeds, ShownFeed } from '../../api/contracts/calendar-feed.ts'
import type { Me } from '../../api/contracts/sign-in.ts'
import { call } from '../parts/call.ts'
import { momentWords } from '../parts/text.ts'
import { useAct } from '../parts/use-act.ts'
import { useLoaded } from '../parts/use-loaded.ts'
import { ConfirmDialog } from '../people/confirm-dialog.tsx'
import { useAccountStyles } from './account-styles.ts'
import { CalendarFeedOnce } from './calendar-feed-once.tsx'
import { NewCalendarFeed } from './calendar-feed-new.tsx'
import type { MadeFeed } from './calendar-feeds.ts'
import { Problem, Section, Shown } from './section.tsx'

/** Addresses under which a calendar program reads what is due. */
export function CalendarFeedSection({ tenants }: { tenants: Me['tenants'] }) {
  const styles = useAccountStyles()
  const [loaded, again] = useLoaded(signal =>
    call<typeof listFeeds>('GET', '/api/account/calendar-feeds', { signal }),
  )
  const [made, setMade] = useState<MadeFeed | null>(null)
  return (
    <Section title="Tasks in your calendar">
      <p className={styles.text}>
        Outlook, Apple Calendar and others can show what is due, each task on its last day. The calendar holds
        Ward’s own words and days: no patient, and nothing that somebody wrote.
      </p>
      <Shown loaded={loaded} again={again}>
        {own => (
          <>
            <FeedList feeds={own.feeds} tenants={tenants} again={again} />
            {made !== null && <CalendarFeedOnce made={made} done={() => setMade(null)} />}
            {made === null && own.choices.length > 0 && (
              <NewCalendarFeed
                choices={own.choices}
                tenants={tenants}
                made={feed => {
                  setMade(feed)
                  again()
                }}
              />
            )}
          </>
        )}
      </Shown>
    </Section>
  )
}

function FeedList({
  feeds,
  tenants,
  again,
}: {
  feeds: readonly ShownFeed[]
  tenants: Me['tenants']
  again: () => void
}) {
  const styles = useAccountStyles()
  const { act, isBusy, problem, dialog } = useAct()
  const [asked, setAsked] = useState<ShownFeed | null>(null)
  const title = (name: string) => tenants.find(one => one.name === name)?.title ?? name
  const end = ({ id }: ShownFeed) =>
    act(async run => {
      await run(() => call<typeof endFeed>('DELETE', '/api/account/calendar-feeds/:id', { params: { id } }))
      again()
    })
  if (feeds.length === 0) return <p className={styles.soft}>You have no calendar address.</p>
  return (
    <>
      <ul className={styles.list} aria-label="Calendar addresses">
        {feeds.map(feed => (
          <li key={feed.id} className={styles.row}>
            <div className={styles.words}>
              <strong>
                <bdi>{feedName(feed, title(feed.tenant))}</bdi>
              </strong>
              <p className={styles.soft}>
                {`Made ${momentWords(feed.madeAt as Instant)}. ${feed.hasEnded ? 'Ended' : 'Ends'} ${momentWords(feed.endsAt as Instant)}.`}
              </p>
            </div>
            <Button
              size="small"
              aria-label={`End the address of ${feedName(feed, title(feed.tenant))}`}
              disabledFocusable={isBusy}
              onClick={() => setAsked(feed)}
            >
              {feed.hasEnded ? 'Remove' : 'End'}
            </Button>
          </li>
        ))}
      </ul>
      <Problem sentence={problem} />
      {asked !== null && (
        <ConfirmDialog
          asked={{
            title: 'End this calendar address?',
            sentences: [
              'Calendar programs that read it show nothing new from then on. It cannot be taken back.',
            ],
            act: 'End it',
          }}
          cancel={() => setAsked(null)}
          go={() => {
            setAsked(null)
            void end(asked)
          }}
        />
      )}
      {dialog}
    </>
  )
}

function feedName({ which }: ShownFeed, title: string): string {
  return which === 'all' ? `All tasks of ${title}` : `Your tasks at ${title}`
}
