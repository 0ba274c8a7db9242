using System.Security.Cryptography;

namespace Yipai.Cases.Media;

/// <summary>A photo whose metadata is gone and whose pixels are untouched.</summary>
public sealed class ScrubbedPhoto
{
    internal ScrubbedPhoto(byte[] content, MediaFormat format, IReadOnlyList<MetadataKind> removed)
    {
        Content = content;
        Sha256 = Convert.ToHexStringLower(SHA256.HashData(content));
        Format = format;
        Removed = removed;
    }

    /// <summary>The photo, a complete file.</summary>
    public ReadOnlyMemory<byte> Content { get; }

    /// <summary>SHA-256 of the content, 64 lower-case hexadecimal digits.</summary>
    public string Sha256 { get; }

    /// <summary>Its format: JPEG, PNG, WebP or HEIF.</summary>
    public MediaFormat Format { get; }

    /// <summary>The kinds of metadata taken out, each once.</summary>
    /// <remarks>For telling the person what was removed (P4.1.2-3(4)); it holds no value and says nothing of how often.</remarks>
    public IReadOnlyList<MetadataKind> Removed { get; }
}
