import { expect, test } from 'vitest'
import { readClinicExport } from '../connect/practice/clinic/read-clinic.ts'
import { readExportApart } from './read-export-apart.ts'

test('a thread reads what is read at once, word for word', async () => {
  const bytes = Buffer.from(readClinicExport())
  expect(await readExportApart(bytes, 0)).toEqual(await readExportApart(bytes))
})

test('what is wrong with a file is told across the threads', async () => {
  const wrong = readExportApart(Buffer.from('{"a":1}'), 0)
  await expect(wrong).rejects.toMatchObject({ code: 'bad-input', message: /not a ScubaGear export/ })
})
