import { Button } from '@fluentui/react-components'
import { useCallback, useEffect, useRef, useState } from 'react'
import type * as z from 'zod'
import type {
  acceptSignature,
  declineSignature,
  openSignatureDocument,
  openSignatureText,
  sealSignatureAgain,
  voidSignature,
} from '../../api/contracts/signatures.ts'
import { goToAddress } from '../address.ts'
import { call, callForFile, CallFailed } from '../parts/call.ts'
import { KeptLine } from '../parts/kept-line.tsx'
import { PageHead } from '../parts/page-head.tsx'
import { useProveAgain } from '../parts/prove-again.tsx'
import { useTenant } from '../parts/tenant.ts'
import { useAct } from '../parts/use-act.ts'
import { useDraft } from '../parts/use-draft.ts'
import { DocumentView } from './document-view.tsx'
import { OutsidePanel } from './outside-panel.tsx'
import { Proof, type Read } from './proof.tsx'
import { ProofNeeded } from './proof-needed.tsx'
import { ReasonForm } from './reason-form.tsx'
import { saveFile } from './save-file.ts'
import { SignForm } from './sign-form.tsx'
import {
  type backOf,
  codeOf,
  fileWords,
  NEXT_WORDS,
  type SignFields,
  STATE_WORDS,
  whenWords,
} from './sign-words.ts'
import { useSignStyles } from './sign-styles.ts'

type Text = z.output<typeof openSignatureText.answer>['text']

const NOTHING: SignFields = { title: '', authority: '' }

/** One signature, as whoever is there may see and do it. */
export function SignatureView({
  read,
  again,
  back,
}: {
  read: Read
  again: () => void
  back: ReturnType<typeof backOf>
}) {
  const styles = useSignStyles()
  const { name: tenant, permissions } = useTenant()
  const { signature, organisation, me, practice } = read
  const { document, state } = signature
  const params = { tenant, id: signature.id }
  const [run, dialog] = useProveAgain()
  const { act, isBusy, problem, dialog: actDialog } = useAct()
  const draft = useDraft<SignFields>(`sign:${signature.id}`, tenant)
  const { text, viewed, problem: textProblem, opened } = useText(read, tenant)
  const [scrolled, setScrolled] = useState(false)
  const reachedEnd = useCallback(() => setScrolled(true), [])
  const isOpen = state === 'pending'
  const signs = isOpen && me.may
  const top = useDone(state)
  const openFile = () =>
    act(async () => {
      const file = await callForFile<typeof openSignatureDocument>(
        'POST',
        '/api/tenants/:tenant/signatures/:id/document',
        { params },
      )
      saveFile(file, document.title)
      opened()
    })
  const reason = (path: '/decline' | '/void') => async (why: string) => {
    const given = { params, body: { why, expects: signature.version } }
    await run(() =>
      path === '/decline'
        ? call<typeof declineSignature>('POST', '/api/tenants/:tenant/signatures/:id/decline', given)
        : call<typeof voidSignature>('POST', '/api/tenants/:tenant/signatures/:id/void', given),
    )
    again()
  }
  return (
    <>
      <PageHead who={organisation} title={headOf(read)} />
      <div className={styles.page}>
        <p className={styles.text} ref={top} tabIndex={-1} role="status">
          {leadOf(read)}
        </p>
        {signature.why !== null && state !== 'failed' && (
          <p className={styles.note}>{`The reason: ${signature.why}`}</p>
        )}
        {!isOpen && back !== null && (
          <div className={styles.acts}>
            <Button onClick={() => goToAddress(back.address)}>{back.words}</Button>
          </div>
        )}
        {state === 'completed' || state === 'failed' ? (
          <Proof
            read={read}
            sealAgain={
              permissions.includes('agreements:sign')
                ? () =>
                    void act(async prove => {
                      const body = { expects: signature.version }
                      await prove(() =>
                        call<typeof sealSignatureAgain>(
                          'POST',
                          '/api/tenants/:tenant/signatures/:id/seal-again',
                          { params, body },
                        ),
                      )
                      again()
                    })
                : null
            }
          />
        ) : null}
        {problem !== null && (
          <p className={styles.alert} role="alert">
            {problem}
          </p>
        )}
        {textProblem !== null && (
          <p className={styles.alert} role="alert">
            {textProblem}
          </p>
        )}
        {isOpen && <OutsidePanel read={read} again={again} />}
        {(text !== null || !read.hasText) && (
          <DocumentView
            document={document}
            text={text}
            isAsked={signs}
            isBusy={isBusy}
            openFile={() => void openFile()}
            reachedEnd={reachedEnd}
          />
        )}
        {isOpen && !me.may && <p className={styles.note}>{me.whyNot}</p>}
        {signs && me.proof === 'set-up' && <ProofNeeded />}
        {signs && me.proof !== 'set-up' && draft.isRead && (
          <>
            <KeptLine draft={draft} />
            <SignForm
              signer={{ name: me.name, email: me.email, organisation, capacity: me.capacity }}
              sentence={signature.sentence}
              documentFacts={[
                ['Document', `${document.title}, ${fileWords(document)}`],
                ['SHA-256', document.sha256],
              ]}
              consent={read.consent}
              fields={draft.value ?? NOTHING}
              change={draft.set}
              viewed={viewed}
              needsCode={me.proof === 'code'}
              proof={me.proof === 'passkey' ? <ProofNeeded passkey={again} /> : undefined}
              sign={async given => {
                const { title, authority, name } = given
                const body = {
                  expects: signature.version,
                  sha256: document.sha256,
                  consent: { version: read.consent.version, ticked: true },
                  intent: true,
                  scrolled,
                  name,
                  title,
                  authority,
                  code: given.code.trim() === '' ? null : codeOf(given.code),
                }
                try {
                  await run(() =>
                    call<typeof acceptSignature>('POST', '/api/tenants/:tenant/signatures/:id/accept', {
                      params,
                      body,
                    }),
                  )
                  draft.clear()
                } finally {
                  // What is asked of the signer may be another thing by now: a code, or nothing any more.
                  again()
                }
              }}
            />
            <ReasonForm
              open="I do not want to sign this"
              label="Why do you decline?"
              button="Decline to sign"
              act={reason('/decline')}
            />
          </>
        )}
        {permissions.includes('agreements:sign') && isOpen && (
          <ReasonForm
            open="Take the request back"
            label="Why is the request taken back?"
            button="Take it back"
            act={reason('/void')}
          />
        )}
        {practice && (
          <p className={styles.soft}>The practice clinic is made up: what you sign here binds nobody.</p>
        )}
      </div>
      {dialog}
      {actDialog}
    </>
  )
}

/** What was just done is read out: the focus goes to it when the state changes. */
function useDone(state: string) {
  const top = useRef<HTMLParagraphElement>(null)
  const last = useRef(state)
  useEffect(() => {
    if (last.current === state) return
    last.current = state
    top.current?.focus()
    scrollTo({ top: 0 })
  }, [state])
  return top
}

/** The words of the document, asked for once; Ward keeps that they were given. */
function useText({ signature, hasText, me }: Read, tenant: string) {
  const [text, setText] = useState<Text | null>(null)
  const [viewed, setViewed] = useState(me.viewed)
  const [problem, say] = useState<string | null>(null)
  const { id } = signature
  useEffect(() => {
    if (!hasText) return
    let isWanted = true
    call<typeof openSignatureText>('POST', '/api/tenants/:tenant/signatures/:id/text', {
      params: { tenant, id },
    }).then(
      answer => {
        if (!isWanted) return
        setText(answer.text)
        setViewed(true)
      },
      (error: unknown) => {
        if (!(error instanceof CallFailed)) throw error
        if (isWanted) say(error.message)
      },
    )
    return () => {
      isWanted = false
    }
  }, [hasText, tenant, id])
  return { text, viewed, problem, opened: () => setViewed(true) }
}

function headOf({ signature }: Read): string {
  return signature.state === 'pending' ? `Sign: ${signature.document.title}` : signature.document.title
}

function leadOf({ signature }: Read): string {
  const { state, ends, askedBy, askedAt, signer, acceptedAt } = signature
  if (state === 'pending') {
    return `${askedBy.name} asked for this on ${whenWords(askedAt)}. It can be signed until ${whenWords(ends)}.`
  }
  if (signer !== null && acceptedAt !== null) {
    return `${STATE_WORDS[state]}. ${signer.name} signed on ${whenWords(acceptedAt)}.`
  }
  const next = NEXT_WORDS[state]
  return `${STATE_WORDS[state]}.${next === undefined ? '' : ` ${next}`}`
}
