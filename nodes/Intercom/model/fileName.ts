/**
 * A file name without folders and control characters, so that it is safe to show in a terminal and to write to a disk;
 * `fallback` where nothing is left.
 */
export const safeFileName = (given: string, fallback: string): string => {
	const name = given
		.replace(/^.*[/\\]/s, '')
		.replace(/\p{Cc}/gu, '')
		.trim();
	return /^\.*$/.test(name) ? fallback : name;
};
