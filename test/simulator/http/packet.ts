import type { WireAnswer } from '../types';

/** An answer as bytes. */
export interface Packet {
	status: number;
	headers: Record<string, string>;
	payload: Buffer;
}

/** The bytes of a JSON answer, or the first half of them. */
export function pack(answer: WireAnswer, truncate: boolean): Packet {
	const { bytes } = answer;
	if (bytes === undefined && answer.body === undefined)
		return { status: answer.status, headers: answer.headers, payload: Buffer.alloc(0) };
	const whole = bytes ?? Buffer.from(JSON.stringify(answer.body));
	return {
		status: answer.status,
		headers: { 'content-type': 'application/json; charset=utf-8', ...answer.headers },
		payload: truncate ? whole.subarray(0, Math.floor(whole.length / 2)) : whole,
	};
}
