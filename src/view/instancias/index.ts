export * from './instancias-page.tsx'
