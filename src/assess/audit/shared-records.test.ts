import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import type { AuditEvent } from '../../base/audit/event.ts'
import { normaliseRecord } from '../../collect/audit/normalise/normalise-record.ts'
import { readAuditFile } from '../../collect/audit/read/read-audit-file.ts'
import { type ClassifiedActor, classifyActor } from './classify-actor.ts'

/** The real data for development, beside the repository or where WARD_SHARED says; never part of it. */
const SHARED = process.env.WARD_SHARED ?? fileURLToPath(new URL('../../../../shared', import.meta.url))
const AUDIT = join(SHARED, 'data/audit')

async function judgedIn(file: string): Promise<readonly (readonly [AuditEvent, ClassifiedActor])[]> {
  const judged: (readonly [AuditEvent, ClassifiedActor])[] = []
  for await (const { records } of readAuditFile(join(AUDIT, file))) {
    for (const record of records) {
      const event = normaliseRecord(record)
      if (!('rejected' in event)) judged.push([event, classifyActor(event)])
    }
  }
  return judged
}

describe.skipIf(!existsSync(AUDIT))(`records of others (${AUDIT})`, () => {
  test.each([
    [
      'LogonType 1, S-1-5-18 and ExternalAccess: the service indexes, no administrator reads',
      'elastic-integrations-o365/test-exchange-item-events.json',
      () => true,
      { class: 'service' },
      9,
    ],
    [
      'the same as bare records',
      'elastic-beats-o365/02-exchange-item.log',
      () => true,
      { class: 'service' },
      9,
    ],
    [
      'cmdlets of the datacenter with ExternalAccess true',
      'elastic-beats-o365/01-exchange-admin.log',
      () => true,
      { class: 'service', rule: 'datacenter-account' },
      100,
    ],
    [
      'EWS by python-requests, with LogonType 0, UserType 0 and equal SIDs',
      'splunk-security_content/example_logs.json',
      (event: AuditEvent) => event.operation === 'MailItemsAccessed',
      { class: 'application', rule: 'script' },
      1,
    ],
    [
      'Add-MailboxPermission by UserType 2',
      'splunk-security_content/example_logs.json',
      (event: AuditEvent) => event.operation === 'Add-MailboxPermission',
      { class: 'administrator', rule: 'admin-user-type' },
      1,
    ],
    [
      'the self-service account is the target user, not Microsoft and not a partner',
      'elastic-beats-o365/08-azuread.log',
      (event: AuditEvent) => event.actor?.id.startsWith('fim_password_service') === true,
      { class: 'owner', via: 'self-service' },
      1,
    ],
    [
      'app@sharepoint has UserType 0 and is an app',
      'elastic-beats-o365/14-sp-sharing-op.log',
      (event: AuditEvent) => event.actor?.id === 'app@sharepoint',
      { class: 'application', rule: 'service-principal' },
      5,
    ],
    [
      'files of the own OneDrive',
      'elastic-beats-o365/06-sharepointfileop.log',
      (event: AuditEvent) => event.place?.kind === 'onedrive',
      { class: 'owner', rule: 'own-onedrive' },
      11,
    ],
  ])('%s', async (_, file, which, expected, count) => {
    const judged = (await judgedIn(file)).filter(([event]) => which(event))
    expect(judged).toHaveLength(count)
    for (const [, actor] of judged) expect(actor).toMatchObject(expected)
  })

  test('a DLP match is the agent’s, whoever the file belongs to', async () => {
    const judged = await judgedIn('elastic-beats-o365/13-dlp-exchange.log')
    expect(judged.length).toBeGreaterThan(0)
    for (const [, actor] of judged) expect(actor.class).toBe('service')
  })
})
