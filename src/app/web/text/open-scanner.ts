// oxlint-disable-next-line import/default -- Vite gives the address of the bundled worker; the linter looks into its source
import scannerAddress from './scan.worker.ts?worker&url'
import type { Order, Part, Question, RecognizerWords, Reply } from './messages.ts'

/** The words Ward knows; the address has a hash of them in it, so the browser keeps the file for ever. */
const LEXICON = new URL('../../../../lexicons/ward.lexicon', import.meta.url)

/** Judges texts in a thread of its own, which has no connection to anything but this page. */
export interface OpenScanner {
  readonly words: readonly RecognizerWords[]
  /**
   * Judges one text. The one before it, where it is not done, is given up.
   * @param onPart is told the answers as they come, in the order of the lines
   */
  readonly judge: (order: Order, onPart: (part: Part) => void, onDone: () => void) => void
  readonly stop: () => void
}

/**
 * Loads the words and starts the thread.
 * @param onFault when the thread breaks, at any time later
 * @throws when the server does not answer
 */
export async function openScanner(signal: AbortSignal, onFault: () => void): Promise<OpenScanner> {
  const answer = await fetch(LEXICON, { signal })
  if (!answer.ok) throw new Error(`The word list could not be loaded: ${answer.status}.`)
  const lexicon = await answer.arrayBuffer()
  const worker = new Worker(trusted(scannerAddress), { type: 'module', name: 'ward-scanner' })
  const ask = (question: Question, handed: Transferable[] = []): void => worker.postMessage(question, handed)
  const words = await new Promise<readonly RecognizerWords[]>((resolve, reject) => {
    signal.addEventListener('abort', () => worker.terminate())
    worker.onerror = () => reject(new Error('The scanner could not be started.'))
    worker.onmessage = ({ data }: MessageEvent<Reply>) => {
      if (data.is === 'ready') resolve(data.words)
    }
    ask({ ask: 'open', lexicon }, [lexicon])
  })
  worker.onerror = onFault
  let id = 0
  return {
    words,
    judge: (order, onPart, onDone) => {
      const mine = ++id
      worker.onmessage = ({ data }: MessageEvent<Reply>) => {
        if (data.is === 'ready' || data.id !== mine) return
        if (data.is === 'part') onPart(data.part)
        else onDone()
      }
      ask({ ask: 'judge', id: mine, ...order })
    },
    stop: () => worker.terminate(),
  }
}

interface TrustedTypes {
  readonly createPolicy: (
    name: string,
    rules: { readonly createScriptURL: (address: string) => string },
  ) => { readonly createScriptURL: (address: string) => URL }
}

let policy: ReturnType<TrustedTypes['createPolicy']> | undefined

/**
 * The address as one that the content policy of the page lets a thread start from (response-headers.ts names the
 * policy). It lets through this one address; a page may make it once only.
 */
function trusted(address: string): string | URL {
  const { trustedTypes } = globalThis as { readonly trustedTypes?: TrustedTypes }
  policy ??= trustedTypes?.createPolicy('ward-scanner', {
    createScriptURL: given => {
      if (given !== scannerAddress) throw new TypeError('Only the scanner runs as a thread.')
      return given
    },
  })
  return policy?.createScriptURL(address) ?? address
}
