using System.Security.Cryptography;

namespace Yipai.Cases.Media;

/// <summary>A JPEG photo whose metadata is gone and whose pixels are untouched.</summary>
public sealed class ScrubbedPhoto
{
    internal ScrubbedPhoto(byte[] content, int width, int height, IReadOnlyList<MetadataKind> removed)
    {
        Content = content;
        Sha256 = Convert.ToHexStringLower(SHA256.HashData(content));
        Width = width;
        Height = height;
        Removed = removed;
    }

    /// <summary>The photo, a complete JPEG file.</summary>
    public ReadOnlyMemory<byte> Content { get; }

    /// <summary>SHA-256 of the content, 64 lower-case hexadecimal digits.</summary>
    public string Sha256 { get; }

    /// <summary>Stored width in pixels, 1 to 65535, before any orientation.</summary>
    public int Width { get; }

    /// <summary>Stored height in pixels, 1 to 65535, before any orientation.</summary>
    public int Height { get; }

    /// <summary>The kinds of metadata taken out, each once.</summary>
    /// <remarks>For telling the person what was removed (P4.1.2-3(4)); it holds no value and says nothing of how often.</remarks>
    public IReadOnlyList<MetadataKind> Removed { get; }
}
