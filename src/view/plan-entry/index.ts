export * from './add-to-plan.tsx'
