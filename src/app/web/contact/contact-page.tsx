import { Button } from '@fluentui/react-components'
import { PageHead } from '../parts/page-head.tsx'
import { PAGE_WORDS } from '../parts/page-words.ts'
import { Loading } from '../parts/states.tsx'
import { useTenant } from '../parts/tenant.ts'
import { useSearch } from '../parts/use-search.ts'
import { useTopOfNewView } from '../parts/use-top-of-new-view.ts'
import { ConfirmForm, MailboxForm, ReportForm, SettleForm } from './act-forms.tsx'
import { useContactStyles } from './contact-styles.ts'
import { headOf, taskIn } from './contact-words.ts'
import { FieldsSection } from './fields-section.tsx'
import { HistorySection } from './history-section.tsx'
import { NameForm } from './name-form.tsx'
import { EndOffice, OfficeForm } from './office-forms.tsx'
import { OfficesSection } from './offices-section.tsx'
import { AnsweredForm, SentForm, VerifiedForm } from './request-forms.tsx'
import { RequestSection } from './request-section.tsx'
import { type ContactKeeper, type ShownContact, useContact } from './use-contact.ts'
import { WhatToDo } from './what-to-do.tsx'
import { WhoItIs } from './who-it-is.tsx'

/** The HIPAA administrative contact and the officers: who they are, whether that is in order, what to do. */
export function ContactPage() {
  const tenant = useTenant()
  const keeper = useContact(tenant.name)
  const styles = useContactStyles()
  const search = useSearch()
  const { loaded, again } = keeper
  useTopOfNewView(taskIn(search) ?? '')
  if (loaded.state === 'loading') return <Loading />
  if (loaded.state === 'failed') {
    return (
      <>
        <PageHead title={PAGE_WORDS.contact} />
        <p className={styles.text} role="alert">
          {loaded.sentence}
        </p>
        <Button onClick={again}>Try again</Button>
      </>
    )
  }
  const shown = loaded.value
  const form = shown.mine === null ? null : formFor(search, shown, keeper, tenant.name)
  if (form !== null) return form
  return (
    <>
      <PageHead who={PAGE_WORDS.contact} title={headOf(shown)}>
        {shown.because}
      </PageHead>
      <WhatToDo shown={shown} />
      <WhoItIs shown={shown} />
      <RequestSection shown={shown} tenant={tenant.name} />
      <FieldsSection shown={shown} />
      <OfficesSection shown={shown} tenant={tenant.name} again={again} />
      <HistorySection shown={shown} />
    </>
  )
}

/** The question that the address asks; null for none, and for one that has no place now. */
function formFor(search: URLSearchParams, shown: ShownContact, keeper: ContactKeeper, tenant: string) {
  const task = taskIn(search)
  const key = `${task} ${shown.version}`
  const given = { shown, keeper, tenant }
  if (task === 'office' || task === 'end-office') {
    const office = shown.offices.find(one => one.office === search.get('office'))
    if (office === undefined) return null
    const officeKey = `${task} ${office.office} ${office.version}`
    return task === 'office' ? (
      <OfficeForm key={officeKey} {...given} office={office} />
    ) : (
      <EndOffice key={officeKey} {...given} office={office} />
    )
  }
  if (shown.contact === null) {
    return task === 'designate' || task === 'default' ? <NameForm key={key} {...given} task={task} /> : null
  }
  switch (task) {
    case 'change':
      return <NameForm key={key} {...given} task="change" />
    case 'mailbox':
      return <MailboxForm key={key} {...given} contact={shown.contact} />
    case 'sent':
      return shown.request === null ? null : <SentForm key={key} {...given} request={shown.request} />
    case 'answered':
      return shown.request === null ? null : <AnsweredForm key={key} {...given} />
    case 'verified':
      return <VerifiedForm key={key} {...given} />
    case 'confirm':
      return shown.state === 'at_risk' ? null : <ConfirmForm key={key} {...given} contact={shown.contact} />
    case 'report':
      return <ReportForm key={key} {...given} />
    case 'settle':
      return <SettleForm key={key} {...given} what={search.get('what')} />
    default:
      return null
  }
}
