import { insideWorker } from '../../host/threads.ts'
import { activeContentOf } from './active-content.ts'
import { appendPages } from './append-pages.ts'
import { openPdf } from './open-pdf.ts'
import type { PdfAnswer, PdfTask } from './pdf-worker.ts'

const { data: task, post, close } = insideWorker<PdfTask, never, PdfAnswer>()

if (task.kind === 'read') {
  const { pdf, pages } = await openPdf(task.bytes)
  post({ pages, active: await activeContentOf(task.bytes, pdf), bytes: null })
} else post(await appendPages(task))
close()
