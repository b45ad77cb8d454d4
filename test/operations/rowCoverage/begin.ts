import { forget } from './files';

/** Before all tests. */
export default forget;
