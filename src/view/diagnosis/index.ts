export * from './diagnosis-page.tsx'
