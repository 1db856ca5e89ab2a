import { insideWorker } from '../../host/threads.ts'
import { appendPages } from './append-pages.ts'
import { openPdf } from './open-pdf.ts'
import type { PdfAnswer, PdfTask } from './pdf-worker.ts'

const { data: task, post, close } = insideWorker<PdfTask, never, PdfAnswer>()

if (task.kind === 'read') post({ pages: (await openPdf(task.bytes)).pages, bytes: null })
else post(await appendPages(task))
close()
