import { X509Certificate } from 'node:crypto'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { systemClock } from '../host/clock.ts'
import { rotateInstallationKey } from '../host/key-rotation.ts'
import { fingerprintOf } from '../host/seal-certificate.ts'
import { backedUp } from '../store/backup/backup.fixture.ts'
import { wrappedDataKeys } from '../store/scope-record.ts'
import { openDoors } from './api/doors.fixture.ts'
import { keptSealKey, sealKey } from './seal-key.ts'

describe('the installation’s seal', () => {
  it('is made once, also by two who need it at the same moment', async () => {
    const { store, clock } = await openDoors()
    expect(await keptSealKey(store)).toBeNull()
    const made = await Promise.all([
      sealKey(store, clock.now),
      sealKey(store, clock.now),
      sealKey(store, clock.now),
    ])
    const prints = new Set(made.map(({ certificate }) => fingerprintOf(certificate)))
    expect(prints.size).toBe(1)
    expect(prints).toContain(fingerprintOf((await sealKey(store, clock.now)).certificate))
  })

  it('names the installation and holds for at least ten years', async () => {
    const { store, clock } = await openDoors()
    const { certificate } = await sealKey(store, clock.now)
    const read = new X509Certificate(certificate)
    const { vkey } = await store.installationEvidence.prove(0)
    expect(vkey).toContain(read.subject.replace('CN=Ward installation seal ', ''))
    expect(read.validToDate.getTime() - Date.parse(clock.now())).toBeGreaterThan(10 * 366 * 86_400_000)
    expect(read.validFromDate.getTime()).toBeLessThan(Date.parse(clock.now()))
    expect(read.verify(read.publicKey)).toBe(true)
    expect(read.ca).toBe(false)
    expect(read.publicKey.asymmetricKeyDetails?.modulusLength).toBe(3072)
  })

  it('stands in the installation’s log as a record, without its key', async () => {
    const { store } = await openDoors()
    const { privateKey } = await sealKey(store, systemClock)
    const { items } = await store.installationEvidence.list()
    const entries = items.filter(({ entry }) => entry.subject?.startsWith('seal/'))
    expect(entries).toHaveLength(1)
    expect(JSON.stringify(entries)).not.toContain(Buffer.from(privateKey).toString('base64').slice(0, 60))
  })

  it('is the same after a backup is restored, and after the installation has a new key', async () => {
    const place = await backedUp()
    onTestFinished(place.remove)
    const { using, dataFolder, folder, keyFile, clock } = place
    const made = await using(dataFolder, store => sealKey(store, clock))
    await place.backUp('one.backup')
    await place.restore('one.backup', 'restored')
    expect(await using(join(folder, 'restored'), store => keptSealKey(store))).toEqual(made)
    const dataKeys = wrappedDataKeys(dataFolder)
    rotateInstallationKey({ dataFolder, keyFile, env: {}, clock, dataKeys, showSheet: () => {} })
    expect(await using(dataFolder, store => keptSealKey(store))).toEqual(made)
  })
})
