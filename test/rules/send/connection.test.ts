import { baseUrlOf } from '../../../nodes/Intercom/engine/send/connection';
import { InputProblem } from '../../../nodes/Intercom/model/failure';

test.each([
	['us', 'https://api.intercom.io'],
	['eu', 'https://api.eu.intercom.io'],
	['au', 'https://api.au.intercom.io'],
])('region %s has its own host, whatever stands in Base URL', (region, url) => {
	expect(baseUrlOf({ region })).toBe(url);
	expect(baseUrlOf({ region, baseUrl: 'https://elsewhere.example' })).toBe(url);
});

test.each([
	['https://proxy.example', 'https://proxy.example'],
	['https://proxy.example/', 'https://proxy.example'],
	['  https://proxy.example/intercom//  ', 'https://proxy.example/intercom'],
	['https://Proxy.Example:8443/a/b', 'https://proxy.example:8443/a/b'],
	['http://localhost:3000', 'http://localhost:3000'],
	['http://127.0.0.1:8080/', 'http://127.0.0.1:8080'],
	['http://127.1/', 'http://127.0.0.1'],
	['http://[::1]:5000', 'http://[::1]:5000'],
])('the Base URL %s is used as %s', (baseUrl, url) => {
	expect(baseUrlOf({ region: 'custom', baseUrl })).toBe(url);
});

test.each([
	['', 'is not a URL'],
	[undefined, 'is not a URL'],
	['proxy.example', 'is not a URL'],
	['/relative', 'is not a URL'],
	['http://proxy.example', 'must begin with https://'],
	['http://localhost.example.com', 'must begin with https://'],
	['http://127.0.0.1.example.com', 'must begin with https://'],
	['http://0.0.0.0', 'must begin with https://'],
	['ftp://proxy.example', 'must begin with https://'],
	['javascript:alert(1)', 'must begin with https://'],
	['https://user:pass@proxy.example', 'a host and a path only'],
	['https://api.intercom.io@evil.example', 'a host and a path only'],
	['https://proxy.example/?a=1', 'a host and a path only'],
	['https://proxy.example/#a', 'a host and a path only'],
])('the Base URL %j is refused', (baseUrl, words) => {
	const refused = () => baseUrlOf({ region: 'custom', baseUrl });
	expect(refused).toThrow(InputProblem);
	expect(refused).toThrow(words);
});

test.each(['constructor', 'uk', ''])('the region "%s" is not one', (region) => {
	expect(() => baseUrlOf({ region, baseUrl: '' })).toThrow(InputProblem);
});

test.each(['s3cret-pass@proxy.example', 'https//user:s3cret-pass@proxy.example', 'https://user:s3cret-pass@'])(
	'nothing of the misspelt Base URL %s is shown, as it may hold a secret',
	(baseUrl) => {
		const refused = () => baseUrlOf({ region: 'custom', baseUrl });
		expect(refused).toThrow(InputProblem);
		expect(refused).not.toThrow(/s3cret/);
	},
);
