export { building } from './building';
export { bulk } from './bulk';
export { finding } from './finding';
export { joining } from './joining';
export { leaving } from './leaving';
export { working } from './working';
export { writing } from './writing';
