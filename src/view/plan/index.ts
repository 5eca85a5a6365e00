export * from './plan-page.tsx'
