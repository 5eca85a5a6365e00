export { SheetDesk } from './sheet-desk.tsx'
export { SheetPicture } from './sheet-picture.tsx'
