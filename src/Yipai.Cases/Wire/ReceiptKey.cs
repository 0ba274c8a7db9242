namespace Yipai.Cases.Wire;

/// <summary>A public key that verifies receipts; also the answer to <c>GET /v1/policy/receipt-key</c>.</summary>
/// <param name="KeyId">The first 16 hexadecimal digits of SHA-256 over the public key.</param>
/// <param name="Algorithm">The algorithm, such as <c>ES256</c>.</param>
/// <param name="PublicKey">The key (SubjectPublicKeyInfo, DER); JSON holds it in Base64.</param>
public sealed record ReceiptKey(string KeyId, string Algorithm, ReadOnlyMemory<byte> PublicKey);
