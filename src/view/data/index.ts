export * from './data-page.tsx'
