/**
 * Thumbprints of example keys whose private halves stand in specifications and test data: whoever
 * registered one would sign for everybody. Refused by default (`key_published`).
 */
export const publishedKeys: ReadonlySet<string> = new Set([
  // RFC 7515 A.3, RFC 7638 §3.1, RFC 8037 A.1, RFC 9449 §4.1
  'V7xqkC2Hl9b0daZyQBjN_IWhe2eNg-qm4cHxTOKNeok',
  'NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs',
  'kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k',
  '0ZcOCORZNYy-DWpqq30jZyJGHTN0d2HglBV3uiguA4I',
  // Issuer and holder of the examples of RFC 9901
  'Q5yTSREAbvZL131ynDBhalXJcF9fL0foJlMN8u6ldiY',
  'aISfTcr9M_Zd09AXGAAeFxnLbFY6lBa87UN515wm5d4',
  // RFC 7520 §3, JOSE cookbook
  '9jg46WB3rR_AHD-EBXdN7cBkH1WOu0tA3M9fm21mqTI',
  'dHri3SADZkrush5HU_50AoRhcKFryN-PI6jPBtPL55M',
  // C2SP Wycheproof, JSON Web Signature
  'jtGSXJVYuZVE0cLF8m4OWz-gvUEtc1LxRfUd7fMBarg',
  'hKoe1YKmJxChuUJIUBuWgD3Kc_DtVa-vpjuCNmmDQh8',
  'eLx7cyKbcDMHSL_1LbVriUzfZG-p_W2rjxLJrg9teck',
  'ZiLSoDuPfDc8rxPl05LxD9nV_EzK3XJ8t6qpTXJCtvw',
  'RgVR5H6vvCLajavO3NKXafnQJXfbDa0gFBXhfKcyeMQ',
  // C2SP signed-note example; log and witness of the evidence log's worked example
  'sMHZ5GZdXLhW1bnZLQMczk8drmt5Gc4PbHqGx7Mvf7M',
  'UDDReOZl1ipXAfp9wYsm13sDBMK5og--QWdBjzuf6o4',
  'aVBtapLd11SUVKIMGJfPzOEDuN0sXcmzJQNVT-_sKEU',
]);
