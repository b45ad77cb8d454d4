/**
 * The path of an address, whatever query it has and in whichever way it is written: in full or not, with characters
 * encoded or not.
 */
export function normalizePath(written: string, baseUrl: string): string {
	const base = new URL(baseUrl);
	const text = written.trim();
	if (!text.startsWith('/') && !URL.canParse(text)) return text;
	const { pathname } = new URL(text.startsWith('/') ? `${base.origin}${text}` : text);
	const prefix = base.pathname.replace(/\/+$/, '');
	const path = !text.startsWith('/') && pathname.startsWith(`${prefix}/`) ? pathname.slice(prefix.length) : pathname;
	try {
		return decodeURIComponent(path).replace(/\/+$/, '');
	} catch {
		return path;
	}
}
