import { Button, Field, Input } from '@fluentui/react-components'
import { useCallback, useState } from 'react'
import type {
  acceptAsCounterparty,
  counterpartyDocument,
  declineAsCounterparty,
  OpenedByLink,
  openCounterparty,
} from '../../api/contracts/counterparty.ts'
import { call, callForFile } from '../parts/call.ts'
import { CopyButton } from '../parts/copy-button.tsx'
import { FieldProblems, problemAt } from '../parts/field-problems.tsx'
import { DocumentView } from '../sign/document-view.tsx'
import { ReasonForm } from '../sign/reason-form.tsx'
import { saveFile } from '../sign/save-file.ts'
import { SignForm } from '../sign/sign-form.tsx'
import { fileWords, type SignFields, sizeWords, whenWords } from '../sign/sign-words.ts'
import { useSignStyles } from '../sign/sign-styles.ts'
import { DoorFrame, useDoorStyles } from './door-frame.tsx'
import { useSending } from './use-sending.ts'

const CODE = 'counterparty-code'

interface Key {
  readonly token: string
  readonly code: string
}

/**
 * Where somebody without an account signs: a one-time link brought them here, and a code that came another way opens the
 * document. They see this one signature and nothing else of Ward.
 */
export function CounterpartyPage({ token }: { token: string | null }) {
  const [opened, setOpened] = useState<{ readonly entry: Key; readonly shown: OpenedByLink } | null>(null)
  if (token === null) return <WithoutLink />
  if (opened === null) return <AskCode token={token} opened={(entry, shown) => setOpened({ entry, shown })} />
  const change = (shown: OpenedByLink) => setOpened(last => (last === null ? null : { ...last, shown }))
  return opened.shown.state === 'pending' ? (
    <ToSign {...opened} change={change} />
  ) : (
    <Done {...opened} change={change} />
  )
}

function WithoutLink() {
  const styles = useDoorStyles()
  return (
    <DoorFrame title="This page needs its link">
      <p className={styles.lead}>
        Open the whole link that you were sent. It can be opened once in this window: if you loaded the page
        anew, open the link again.
      </p>
    </DoorFrame>
  )
}

function AskCode({ token, opened }: { token: string; opened: (entry: Key, shown: OpenedByLink) => void }) {
  const styles = useDoorStyles()
  const [code, setCode] = useState('')
  const { problems, isBusy, submit } = useSending((_, message) =>
    // What is wrong with the link is not mended in the field.
    message.startsWith('This code') ? CODE : null,
  )
  const wrong = () => (code.trim() === '' ? [{ field: CODE, message: 'Type the code.' }] : [])
  const send = async () => {
    const key = { token, code }
    opened(key, await call<typeof openCounterparty>('POST', '/api/counterparty/open', { body: key }))
  }
  return (
    <DoorFrame title="A document waits for your signature">
      <p className={styles.lead}>
        Type the eight digits that you were given apart from the link, such as by telephone.
      </p>
      <FieldProblems problems={problems} />
      <form
        className={styles.form}
        noValidate
        onSubmit={event => {
          event.preventDefault()
          void submit(wrong(), send)
        }}
      >
        <Field label="Code" hint="Eight digits." {...problemAt(problems, CODE)}>
          <Input
            id={CODE}
            value={code}
            inputMode="numeric"
            autoComplete="off"
            maxLength={40}
            onChange={(_, { value }) => setCode(value)}
          />
        </Field>
        <Button type="submit" appearance="primary" disabledFocusable={isBusy}>
          Open the document
        </Button>
      </form>
      <p className={styles.soft}>Nothing is signed by opening it.</p>
    </DoorFrame>
  )
}

interface Shown {
  readonly entry: Key
  readonly shown: OpenedByLink
  readonly change: (shown: OpenedByLink) => void
}

function ToSign({ entry, shown, change }: Shown) {
  const styles = useSignStyles()
  const { from, signer, document, text, version } = shown
  const [fields, setFields] = useState<SignFields>({ title: '', authority: '' })
  const [viewed, setViewed] = useState(text !== null)
  const [scrolled, setScrolled] = useState(false)
  const reachedEnd = useCallback(() => setScrolled(true), [])
  const { problems, isBusy, submit } = useSending(() => null)
  const openFile = () =>
    submit([], async () => {
      const file = await callForFile<typeof counterpartyDocument>('POST', '/api/counterparty/document', {
        body: { ...entry, copy: false },
      })
      saveFile(file, document.title)
      setViewed(true)
    })
  return (
    <DoorFrame title={`Sign: ${document.title}`} wide>
      <div className={styles.page}>
        <p className={styles.text}>
          {`${from.name} of ${from.organisation} asks ${signer.name} of ${signer.organisation} to sign this. It can be signed here until ${whenWords(shown.linkEnds)}.`}
        </p>
        <p className={styles.soft}>
          {`If you are not ${signer.name}, close this page and tell ${from.organisation}.`}
        </p>
        <FieldProblems problems={problems} />
        <DocumentView
          document={document}
          text={text}
          isAsked
          isBusy={isBusy}
          openFile={() => void openFile()}
          reachedEnd={reachedEnd}
        />
        <SignForm
          signer={{
            name: signer.name,
            email: signer.email,
            organisation: signer.organisation,
            capacity: signer.title === '' ? null : signer.title,
          }}
          sentence={shown.sentence}
          documentFacts={[
            ['Document', `${document.title}, ${fileWords(document)}`],
            ['SHA-256', document.sha256],
          ]}
          consent={shown.consent}
          fields={fields}
          change={setFields}
          viewed={viewed}
          needsCode={false}
          sign={async ({ name, title, authority }) => {
            const body = {
              ...entry,
              expects: version,
              sha256: document.sha256,
              consent: { version: shown.consent.version, ticked: true },
              intent: true,
              scrolled,
              name,
              title,
              authority,
            }
            change(await call<typeof acceptAsCounterparty>('POST', '/api/counterparty/accept', { body }))
          }}
        />
        <ReasonForm
          open="I do not want to sign this"
          label="Why do you decline?"
          button="Decline to sign"
          act={async why => {
            const body = { ...entry, why, expects: version }
            change(await call<typeof declineAsCounterparty>('POST', '/api/counterparty/decline', { body }))
          }}
        />
      </div>
    </DoorFrame>
  )
}

function Done({ entry, shown, change }: Shown) {
  const styles = useSignStyles()
  const { problems, isBusy, submit } = useSending(() => null)
  const { from, sealed, document, signer, acceptedAt } = shown
  if (shown.state === 'declined') {
    return (
      <DoorFrame title="You declined">
        <p className={styles.text} role="status">
          {`${from.organisation} sees your reason. Nothing was signed, and the link opens nothing any more.`}
        </p>
      </DoorFrame>
    )
  }
  const look = () =>
    submit([], async () =>
      change(await call<typeof openCounterparty>('POST', '/api/counterparty/open', { body: entry })),
    )
  const save = () =>
    submit([], async () => {
      const body = { ...entry, copy: true }
      saveFile(
        await callForFile<typeof counterpartyDocument>('POST', '/api/counterparty/document', { body }),
        `${document.title} signed`,
      )
    })
  return (
    <DoorFrame title="You have signed">
      <div className={styles.page}>
        <p className={styles.text} role="status">
          {`${signer.name} signed “${document.title}” on ${acceptedAt === null ? '' : whenWords(acceptedAt)}. ${from.organisation} has your signature.`}
        </p>
        <FieldProblems problems={problems} />
        {sealed === null ? (
          <>
            <p className={styles.text}>The sealed copy is not there yet. What you signed is kept.</p>
            <div className={styles.acts}>
              <Button disabledFocusable={isBusy} onClick={() => void look()}>
                Look again
              </Button>
            </div>
          </>
        ) : (
          <>
            <p className={styles.text}>
              {`Save your copy now: the document, your signature and the certificate of how you signed, in one sealed PDF. The link gives it until ${whenWords(shown.linkEnds)}.`}
            </p>
            <div className={styles.acts}>
              <Button appearance="primary" disabledFocusable={isBusy} onClick={() => void save()}>
                {`Save the sealed PDF (${sizeWords(sealed.bytes)})`}
              </Button>
            </div>
            <p className={styles.soft}>
              SHA-256 of the sealed PDF: <span className={styles.hash}>{sealed.sha256}</span>{' '}
              <CopyButton text={sealed.sha256} what="the SHA-256 of the sealed PDF" />
            </p>
          </>
        )}
      </div>
    </DoorFrame>
  )
}
