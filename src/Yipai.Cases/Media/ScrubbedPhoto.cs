using System.Security.Cryptography;

namespace Yipai.Cases.Media;

/// <summary>Represents a photo without metadata and with unchanged pixels.</summary>
public sealed class ScrubbedPhoto
{
    internal ScrubbedPhoto(byte[] content, MediaFormat format, IReadOnlyList<MetadataKind> removed, AiContentLabel? label)
    {
        Label = label;
        Content = content;
        Sha256 = Convert.ToHexStringLower(SHA256.HashData(content));
        Format = format;
        Removed = removed;
    }

    /// <summary>Gets the photo as a complete file.</summary>
    public ReadOnlyMemory<byte> Content { get; }

    /// <summary>Gets the SHA-256 of the content as 64 lower-case hexadecimal digits.</summary>
    public string Sha256 { get; }

    /// <summary>Gets the format of the photo: JPEG, PNG, WebP or HEIF.</summary>
    public MediaFormat Format { get; }

    /// <summary>Gets the AI-content label that the photo carries on, or null if it carries no label.</summary>
    /// <remarks>Only JPEG and PNG can.</remarks>
    public AiContentLabel? Label { get; }

    /// <summary>Gets the kinds of metadata that were removed, each listed once.</summary>
    /// <remarks>A host can use the list to inform the person (P4.1.2-3(4)). It contains no values and no counts.</remarks>
    public IReadOnlyList<MetadataKind> Removed { get; }
}
