export { composeFirstPicture, type FirstPicture } from './first-picture.ts'
