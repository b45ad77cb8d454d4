import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generate } from 'selfsigned';

/** A certificate for this machine's own address, and the file that makes a process trust it. */
export async function certificateIn(folder: string): Promise<{ key: string; cert: string; authority: string }> {
	const { cert, private: key } = await generate([{ name: 'commonName', value: '127.0.0.1' }], {
		// As cheap for the server as Intercom's own is for Intercom: the client's side is what is measured.
		keyType: 'ec',
		curve: 'P-256',
		algorithm: 'sha256',
		extensions: [{ name: 'subjectAltName', altNames: [{ type: 7, ip: '127.0.0.1' }] }],
	});
	const authority = join(folder, 'simulator.pem');
	writeFileSync(authority, cert);
	return { key, cert, authority };
}
