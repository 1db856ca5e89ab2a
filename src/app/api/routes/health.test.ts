import fastify from 'fastify'
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod'
import { expect, onTestFinished, test } from 'vitest'
import { HOST, openDoors } from '../doors.fixture.ts'
import { addHealthRoutes } from './health.ts'

test('a service manager hears that it answers and that it can work', async () => {
  const { server } = await openDoors({ tenants: [] })
  for (const url of ['/healthz', '/readyz']) {
    const { statusCode, body } = await server.inject({ url, headers: { host: HOST } })
    expect([url, statusCode, body]).toEqual([url, 200, '{"status":"ok"}'])
  }
})

test('it is not ready when its installation cannot be read, and answers all the same', async () => {
  const { server, store } = await openDoors({ tenants: [] })
  await store.close()
  const ask = (url: string) => server.inject({ url, headers: { host: HOST } })
  expect((await ask('/readyz')).statusCode).toBe(503)
  expect((await ask('/readyz')).json()).toEqual({ status: 'not-ready' })
  expect((await ask('/healthz')).statusCode).toBe(200)
})

test.each<[string, () => Promise<boolean>, number]>([
  ['the pages are there', async () => true, 200],
  ['the pages are missing', async () => false, 503],
  ['asking goes wrong', () => Promise.reject(new Error('disk')), 503],
])('ready when %s', async (_, isReady, status) => {
  const server = fastify()
  onTestFinished(() => server.close())
  server.setValidatorCompiler(validatorCompiler)
  server.setSerializerCompiler(serializerCompiler)
  addHealthRoutes(server, isReady)
  const answer = await server.inject('/readyz')
  expect(answer.statusCode).toBe(status)
  expect(answer.body).not.toContain('disk')
})
