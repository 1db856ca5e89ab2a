import { expect, it } from 'vitest'
import { networkFields, relatedAddresses } from './ecs-network.ts'
import { exportedRecord } from './exported.fixture.ts'

it.each([
  {
    why: 'an address with a port',
    ClientIP: '10.1.2.3:443',
    address: '10.1.2.3',
    client: { address: '10.1.2.3', ip: '10.1.2.3', port: 443 },
  },
  {
    why: 'IPv6 in brackets with a port',
    ClientIP: '[2001:db8::1]:65535',
    address: '2001:db8::1',
    client: { address: '2001:db8::1', ip: '2001:db8::1', port: 65_535 },
  },
  {
    why: 'IPv6 has colons of its own',
    ClientIP: '2001:db8::1:22',
    address: '2001:db8::1:22',
    client: { address: '2001:db8::1:22', ip: '2001:db8::1:22' },
  },
  {
    why: 'no port is larger than 65535',
    ClientIP: '10.1.2.3:65536',
    address: '10.1.2.3',
    client: { address: '10.1.2.3', ip: '10.1.2.3' },
  },
  {
    why: 'a host name is no address',
    ClientIP: 'pc.clinic.example',
    address: null,
    client: { address: 'pc.clinic.example', domain: 'pc.clinic.example' },
  },
  { why: 'nothing is nothing', ClientIP: '', address: null, client: undefined },
])('client: $why', ({ ClientIP, address, client }) => {
  const fields = networkFields(exportedRecord({ ClientIP }, { address }))
  expect(fields.client).toEqual(client)
  expect(fields.source).toEqual(
    address === null
      ? undefined
      : { ip: address, ...(client && 'port' in client ? { port: client.port } : {}) },
  )
})

it.each([
  {
    why: 'a version is no address: the name stands for it',
    text: 'HE1PR01 (15.20.2707.032)\r\n',
    server: { address: 'HE1PR01', domain: 'HE1PR01' },
  },
  {
    why: 'an address',
    text: 'HE1PR01 (192.0.2.7)',
    server: { address: '192.0.2.7', domain: 'HE1PR01', ip: '192.0.2.7' },
  },
  {
    why: 'all of it in brackets',
    text: '[HE1PR01 (192.0.2.7)]',
    server: { address: '192.0.2.7', domain: 'HE1PR01', ip: '192.0.2.7' },
  },
  { why: 'something else', text: 'a b c', server: undefined },
  { why: 'a text that is far too long', text: `${'A'.repeat(400)} (192.0.2.7)`, server: undefined },
])('server: $why', ({ text, server }) => {
  const one = exportedRecord({ OriginatingServer: text }, { address: '10.0.0.1' })
  expect(networkFields(one).server).toEqual(server)
  expect(relatedAddresses(one)).toEqual(server && 'ip' in server ? ['10.0.0.1', server.ip] : ['10.0.0.1'])
})
