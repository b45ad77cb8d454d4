/** Parameters of an address that change each time that Intercom signs it. */
const SIGNATURE = ['expires', 'req', 'signature'];

/** The address of a file without the query by which Intercom signs it; what is no address stays as it is. */
export function withoutSignature(address: string): string {
	if (!URL.canParse(address)) return address;
	const url = new URL(address);
	for (const name of SIGNATURE) url.searchParams.delete(name);
	return url.href;
}

/** An address inside a text, maybe with a bracket or a stop after it. */
const ADDRESS = /https?:\/\/[^\s<>"[\]]+/g;
const isSigned = (address: string): boolean => /[?&]expires=/.test(address) && /[?&]signature=/.test(address);

/** A text whose addresses of files are without their signatures; other addresses stay as they were written. */
export const withoutSignatures = (text: string): string =>
	text.replace(ADDRESS, (found) => {
		if (!isSigned(found)) return found;
		let end = found.length;
		while (').,;:!?'.includes(found.charAt(end - 1))) end--;
		return `${withoutSignature(found.slice(0, end))}${found.slice(end)}`;
	});
