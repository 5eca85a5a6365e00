export * from './present-page.tsx'
