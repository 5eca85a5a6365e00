export * from './method-page.tsx'
