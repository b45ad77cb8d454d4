import { Failure } from '../../model/failure';

/** Adds to a failure what was done before it, for operations of several requests. Other errors stay as they are. */
export const withAdvice = (error: unknown, advice: string): unknown =>
	error instanceof Failure ? error.also(advice) : error;
