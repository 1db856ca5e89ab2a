import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig(({ command }) => {
  // `ward start` may be called where NODE_ENV says something else (a test): the page is the same one everywhere.
  if (command === 'build') process.env['NODE_ENV'] = 'production'
  return {
    root: 'src/app/web',
    base: '/',
    plugins: [react()],
    // The server replaces it by each response's nonce (src/app/api/pages.ts).
    html: { cspNonce: '__NONCE__' },
    build: {
      outDir: '../../../dist/web',
      emptyOutDir: true,
      // A data: address in a style or script would need a wider Content-Security-Policy.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      target: 'es2022',
      chunkSizeWarningLimit: 800,
    },
  }
})
