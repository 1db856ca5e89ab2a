import { Button } from '@fluentui/react-components'
import { useState } from 'react'
import type * as z from 'zod'
import type { Instant } from '../../../base/time.ts'
import type { listTokens, makeToken, revokeToken, ShownToken } from '../../api/contracts/own-account.ts'
import type { Me } from '../../api/contracts/sign-in.ts'
import { call } from '../parts/call.ts'
import { momentWords } from '../parts/text.ts'
import { ConfirmDialog } from '../people/confirm-dialog.tsx'
import { useAccountStyles } from './account-styles.ts'
import { NewToken } from './new-token.tsx'
import { Problem, Section, Shown } from './section.tsx'
import { TokenOnce } from './token-once.tsx'
import { useAct } from '../parts/use-act.ts'
import { useLoaded } from '../parts/use-loaded.ts'

type Own = z.output<(typeof listTokens)['answer']>
type Made = z.output<(typeof makeToken)['answer']>

/** Programs that act for the person. */
export function TokensSection({ tenants }: { tenants: Me['tenants'] }) {
  const styles = useAccountStyles()
  const [loaded, again] = useLoaded(signal =>
    call<typeof listTokens>('GET', '/api/account/tokens', { signal }),
  )
  const [made, setMade] = useState<Made | null>(null)
  return (
    <Section title="API tokens">
      <p className={styles.text}>
        With a token a program asks Ward in your name: a report every night, or a dashboard. It can do what
        you choose for it and never more than you.
      </p>
      <Shown loaded={loaded} again={again}>
        {own => (
          <>
            <Tokens own={own} tenants={tenants} again={again} />
            {made !== null && <TokenOnce made={made} done={() => setMade(null)} />}
            {made === null && own.choices.length > 0 && (
              <NewToken
                choices={own.choices}
                tenants={tenants}
                made={token => {
                  setMade(token)
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

function Tokens({ own, tenants, again }: { own: Own; tenants: Me['tenants']; again: () => void }) {
  const styles = useAccountStyles()
  const { act, isBusy, problem, dialog } = useAct()
  const [asked, setAsked] = useState<ShownToken | null>(null)
  const revoke = ({ id }: ShownToken) =>
    act(async run => {
      await run(() => call<typeof revokeToken>('DELETE', '/api/account/tokens/:id', { params: { id } }))
      again()
    })
  if (own.tokens.length === 0) {
    return (
      <p className={styles.soft}>
        {own.choices.length === 0 ? 'You have none, and no role that a program could use.' : 'You have none.'}
      </p>
    )
  }
  const allows = new Map<string, string>(own.choices.map(choice => [choice.permission, choice.allows]))
  const title = (name: string) => tenants.find(one => one.name === name)?.title ?? name
  return (
    <>
      <ul className={styles.list} aria-label="API tokens">
        {own.tokens.map(token => (
          <li key={token.id} className={styles.row}>
            <div className={styles.words}>
              <strong>
                <bdi>{token.name}</bdi>
              </strong>
              <p className={styles.soft}>
                {`May ${token.permissions.map(one => allows.get(one) ?? one).join('; ')}. For ${token.tenants === null ? 'all your tenants' : token.tenants.map(title).join(', ')}.`}
              </p>
              <p className={styles.soft}>{timesOf(token)}</p>
            </div>
            <Button
              size="small"
              aria-label={`Revoke ${token.name}`}
              disabledFocusable={isBusy}
              onClick={() => setAsked(token)}
            >
              {token.hasEnded ? 'Remove' : 'Revoke'}
            </Button>
          </li>
        ))}
      </ul>
      <Problem sentence={problem} />
      {asked !== null && (
        <ConfirmDialog
          asked={{
            title: `Revoke “${asked.name}”?`,
            sentences: ['Programs that use it are refused from then on. It cannot be taken back.'],
            act: 'Revoke it',
          }}
          cancel={() => setAsked(null)}
          go={() => {
            setAsked(null)
            void revoke(asked)
          }}
        />
      )}
      {dialog}
    </>
  )
}

function timesOf({ endsAt, usedAt, hasEnded }: ShownToken): string {
  const used = usedAt === null ? 'Never used.' : `Last used ${momentWords(usedAt as Instant)}.`
  return `${hasEnded ? 'Ended' : 'Ends'} ${momentWords(endsAt as Instant)}. ${used}`
}
