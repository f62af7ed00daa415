/**
 * A kept file as its request's `Range` asks for it: browsers ask for parts of videos and sounds, and cannot go to a place of one that comes whole.
 * Ranges that nobody asks for (several, from the end) are answered with all of it.
 */
export async function partialResponse(whole: Response, range: string | null): Promise<Response> {
  const [, first, last] = /^bytes=(\d+)-(\d*)$/.exec(range ?? '') ?? []
  if (first === undefined) return whole
  const content = await whole.blob()
  const start = Number(first)
  if (start >= content.size)
    return new Response(null, { status: 416, headers: { 'content-range': `bytes */${content.size}` } })
  const end = Math.min(last ? Number(last) : content.size - 1, content.size - 1)
  const headers = new Headers(whole.headers)
  headers.set('content-range', `bytes ${start}-${end}/${content.size}`)
  headers.set('content-length', String(end - start + 1))
  headers.set('accept-ranges', 'bytes')
  return new Response(content.slice(start, end + 1), { status: 206, headers })
}
