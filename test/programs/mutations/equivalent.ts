/** A fault that changes nothing anybody could notice, so that no test can find it. */
export interface Equivalent {
	file: string;
	/** The line as it stands in the file, without the white space around it. */
	text: string;
	/** The changes, as the program prints them. */
	changes: readonly string[];
	why: string;
}

export const EQUIVALENT: readonly Equivalent[] = [];
