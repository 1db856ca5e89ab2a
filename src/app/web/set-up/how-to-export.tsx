import { Accordion, AccordionHeader, AccordionItem, AccordionPanel } from '@fluentui/react-components'
import { CopyButton } from '../parts/copy-button.tsx'
import { Outside } from '../parts/outside.tsx'
import { useSetUpStyles } from './set-up-styles.ts'

const INSTALL = 'Install-Module -Name ScubaGear; Initialize-SCuBA'
const RUN = 'Invoke-SCuBA -ProductNames *'

/** How somebody who runs Microsoft 365 makes the file; most clinics have their IT firm do it. */
export function HowToExport() {
  const styles = useSetUpStyles()
  return (
    <Accordion collapsible>
      <AccordionItem value="how">
        <AccordionHeader>How to make the file with ScubaGear</AccordionHeader>
        <AccordionPanel>
          <p className={styles.text}>
            Ask whoever looks after your Microsoft 365; it takes them about 20 minutes the first time. They
            need a Windows computer and the role Global Reader.
          </p>
          <ol className={styles.howTo}>
            <li>
              In Windows PowerShell, install ScubaGear once:
              <Command text={INSTALL} />
            </li>
            <li>
              Run it, and sign in to Microsoft 365 when it asks:
              <Command text={RUN} />
            </li>
            <li>
              It opens a report, and writes a folder whose name begins with{' '}
              <strong>M365BaselineConformance</strong>.
            </li>
            <li>
              Choose the file <strong>ProviderSettingsExport.json</strong> of that folder above. A file whose
              name begins with <strong>ScubaResults</strong> will do too.
            </li>
          </ol>
          <p className={styles.text}>
            <Outside address="https://github.com/cisagov/ScubaGear">ScubaGear’s own page</Outside>
          </p>
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  )
}

function Command({ text }: { text: string }) {
  const styles = useSetUpStyles()
  return (
    <>
      <code className={styles.code}>{text}</code>
      <CopyButton text={text} what="the command" />
    </>
  )
}
