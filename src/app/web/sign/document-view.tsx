import { Button } from '@fluentui/react-components'
import { Fragment, useEffect, useRef } from 'react'
import type * as z from 'zod'
import type { shownDocument, shownText } from '../../api/contracts/signature-shown.ts'
import { CopyButton } from '../parts/copy-button.tsx'
import { SIGN_IDS, fileWords } from './sign-words.ts'
import { useSignStyles } from './sign-styles.ts'

type Text = z.output<typeof shownText>

/** The whole document: its words where Ward wrote them, and always the exact file with its SHA-256. */
export function DocumentView({
  document,
  text,
  isAsked,
  isBusy,
  openFile,
  reachedEnd,
}: {
  document: z.output<typeof shownDocument>
  /** Null where it can be opened as a file only. */
  text: Text | null
  /** Whether it waits to be signed. */
  isAsked: boolean
  isBusy: boolean
  /** Gives the exact file. */
  openFile: () => void
  /** Called once when the end of the text is on the screen. */
  reachedEnd: () => void
}) {
  const styles = useSignStyles()
  const end = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (end.current === null || text === null) return
    const watch = new IntersectionObserver(seen => {
      if (seen.some(({ isIntersecting }) => isIntersecting)) reachedEnd()
    })
    watch.observe(end.current)
    return () => watch.disconnect()
  }, [text, reachedEnd])
  return (
    <section className={styles.part} aria-labelledby="sign-document-title">
      <h2 className={styles.title} id="sign-document-title">
        The document
      </h2>
      {text === null ? (
        <p className={styles.text}>
          {`“${document.title}”, ${fileWords(document)}.${isAsked ? ' Open the file and read all of it before you sign.' : ''}`}
        </p>
      ) : (
        <article className={styles.document} id={SIGN_IDS.document} tabIndex={-1}>
          <DocumentText text={text} />
          <div ref={end} />
        </article>
      )}
      <div className={styles.acts}>
        <Button
          {...(text === null ? { id: SIGN_IDS.document } : {})}
          appearance={text === null && isAsked ? 'primary' : 'secondary'}
          disabledFocusable={isBusy}
          onClick={openFile}
        >
          {`Open the exact PDF (${fileWords(document)})`}
        </Button>
      </div>
      <p className={styles.soft}>
        {text === null ? '' : 'The words above are those of this file. '}
        SHA-256 of the file: <span className={styles.hash}>{document.sha256}</span>{' '}
        <CopyButton text={document.sha256} what="the SHA-256 of the document" />
      </p>
    </section>
  )
}

function DocumentText({ text }: { text: Text }) {
  const styles = useSignStyles()
  return (
    <>
      <h3 className={styles.documentTitle}>{text.title}</h3>
      {text.parts.map((part, index) => (
        <Fragment key={index}>
          {part.kind === 'heading' && <h4 className={styles.heading}>{part.text}</h4>}
          {part.kind === 'paragraph' && <p className={styles.paragraph}>{part.text}</p>}
          {part.kind === 'list' && (
            <ul className={styles.list}>
              {part.items.map((item, at) => (
                <li key={at}>{item}</li>
              ))}
            </ul>
          )}
          {part.kind === 'facts' && (
            <div className={styles.factsOfDocument}>
              <Facts rows={part.rows} />
            </div>
          )}
        </Fragment>
      ))}
    </>
  )
}

/** What, and what is known of it. */
export function Facts({ rows }: { rows: readonly (readonly [string, string])[] }) {
  const styles = useSignStyles()
  return (
    <dl className={styles.facts}>
      {rows.map(([label, value], index) => (
        <Fragment key={index}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </Fragment>
      ))}
    </dl>
  )
}
