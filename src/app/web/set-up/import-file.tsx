import { Button, ProgressBar } from '@fluentui/react-components'
import { useId, useRef, useState } from 'react'
import type * as z from 'zod'
import type { importSettings } from '../../api/contracts/imports.ts'
import { call, sentenceOf } from '../parts/call.ts'
import { useJob } from '../parts/use-job.ts'
import { importedWords, LARGEST_MEGABYTES, sizeWords, wrongFile } from './import-words.ts'
import { useSetUpStyles } from './set-up-styles.ts'

/** The job's name on the server (contracts/imports.ts). */
const JOB = 'settings-import'

type Sending =
  | { readonly state: 'idle' }
  | { readonly state: 'sending'; readonly file: string; readonly size: number }
  | { readonly state: 'done'; readonly answer: z.output<typeof importSettings.answer> }
  | { readonly state: 'failed'; readonly sentence: string }

/** Chooses an export and reads it in. Once it was sent the work goes on also when the page is closed, and is shown again. */
export function ImportFile({ tenant, done }: { tenant: string; done: () => void }) {
  const styles = useSetUpStyles()
  const [sending, setSending] = useState<Sending>({ state: 'idle' })
  const input = useRef<HTMLInputElement>(null)
  const id = useId()
  // Somebody may have begun it in another tab, or before this page was opened.
  const job = useJob(tenant, JOB, () => {
    if (sending.state !== 'sending') done()
  })
  const send = async (file: File) => {
    const wrong = wrongFile(file)
    if (wrong !== null) {
      setSending({ state: 'failed', sentence: wrong })
      return
    }
    setSending({ state: 'sending', file: file.name, size: file.size })
    try {
      const answer = await call<typeof importSettings>('POST', '/api/tenants/:tenant/imports', {
        params: { tenant },
        body: file,
      })
      setSending({ state: 'done', answer })
      done()
    } catch (error) {
      setSending({ state: 'failed', sentence: sentenceOf(error) })
    }
  }
  const isBusy = sending.state === 'sending' || job !== null
  return (
    <section className={styles.file} aria-labelledby={id}>
      <strong id={id}>Choose the file</strong>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        aria-label="ProviderSettingsExport.json"
        disabled={isBusy}
        onChange={event => {
          const [file] = event.target.files ?? []
          if (file !== undefined) void send(file)
          // The same file can be chosen again after it was mended.
          event.target.value = ''
        }}
      />
      {isBusy && (
        <div role="status">
          <ProgressBar
            aria-label="Reading the settings in"
            {...(job === null || job.of === 0 ? {} : { value: (job.done + 0.5) / (job.of + 0.5) })}
          />
          {job !== null
            ? job.words
            : sending.state === 'sending'
              ? `Sending ${sending.file}, ${sizeWords(sending.size)}.`
              : ''}{' '}
          It goes on when you leave this page.
        </div>
      )}
      {sending.state === 'done' && (
        <p className={styles.said} role="status">
          {importedWords(sending.answer)}
        </p>
      )}
      {sending.state === 'failed' && (
        <div role="alert">
          <p className={styles.problem}>{sending.sentence}</p>
          <Button size="small" onClick={() => input.current?.click()}>
            Choose another file
          </Button>
        </div>
      )}
      {!isBusy && sending.state === 'idle' && (
        <span>{`A JSON file of up to ${LARGEST_MEGABYTES} MB; most have one to five.`}</span>
      )}
    </section>
  )
}
