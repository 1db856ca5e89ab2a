import fastify from 'fastify'
import { expect, test } from 'vitest'
import * as z from 'zod'
import { answerCompiler, writtenOnce } from './written-answers.ts'

test('what is kept is validated and written once; what is not kept each time; what the schema lacks is left out', async () => {
  let validated = 0
  const counted = z.string().refine(() => {
    validated += 1
    return true
  })
  const server = fastify()
  server.setSerializerCompiler(answerCompiler)
  const kept = writtenOnce({ word: 'kept', secret: 'no' })
  const fresh = { word: 'fresh', secret: 'no' }
  for (const [url, answer] of [
    ['/kept', kept],
    ['/fresh', fresh],
  ] as const) {
    server.get(url, { schema: { response: { '2xx': z.object({ word: counted }) } } }, async () => answer)
  }
  const ask = async (url: string) => (await server.inject(url)).body
  expect([await ask('/kept'), await ask('/kept'), validated]).toEqual([
    '{"word":"kept"}',
    '{"word":"kept"}',
    1,
  ])
  expect([await ask('/fresh'), await ask('/fresh'), validated]).toEqual([
    '{"word":"fresh"}',
    '{"word":"fresh"}',
    3,
  ])
  await server.close()
})
