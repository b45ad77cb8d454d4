import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generate } from 'selfsigned';

/** A key with its certificate, and the file that NODE_EXTRA_CA_CERTS takes to trust it. */
export interface Certificate {
	https: { key: string; cert: string };
	authority: string;
}

/** Makes a certificate for these host names or IP addresses, and writes it into the folder. */
export async function certificateIn(folder: string, hosts: readonly string[]): Promise<Certificate> {
	const altNames = hosts.map((host) =>
		/^[\d.]+$/.test(host) ? { type: 7 as const, ip: host } : { type: 2 as const, value: host },
	);
	const { cert, private: key } = await generate([{ name: 'commonName', value: hosts[0] ?? '' }], {
		// An elliptic curve is cheap for the server, so that the benchmark measures the client's side.
		keyType: 'ec',
		curve: 'P-256',
		algorithm: 'sha256',
		extensions: [{ name: 'subjectAltName', altNames }],
	});
	const authority = join(folder, 'authority.pem');
	writeFileSync(authority, cert);
	return { https: { key, cert }, authority };
}
