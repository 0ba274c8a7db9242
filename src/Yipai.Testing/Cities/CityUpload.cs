namespace Yipai.Testing.Cities;

/// <summary>Holds an upload in parts: its owner, the digest of its photo, its size, and the bytes so far.</summary>
/// <remarks>Once the photo is taken, the bytes are gone and the upload is complete.</remarks>
internal sealed record CityUpload(string Owner, string Digest, long Length)
{
    public ReadOnlyMemory<byte> Bytes { get; init; }

    public bool IsComplete { get; init; }

    public long Offset => IsComplete ? Length : Bytes.Length;

    /// <summary>Returns how far the upload is, never the owner.</summary>
    public override string ToString() => $"{Offset} of {Length} bytes";
}
