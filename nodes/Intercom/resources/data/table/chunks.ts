/** Bytes of a file, one chunk after the other. */
export type Chunks = AsyncIterable<Buffer> | Iterable<Buffer>;

/** How much of a file is worked on at a time. */
const CHUNK_BYTES = 1 << 18;

// The web's stream, as n8n allows community nodes no import of node's `zlib`.
async function* unpack(packed: Chunks, format: 'deflate-raw' | 'gzip'): AsyncGenerator<Buffer, void> {
	const stream = ReadableStream.from(packed).pipeThrough(new DecompressionStream(format));
	for await (const chunk of stream) yield Buffer.from(chunk);
}

/** Unpacks what gzip packed. */
export const gunzip = (packed: Chunks): AsyncIterable<Buffer> => unpack(packed, 'gzip');
/** Unpacks what is deflated and has nothing around it that says so. */
export const inflate = (packed: Chunks): AsyncIterable<Buffer> => unpack(packed, 'deflate-raw');

/** A whole file in chunks, so that the work on it can be left for other work. */
export function* chunksOf(content: Buffer): Generator<Buffer, void> {
	for (let from = 0; from < content.length; from += CHUNK_BYTES) yield content.subarray(from, from + CHUNK_BYTES);
}

const GZIP = Buffer.from([0x1f, 0x8b]);

/** Whether a file is packed by gzip. */
export const isGzip = (content: Buffer): boolean => content.subarray(0, GZIP.length).equals(GZIP);
