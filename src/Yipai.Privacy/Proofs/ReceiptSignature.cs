using System.Text;

namespace Yipai.Privacy.Proofs;

/// <summary>Handles the signature of a receipt, whose value is the last member of the last member.</summary>
/// <remarks>
/// The signature covers the same JSON without its value, so a reader cuts the value out and verifies the rest byte for byte.
/// </remarks>
internal static class ReceiptSignature
{
    public const string SchemaVersion = "1";
    public const string AuditName = "audit";

    private static ReadOnlySpan<byte> End => "}}"u8;

    /// <summary>Inserts the value of the signature into the signed JSON.</summary>
    public static byte[] WithValue(ReadOnlySpan<byte> content, ReadOnlySpan<byte> signature) =>
        [.. content[..^End.Length], .. Tail(signature)];

    /// <summary>Returns the signed JSON, or null if the value is not in its place.</summary>
    public static byte[]? WithoutValue(ReadOnlySpan<byte> receipt, ReadOnlySpan<byte> signature)
    {
        ReadOnlySpan<byte> tail = Tail(signature);
        return receipt.EndsWith(tail) ? [.. receipt[..^tail.Length], .. End] : null;
    }

    private static byte[] Tail(ReadOnlySpan<byte> signature) =>
        [.. ",\"value\":\""u8, .. Encoding.UTF8.GetBytes(Convert.ToHexStringLower(signature)), .. "\""u8, .. End];
}
