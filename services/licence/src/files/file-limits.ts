/** An OFD is somebody else's archive: every number in it is a claim until it was counted. */
export const fileLimits = {
  fileBytes: 20 * 1024 * 1024,
  entries: 1_000,
  nameBytes: 255,
  pathDepth: 16,
  entryBytes: 16 * 1024 * 1024,
  totalBytes: 64 * 1024 * 1024,
  /** Unpacked over packed, for entries above `ratioFromBytes`; page descriptions pack well, but not like this. */
  ratio: 200,
  ratioFromBytes: 1024 * 1024,
  /** Of one description, and of all that describe seals together: a parser needs about a second for 1 MiB of the worst. */
  xmlBytes: 512 * 1024,
  xmlTags: 20_000,
  xmlDepth: 32,
  customData: 200,
  signatures: 20,
  references: 1_000,
  signedValueBytes: 4 * 1024 * 1024,
} as const;
