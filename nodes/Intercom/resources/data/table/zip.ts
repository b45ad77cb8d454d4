import { inflate, type Chunks } from './chunks';

/** A file inside of a ZIP. */
export interface ZipEntry {
	name: string;
	/** Bytes that it says to have when it is unpacked. */
	declaredBytes: number;
	/** Its content; an error where it is not what the ZIP says of it. */
	unpack: () => AsyncIterable<Buffer>;
}

// The records of a ZIP, as the format's specification describes them in its section 4.3.
const END = Buffer.from('PK\u0005\u0006');
const ENTRY = Buffer.from('PK\u0001\u0002');
const LOCAL = Buffer.from('PK\u0003\u0004');
const END_BYTES = 22;
const ENTRY_BYTES = 46;
const LOCAL_BYTES = 30;
const STORED = 0;
const DEFLATED = 8;
/** Stands for a number that only the records of ZIP64 have. */
const IN_ZIP64 = 0xffffffff;

/** Whether a file is a ZIP, which may also be one without anything in it. */
export const isZip = (content: Buffer): boolean =>
	[LOCAL, END].some((signature) => content.subarray(0, signature.length).equals(signature));

/** A part of the file; an error where the file has no such bytes. */
function partOf(content: Buffer, from: number, bytes: number): Buffer {
	if (from + bytes > content.length) throw new Error('it ends too early');
	return content.subarray(from, from + bytes);
}

function recordAt(content: Buffer, from: number, signature: Buffer, bytes: number): Buffer {
	const record = partOf(content, from, bytes);
	if (!record.subarray(0, signature.length).equals(signature)) throw new Error('its directory is broken');
	return record;
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_none, byte) => {
	let remainder = byte;
	for (let bit = 0; bit < 8; bit++) remainder = (remainder >>> 1) ^ ((remainder & 1) === 0 ? 0 : 0xedb88320);
	return remainder;
});

/** The checksum of a ZIP, CRC-32, of more and more bytes; it begins and ends inverted. */
function addToChecksum(sum: number, bytes: Buffer): number {
	let remainder = sum;
	for (const byte of bytes) remainder = (remainder >>> 8) ^ (CRC_TABLE[(remainder ^ byte) & 0xff] ?? 0);
	return remainder;
}

/** Gives the content of an entry, and an error at its end if that is another than was packed. */
async function* checked(
	chunks: Chunks,
	{ checksum, declaredBytes }: { checksum: number; declaredBytes: number },
): AsyncGenerator<Buffer, void> {
	let sum = -1;
	let bytes = 0;
	for await (const chunk of chunks) {
		sum = addToChecksum(sum, chunk);
		bytes += chunk.length;
		yield chunk;
	}
	if (bytes !== declaredBytes || ~sum >>> 0 !== checksum) throw new Error('its checksum differs');
}

function entryAt(content: Buffer, record: Buffer, name: string): ZipEntry {
	const flags = record.readUInt16LE(8);
	const method = record.readUInt16LE(10);
	const checksum = record.readUInt32LE(16);
	const packedBytes = record.readUInt32LE(20);
	const declaredBytes = record.readUInt32LE(24);
	const offset = record.readUInt32LE(42);
	if ([packedBytes, declaredBytes, offset].includes(IN_ZIP64)) throw new Error('it is a ZIP64');
	if ((flags & 1) !== 0) throw new Error(`"${name}" is encrypted`);
	if (method !== STORED && method !== DEFLATED) throw new Error(`"${name}" is packed by method ${method}`);
	const local = recordAt(content, offset, LOCAL, LOCAL_BYTES);
	const from = offset + LOCAL_BYTES + local.readUInt16LE(26) + local.readUInt16LE(28);
	const packed = partOf(content, from, packedBytes);
	const unpack = () => checked(method === STORED ? [packed] : inflate([packed]), { checksum, declaredBytes });
	return { name, declaredBytes, unpack };
}

/** The files of a ZIP in the order of its directory, without folders. An error says what is wrong with it. */
export function entriesOfZip(content: Buffer): ZipEntry[] {
	const at = content.lastIndexOf(END);
	if (at < 0) throw new Error('it ends too early');
	const end = recordAt(content, at, END, END_BYTES);
	const entries: ZipEntry[] = [];
	let from = end.readUInt32LE(16);
	if (from === IN_ZIP64) throw new Error('it is a ZIP64');
	for (let left = end.readUInt16LE(10); left > 0; left--) {
		const record = recordAt(content, from, ENTRY, ENTRY_BYTES);
		const nameBytes = record.readUInt16LE(28);
		const name = partOf(content, from + ENTRY_BYTES, nameBytes).toString();
		if (!name.endsWith('/')) entries.push(entryAt(content, record, name));
		from += ENTRY_BYTES + nameBytes + record.readUInt16LE(30) + record.readUInt16LE(32);
	}
	return entries;
}
