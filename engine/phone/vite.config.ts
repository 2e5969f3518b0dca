import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vite'

/** The server offers polling and WebSocket only: half a kilobyte of Socket.IO would never run. */
const withoutWebTransport = {
  name: 'without-webtransport',
  load: (id: string) => id.endsWith('/engine.io-client/build/esm/transports/webtransport.js') ? 'export class WT {}' : null,
}

/** The phone page: a build of its own, so that nothing of the deck or console reaches a phone. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/',
  publicDir: false,
  plugins: [vue(), withoutWebTransport],
  define: { __VUE_OPTIONS_API__: false },
  build: {
    outDir: '../../dist/participant',
    emptyOutDir: true,
    // Phones are brought from home and are seldom new.
    target: ['safari15', 'chrome94', 'firefox93'],
    modulePreload: { polyfill: false },
    // What every way to a vote needs comes in one file: each more costs a round trip and its headers.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'page', test: /node_modules|engine\/phone\/(?:App|main|parts|session|views)|engine\/live|engine\/words\/(?:plural|\w+\/(?:phone|live)\.ts)|core\/(?:session\/state|time)|kinds\/(?:value|poll-single\/(?:logic|words\/))/ }] } } },
  },
})
