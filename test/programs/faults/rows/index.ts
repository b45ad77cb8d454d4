import type { Row } from '../types';
import { answers } from './answers';
import { broken } from './connections';
import { limits } from './limits';
import { pages } from './pages';
import { refusals } from './refusals';
import { servers } from './servers';

/** Every fault. */
export const rows: readonly Row[] = [...limits, ...servers, ...refusals, ...broken, ...answers, ...pages];
