import { createApp } from 'vue'
import { connect } from '../live/connection.ts'
import App from './App.vue'
import { consoleKey, createConsole } from './state/console.ts'
import '@fontsource/inter/latin-400.css'
import '@fontsource/inter/latin-600.css'
import '@fontsource/inter/latin-700.css'
import '@fontsource/source-serif-4/latin-500.css'
import '@fontsource/source-serif-4/latin-600.css'
import '../look/styles/tokens.css'
import '../look/styles/devices.css'
import './console.css'

createApp(App).provide(consoleKey, createConsole(connect('console'))).mount('#app')
