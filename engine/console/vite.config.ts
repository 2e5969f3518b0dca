import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vite'

export default defineConfig({
  root: import.meta.dirname,
  base: '/console/',
  plugins: [vue()],
  // Paths from the root, as that of the build.
  resolve: { alias: { entities: '/entities.ts' } },
  build: { outDir: '../../dist/console', emptyOutDir: true },
})
