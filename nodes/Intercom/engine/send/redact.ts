import type { RawReply } from '../../model/session';

/** Shorter ones would be found by chance, and no token is as short. */
const MIN_SECRET_LENGTH = 8;
const MARK = '[access token]';

/** Takes the token out of what a server says: as it is, encoded for an address or as base64. */
export class Redactor {
	private readonly forms: readonly string[];

	constructor(token: unknown) {
		const secret = typeof token === 'string' ? token.trim() : '';
		const bytes = Buffer.from(secret);
		const forms = [
			secret,
			// Some servers escape slashes in JSON.
			secret.replaceAll('/', '\\/'),
			encodeURIComponent(bytes.toString()),
			bytes.toString('base64'),
		];
		this.forms = secret.length < MIN_SECRET_LENGTH ? [] : [...new Set(forms)];
	}

	text(text: string): string {
		return this.forms.reduce((clean, form) => clean.replaceAll(form, MARK), text);
	}

	reply({ status, headers, content }: RawReply): RawReply {
		const clean = this.forms.some((form) => content.includes(form))
			? // One character for each byte, so that the rest of a file stays as it was.
				Buffer.from(this.text(content.toString('latin1')), 'latin1')
			: content;
		return { status, headers: this.headers(headers), content: clean };
	}

	private headers(headers: RawReply['headers']): RawReply['headers'] {
		const told = Object.entries(headers).filter(([, value]) => this.forms.some((form) => String(value).includes(form)));
		if (told.length === 0) return headers;
		return { ...headers, ...Object.fromEntries(told.map(([name, value]) => [name, this.text(String(value))])) };
	}
}
