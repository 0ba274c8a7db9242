using System.Text;

namespace Yipai.Privacy.Proofs;

/// <summary>Where a receipt carries its signature: the value is the last member of the last member.</summary>
/// <remarks>What is signed is the same JSON without that value, so that a reader cuts it out and verifies the rest byte for byte.</remarks>
internal static class ReceiptSignature
{
    public const string SchemaVersion = "1";
    public const string AuditName = "audit";

    private static ReadOnlySpan<byte> End => "}}"u8;

    /// <summary>Puts the signature's value into the signed JSON.</summary>
    public static byte[] WithValue(ReadOnlySpan<byte> content, ReadOnlySpan<byte> signature) =>
        [.. content[..^End.Length], .. Tail(signature)];

    /// <summary>Returns the JSON that was signed, or null when the value is not in its place.</summary>
    public static byte[]? WithoutValue(ReadOnlySpan<byte> receipt, ReadOnlySpan<byte> signature)
    {
        ReadOnlySpan<byte> tail = Tail(signature);
        return receipt.EndsWith(tail) ? [.. receipt[..^tail.Length], .. End] : null;
    }

    private static byte[] Tail(ReadOnlySpan<byte> signature) => [.. ",\"value\":\""u8, .. Encoding.UTF8.GetBytes(Convert.ToHexStringLower(signature)), .. "\""u8, .. End];
}
