import { cpSync, existsSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { refused } from '../../test/crash/store-fixtures.ts'
import { clinic, edited, practice, twoClinics } from '../../test/crash/two-clinics.ts'

const { collect, copy, older, problemsOf, remove, using } = await twoClinics()
afterAll(remove)

describe('an older copy is seen', () => {
  const put = (path: string, part: string, from = part): void => {
    rmSync(join(path, part), { recursive: true })
    cpSync(join(older, from), join(path, part), { recursive: true })
  }

  test('of one state database beside its newer log', async () => {
    const path = copy()
    put(path, 'tenants/clinic/state.sqlite')
    expect(await problemsOf(path)).toMatch(/older than the log/)
  })

  test('of the installation database', async () => {
    const path = copy()
    put(path, 'installation.sqlite')
    expect(await problemsOf(path)).toMatch(/older than the log/)
  })

  test('of a whole tenant, and nothing more is written to it', async () => {
    const path = copy()
    put(path, 'tenants/clinic')
    expect(await problemsOf(path)).toMatch(/cut back: it ends after 2 entries, but .* has 4/)
    await using(path, async store => {
      const error = await refused(collect(store, clinic, 3), 'not-verified')
      expect(error.message).toMatch(/older copy/)
      expect((await store.snapshots.list(clinic)).items).toHaveLength(1)
      await collect(store, practice, 3)
    })
  })

  test('of a whole tenant whose records in the installation database were removed too', async () => {
    const path = copy()
    put(path, 'tenants/clinic')
    edited(join(path, 'installation.sqlite'), 'delete from tenants; delete from tenant_checkpoints')
    await using(path, store => collect(store, clinic, 3))
    const problems = await problemsOf(path)
    expect(problems).toMatch(/added a second time/)
    expect(problems).toMatch(/is not what it was|cut back/)
  })

  test('a tenant that was removed is not made anew under its name', async () => {
    const path = copy()
    rmSync(join(path, 'tenants/clinic'), { recursive: true })
    await using(path, async store => {
      expect(
        (await refused(store.tenants.add(clinic.tenant, { by: 'tester' }), 'not-verified')).message,
      ).toMatch(/missing/)
    })
    expect(existsSync(join(path, 'tenants/clinic'))).toBe(false)
    expect(await problemsOf(path)).toMatch(/missing/)
  })

  test('two tenants whose folders changed places are not opened', async () => {
    const path = copy()
    const [a, b] = [join(path, 'tenants/clinic'), join(path, 'tenants/practice')]
    renameSync(a, `${a}-x`)
    renameSync(b, a)
    renameSync(`${a}-x`, b)
    await using(path, store => refused(store.snapshots.list(clinic), 'not-verified'))
    expect(await problemsOf(path)).toMatch(/tenant.json is missing or damaged/)
  })
})
