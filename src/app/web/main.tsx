import { createDOMRenderer, RendererProvider } from '@fluentui/react-components'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { renewAddress } from './address.ts'
import { App } from './app.tsx'
import { takeToken } from './sign-in/one-time-token.ts'
import { takeWhy } from './sign-in/signed-out-why.ts'

// Fluent writes its styles while the page runs: each carries the nonce that the server put on this response.
const nonce = document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce ?? ''
const renderer = createDOMRenderer(document, { styleElementAttributes: { nonce } })

const why = takeWhy()
takeToken()
renewAddress()
const place = document.getElementById('root')
if (place === null) throw new Error('index.html has no place for the page')
createRoot(place).render(
  <StrictMode>
    <RendererProvider renderer={renderer} targetDocument={document}>
      <App why={why} />
    </RendererProvider>
  </StrictMode>,
)
