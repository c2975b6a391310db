/** JSON with line breaks for the eye, other text as it is. What is verified are the bytes. */
export function toShownBody(body: Uint8Array): string {
  const text = new TextDecoder().decode(body);
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}
